-- The ledger: what people asked for, suggested or reported. The key begins with the station, as a fact's does.
create table need (
    station_id varchar(32) not null,
    id uuid not null,
    kiosk_id uuid,
    category varchar(32) not null,
    words varchar(4000) not null,
    place varchar(120),
    person_id bigint,
    phone varchar(16),
    channel varchar(16) not null,
    receipt varchar(8) not null,
    language varchar(8),
    raised_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    primary key (station_id, id)
);

create index need_newest on need (received_at, id);
create index need_of_station on need (station_id, received_at, id);
create index need_of_category on need (category, received_at, id);
create index need_of_receipt on need (receipt);
create index need_of_person on need (person_id);

-- What belongs to a need and travels by itself, by its content.
create table need_attachment (
    station_id varchar(32) not null,
    need_id uuid not null,
    number integer not null,
    sha256 varchar(64) not null,
    media_type varchar(100) not null,
    bytes bigint not null,
    primary key (station_id, need_id, number)
);

create index need_attachment_of_content on need_attachment (sha256);

-- The categories that were edited here; the others come with the program.
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

-- Where people write to a station from their own phone. Whoever has the token may; the secret signs the page's forms.
create table public_page (
    station_id varchar(32) primary key,
    token varchar(64) not null unique,
    secret bytea not null,
    address varchar(400) not null
);
