-- Campaigns of thanks as HQ publishes them, and who has claimed a pack, at whatever station.
create table gift_campaign (
    id uuid primary key,
    document varchar(120) not null,
    revision bigint not null,
    title_zh varchar(60) not null,
    letter_zh varchar(2000) not null,
    pack_zh varchar(60) not null,
    title_en varchar(120) not null,
    letter_en varchar(4000) not null,
    pack_en varchar(120) not null,
    audience varchar(16) not null,
    first_day date not null,
    last_day date not null
);

create table gift_claim (
    campaign_id uuid not null,
    person_id bigint not null,
    station_id varchar(32) not null,
    at timestamp(6) with time zone not null,
    fact uuid not null,
    primary key (campaign_id, person_id)
);

create index gift_claim_of_person on gift_claim (person_id);
