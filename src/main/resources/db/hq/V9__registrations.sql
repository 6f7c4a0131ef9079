-- Whom the codes on work cards stand for; of a code only its SHA-256 is kept.
create table employer_code (
    sha256 varchar(64) primary key,
    person_id bigint not null,
    state varchar(16) not null
);

create index employer_code_of_person on employer_code (person_id);

-- What people told of themselves at a kiosk, by the id of the fact, and what staff decided.
create table registration (
    id uuid primary key,
    station_id varchar(32) not null,
    kiosk_id uuid not null,
    person_id bigint not null,
    code_sha256 varchar(64) not null,
    name varchar(60) not null,
    company varchar(60) not null,
    phone_tail varchar(4) not null,
    consent integer not null,
    registered_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    decided_at timestamp(6) with time zone,
    decided_by varchar(60),
    reason varchar(200),
    same_as bigint
);

create index registration_of_state on registration (state, received_at);
create index registration_of_person on registration (person_id);
create index registration_of_code on registration (code_sha256);

-- Somebody who was known by another id before; what happened keeps the id under which it happened.
create table person_alias (
    person_id bigint primary key,
    same_as bigint not null
);
