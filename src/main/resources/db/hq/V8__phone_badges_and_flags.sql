-- What the codes of phone badges are made with.
create table phone_key (
    serial bigint primary key,
    person_id bigint not null,
    role varchar(24) not null,
    hmac_key bytea not null,
    issued date not null,
    expires date not null
);

-- The latest step of each phone badge whose code was used: it and those before it count no more.
create table phone_use (
    serial bigint primary key,
    counter bigint not null
);

create index phone_key_of_person on phone_key (person_id);

-- Whose phone may show a badge: of the link's token only its SHA-256 is kept. The first link is for one phone to take up.
create table phone_link (
    serial bigint primary key,
    token_hash bytea not null unique,
    taken_up boolean not null,
    given_at timestamp(6) with time zone not null
);

-- HQ's clock minus the kiosk's when it last sent facts of this store.
alter table kiosk_store add column clock_offset_ms bigint;

-- How far the check-ins of each store have been looked through for badges that were lent or copied.
create table badge_watch (
    kiosk_id uuid not null,
    incarnation uuid not null,
    looked_seq bigint not null,
    primary key (kiosk_id, incarnation)
);

-- What was before is not looked through.
insert into badge_watch (kiosk_id, incarnation, looked_seq)
select kiosk_id, incarnation, acknowledged_seq from kiosk_store;

insert into one_at_a_time (name) values ('badges');

-- Where badges were, to be compared with what other stations tell later; kept for some months.
create table badge_use (
    serial bigint not null,
    at timestamp(6) with time zone not null,
    fact_id uuid not null,
    person_id bigint not null,
    station_id varchar(32) not null,
    kiosk_id uuid not null,
    counter bigint,
    primary key (serial, at, fact_id)
);

-- What staff must look at: a badge at two stations at once, a phone's code twice, a revoked badge at a kiosk.
create table badge_flag (
    id uuid primary key,
    kind varchar(16) not null,
    serial bigint not null,
    person_id bigint not null,
    first_station varchar(32) not null,
    first_at timestamp(6) with time zone not null,
    second_station varchar(32) not null,
    second_at timestamp(6) with time zone not null,
    times integer not null,
    found_at timestamp(6) with time zone not null,
    settled_at timestamp(6) with time zone,
    settled_by varchar(60),
    decision varchar(16),
    note varchar(200)
);

create index badge_flag_of_badge on badge_flag (serial);
create index badge_flag_open on badge_flag (settled_at, found_at);
