-- Campaigns of thanks, every claim of a pack, and the stock of packs as entries that are never changed.
create table campaign (
    id uuid primary key,
    revision bigint not null,
    title_zh varchar(60) not null,
    letter_zh varchar(2000) not null,
    pack_zh varchar(60) not null,
    title_en varchar(120) not null,
    letter_en varchar(4000) not null,
    pack_en varchar(120) not null,
    audience varchar(16) not null,
    first_day date not null,
    last_day date not null,
    stations varchar(4000) not null,
    withdrawn boolean not null,
    changed_at timestamp(6) with time zone not null
);

create table campaign_claim (
    campaign_id uuid not null,
    id uuid not null,
    person_id bigint,
    station_id varchar(32) not null,
    at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    doubled_of uuid,
    primary key (campaign_id, id)
);

create index campaign_claim_of_person on campaign_claim (person_id, campaign_id);

create table campaign_entry (
    campaign_id uuid not null,
    id uuid not null,
    station_id varchar(32) not null,
    at timestamp(6) with time zone not null,
    staff_name varchar(60) not null,
    kind varchar(16) not null,
    amount integer not null,
    note varchar(400) not null,
    primary key (campaign_id, id)
);
