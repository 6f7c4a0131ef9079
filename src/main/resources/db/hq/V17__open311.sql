-- Keys of other programs. Of the key itself only a hash is kept.
create table open311_key (
    id uuid primary key,
    name varchar(60) not null,
    contact varchar(120) not null,
    key_hash bytea not null unique,
    station_id varchar(32),
    per_hour integer not null,
    finer_states boolean not null,
    created_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);

-- What came with a need that another program raised, beside the need itself.
create table open311_request (
    station_id varchar(32) not null,
    need_id uuid not null,
    key_id uuid not null,
    requested_at timestamp(6) with time zone not null,
    latitude varchar(16),
    longitude varchar(16),
    address varchar(400),
    address_id varchar(120),
    first_name varchar(120),
    last_name varchar(120),
    email varchar(200),
    phone varchar(60),
    account_id varchar(120),
    device_id varchar(120),
    media_url varchar(4000),
    answers varchar(8000),
    description varchar(8000),
    primary key (station_id, need_id)
);

create index open311_request_of_key on open311_request (key_id, requested_at, need_id);
create index open311_request_of_need on open311_request (need_id);

-- What other programs have told of a need, so that it is told once however often it is sent.
create table open311_update (
    station_id varchar(32) not null,
    need_id uuid not null,
    update_id varchar(120) not null,
    key_id uuid not null,
    number integer not null,
    at timestamp(6) with time zone not null,
    primary key (station_id, need_id, update_id)
);

create index open311_update_of_key on open311_update (key_id, at);

-- Where a station is, as maps and other programs want to know it.
create table open311_station (
    station_id varchar(32) primary key,
    latitude varchar(16) not null,
    longitude varchar(16) not null,
    address varchar(200) not null,
    zipcode varchar(12) not null
);

-- What everybody may read, the newest first.
create index need_public on need (visibility, raised_at, id);
