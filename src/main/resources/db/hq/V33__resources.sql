-- What partner units share, what was decided of it for needs, and by which address each unit sees that.
create table shared_resource (
    id uuid primary key,
    partner_id varchar(64) not null,
    partner_name varchar(120) not null,
    kind varchar(16) not null,
    title varchar(60) not null,
    words varchar(400) not null,
    audience varchar(60) not null,
    hours varchar(60) not null,
    station_id varchar(32) not null,
    categories varchar(1000) not null,
    capacity integer not null,
    first_day date,
    last_day date,
    active boolean not null
);

create index shared_resource_of_partner on shared_resource (partner_id);

create table resource_match (
    id uuid primary key,
    resource_id uuid not null,
    station_id varchar(32) not null,
    need_id uuid not null,
    state varchar(16) not null,
    for_day date,
    reason varchar(200) not null,
    staff_name varchar(60) not null,
    at timestamp(6) with time zone not null
);

create index resource_match_of_need on resource_match (station_id, need_id);
create index resource_match_of_resource on resource_match (resource_id, state, for_day);

create table partner_link (
    partner_id varchar(64) primary key,
    token varchar(22) not null
);

create unique index partner_link_by_token on partner_link (token);
