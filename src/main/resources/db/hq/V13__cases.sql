-- How far a need is, who has it, until when, and what its author and others may see.
alter table need add column follow varchar(22);
alter table need add column patrol varchar(8);
alter table need add column assignee_kind varchar(16);
alter table need add column assignee_id varchar(64);
alter table need add column assignee_name varchar(120);
alter table need add column party varchar(120);
alter table need add column dispatch_due timestamp(6) with time zone;
alter table need add column answer_due timestamp(6) with time zone;
alter table need add column done_due timestamp(6) with time zone;
alter table need add column assigned_at timestamp(6) with time zone;
alter table need add column answered_at timestamp(6) with time zone;
alter table need add column done_at timestamp(6) with time zone;
alter table need add column settled_at timestamp(6) with time zone;
alter table need add column question varchar(16) default 'NONE' not null;
alter table need add column face varchar(8);
alter table need add column reopened integer default 0 not null;
alter table need add column merged_into uuid;
alter table need add column visibility varchar(8) default 'PRIVATE' not null;
alter table need add column public_words varchar(4000);
alter table need add column supporters integer default 0 not null;
alter table need add column events integer default 0 not null;
alter table need add column changed_at timestamp(6) with time zone;

create index need_of_follow on need (follow);
create index need_of_state on need (state, received_at, id);
create index need_of_assignee on need (assignee_id, state);
create index need_merged on need (station_id, merged_into);

-- What came to pass with a need, one row a step: nothing here is ever changed, but by forgetting a person.
create table need_event (
    station_id varchar(32) not null,
    need_id uuid not null,
    number integer not null,
    at timestamp(6) with time zone not null,
    actor_kind varchar(16) not null,
    actor_id varchar(64) not null,
    actor_name varchar(60) not null,
    act varchar(24) not null,
    state varchar(16) not null,
    party varchar(120),
    note varchar(4000) not null,
    words varchar(4000) not null,
    face varchar(8),
    other uuid,
    primary key (station_id, need_id, number)
);

create index need_event_newest on need_event (at, need_id);

-- Who says "me too", each once.
create table need_supporter (
    station_id varchar(32) not null,
    need_id uuid not null,
    id uuid not null,
    person_id bigint,
    at timestamp(6) with time zone not null,
    primary key (station_id, need_id, id)
);

create unique index need_supporter_of_person on need_supporter (station_id, need_id, person_id);
create index need_supporter_by_person on need_supporter (person_id);
