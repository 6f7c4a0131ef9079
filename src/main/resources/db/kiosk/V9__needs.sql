-- What people asked for at this kiosk; the words and a telephone's number are only in the fact.
create table need (
    id uuid primary key,
    station_id varchar(32) not null,
    category varchar(32) not null,
    place varchar(120),
    person_id bigint,
    receipt varchar(8) not null,
    raised_at timestamp(6) with time zone not null
);

create index need_of_receipt on need (receipt);
create index need_of_person on need (person_id, raised_at);

-- The categories that HQ has edited; the others come with the program.
create table need_category (
    code varchar(32) primary key,
    revision bigint not null,
    name_zh varchar(40) not null,
    name_en varchar(80) not null,
    hint_zh varchar(120) not null,
    hint_en varchar(240) not null,
    place integer not null,
    icon varchar(24) not null,
    urgent boolean not null,
    hidden boolean not null,
    answer_days integer not null,
    phrases varchar(8000) not null
);

-- One row at most: what somebody is writing, for the case that the power fails. It goes when they go.
create table need_draft (
    id integer primary key check (id = 1),
    need_id uuid not null,
    category varchar(32) not null,
    words varchar not null,
    saved_at timestamp(6) with time zone not null
);

-- Where people write to the station from their own phone.
create table station_page (
    station_id varchar(32) primary key,
    address varchar(400) not null
);
