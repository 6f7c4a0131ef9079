-- What both programs know of a rest stop. Plain SQL that H2 and PostgreSQL read alike.
create table station (
    id varchar(32) primary key,
    name_zh varchar(80) not null,
    name_en varchar(80) not null,
    time_zone varchar(40) not null
);

create table badge_key (
    key_id integer primary key,
    public_key bytea not null
);

create table revocation (
    serial bigint primary key,
    revoked_at timestamp(6) with time zone not null,
    reason varchar(200) not null
);

create table person (
    id bigint primary key,
    masked_name varchar(40) not null,
    role varchar(24) not null,
    company varchar(60) not null
);

create table check_in (
    id uuid primary key,
    station_id varchar(32) not null,
    person_id bigint not null,
    badge_serial bigint not null,
    at timestamp(6) with time zone not null
);

create index check_in_of_person on check_in (station_id, person_id, at);
create index check_in_of_day on check_in (station_id, at);

create table notice (
    id uuid primary key,
    revision bigint not null,
    title_zh varchar(120) not null,
    body_zh varchar(8000) not null,
    title_en varchar(240) not null,
    body_en varchar(16000) not null,
    pinned boolean not null,
    published_at timestamp(6) with time zone not null,
    first_day date not null,
    last_day date not null,
    withdrawn boolean not null
);

create table notice_read (
    person_id bigint not null,
    notice_id uuid not null,
    at timestamp(6) with time zone not null,
    primary key (person_id, notice_id)
);
