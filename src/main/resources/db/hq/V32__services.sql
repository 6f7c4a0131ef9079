-- What stations offer and when they are open, how each service stands, who set it, and what was reported as broken.
create table station_services (
    station_id varchar(32) primary key,
    revision bigint not null,
    hours varchar(3000) not null,
    answers uuid
);

create table station_service (
    station_id varchar(32) not null,
    service varchar(24) not null,
    state varchar(16) not null,
    places integer not null,
    note varchar(60) not null,
    since timestamp(6) with time zone not null,
    primary key (station_id, service)
);

create table service_event (
    station_id varchar(32) not null,
    id uuid not null,
    kind varchar(16) not null,
    service varchar(24),
    state varchar(16),
    note varchar(60) not null,
    at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    staff_name varchar(60) not null,
    person_id bigint,
    kiosk_id uuid,
    primary key (station_id, id)
);

create index service_event_by_receipt on service_event (station_id, received_at);
create index service_event_of_person on service_event (person_id);

create table service_report (
    station_id varchar(32) not null,
    need_id uuid not null,
    service varchar(24) not null,
    at timestamp(6) with time zone not null,
    is_open boolean not null,
    primary key (station_id, need_id)
);

create index service_report_by_service on service_report (station_id, service, is_open);

-- The round that looks which reports are settled is made by one node at a time.
insert into one_at_a_time (name) values ('services');
