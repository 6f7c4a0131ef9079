-- What only HQ keeps: kiosks, what they reported, what is published, and who works here.
create table kiosk (
    id uuid primary key,
    station_id varchar(32) not null,
    name varchar(80) not null,
    secret_hash bytea not null,
    enrolled_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    last_seen_at timestamp(6) with time zone,
    clock_offset_ms bigint,
    queued bigint,
    feed_cursor bigint,
    protocol integer
);

create table enrolment_code (
    code_hash bytea primary key,
    station_id varchar(32) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    kiosk_id uuid
);

-- How far HQ holds each incarnation's facts without a gap.
create table kiosk_store (
    kiosk_id uuid not null,
    incarnation uuid not null,
    acknowledged_seq bigint not null,
    first_seen_at timestamp(6) with time zone not null,
    primary key (kiosk_id, incarnation)
);

-- Every fact as it came, also those of a type that this version does not know.
create table fact (
    id uuid primary key,
    station_id varchar(32) not null,
    kiosk_id uuid not null,
    incarnation uuid not null,
    seq bigint not null,
    type varchar(64) not null,
    version integer not null,
    at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    body varchar not null,
    understood boolean not null
);

create unique index fact_of_store on fact (kiosk_id, incarnation, seq);

create table quarantine (
    id uuid primary key,
    kiosk_id uuid not null,
    incarnation uuid not null,
    seq bigint not null,
    received_at timestamp(6) with time zone not null,
    reason varchar(400) not null,
    fact varchar not null
);

create index quarantine_of_store on quarantine (kiosk_id, incarnation, seq);

-- The latest state of each published document, at the position where it last changed.
create table feed (
    kind varchar(64) not null,
    document_id varchar(120) not null,
    position bigint not null unique,
    station_id varchar(32),
    body varchar not null,
    primary key (kind, document_id)
);

-- One row: whoever publishes holds it until commit, so positions are drawn in the order of commits.
create table feed_head (
    id integer primary key check (id = 1),
    position bigint not null
);

insert into feed_head (id, position) values (1, 0);

create table signing_key (
    key_id integer primary key,
    private_key bytea not null,
    public_key bytea not null,
    created_at timestamp(6) with time zone not null,
    retired_at timestamp(6) with time zone
);

create table person_file (
    person_id bigint primary key,
    name varchar(60) not null,
    phone_tail varchar(4) not null
);

create table badge (
    serial bigint primary key,
    person_id bigint not null,
    role varchar(24) not null,
    key_id integer not null,
    issued date not null,
    expires date not null,
    issued_at timestamp(6) with time zone not null
);

create index badge_of_person on badge (person_id);

create table staff (
    id uuid primary key,
    login varchar(40) not null unique,
    name varchar(60) not null,
    role varchar(24) not null,
    password_hash varchar(200) not null
);

create table staff_session (
    token_hash bytea primary key,
    staff_id uuid not null,
    csrf_token varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null
);
