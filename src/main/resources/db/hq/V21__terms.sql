-- How many supporters a need adds to the one that it is told with.
alter table need add column counted integer default 0 not null;

create index need_unpromised on need (done_due, state);
create index need_of_done on need (done_at);

-- When a settled need's story is taken from kiosks.
create table story_end (
    station_id varchar(32) not null,
    need_id uuid not null,
    at timestamp(6) with time zone not null,
    primary key (station_id, need_id)
);

create index story_end_next on story_end (at);

-- How soon what is to be done, where it was edited here.
create table category_terms (
    code varchar(32) primary key,
    revision bigint not null,
    dispatch_days integer not null,
    done_days integer not null,
    urgent_hours integer not null
);

-- What open needs have still to reach, and when somebody is told next; none once all have been.
create table due_term (
    station_id varchar(32) not null,
    need_id uuid not null,
    kind varchar(16) not null,
    due timestamp(6) with time zone not null,
    lead_seconds bigint not null,
    stage varchar(16) not null,
    act_at timestamp(6) with time zone,
    primary key (station_id, need_id, kind)
);

create index due_term_next on due_term (act_at);
create index due_term_of_stage on due_term (stage, due);

-- Volunteers and partner units that needs are given to.
create table helper (
    id uuid primary key,
    kind varchar(16) not null,
    name varchar(60) not null,
    contact varchar(120) not null,
    station_id varchar(32) not null,
    active boolean not null
);

-- Who is given what by itself: the first that fits. Empty fits all.
create table assignment_rule (
    id uuid primary key,
    place integer not null,
    category varchar(32) not null,
    station_id varchar(32) not null,
    kind varchar(16) not null,
    assignee_id varchar(64) not null
);

-- What has come to somebody's desk since she last looked.
create table desk_news (
    staff_id varchar(64) not null,
    station_id varchar(32) not null,
    need_id uuid not null,
    act varchar(24) not null,
    at timestamp(6) with time zone not null,
    primary key (staff_id, station_id, need_id)
);

-- What authors were asked, are asked and will be asked, and what came of it.
create table follow_up (
    station_id varchar(32) not null,
    need_id uuid not null,
    question varchar(16) not null,
    round integer not null,
    stage varchar(16) not null,
    act_at timestamp(6) with time zone,
    asked_at timestamp(6) with time zone,
    face varchar(8),
    primary key (station_id, need_id, question, round)
);

create index follow_up_next on follow_up (act_at);
create index follow_up_asked on follow_up (question, asked_at);

-- After how many days authors are asked again, where it was edited here.
create table follow_up_days (
    question varchar(16) primary key,
    days integer not null
);

create index desk_news_of_need on desk_news (station_id, need_id);
