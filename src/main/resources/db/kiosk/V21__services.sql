-- The station's services as HQ publishes them or staff have set them here, its hours, and who reported what.
create table rest_service (
    service varchar(24) primary key,
    state varchar(16) not null,
    places integer not null,
    note varchar(60) not null,
    since timestamp(6) with time zone not null,
    report uuid,
    reporters integer not null,
    pending uuid
);

create table open_times (
    station_id varchar(32) primary key,
    revision bigint not null,
    hours varchar(3000) not null,
    answers uuid
);

create table reported_service (
    id uuid primary key,
    service varchar(24) not null,
    need_id uuid not null,
    person_id bigint,
    at timestamp(6) with time zone not null
);

create index reported_service_by_time on reported_service (service, at);
