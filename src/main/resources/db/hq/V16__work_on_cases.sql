-- What a need is found by: its single characters, pairs of characters and words, with a blank between them and around.
create table need_text (
    station_id varchar(32) not null,
    need_id uuid not null,
    received_at timestamp(6) with time zone not null,
    grams varchar(40000) not null,
    primary key (station_id, need_id)
);

create index need_text_newest on need_text (received_at, need_id);

create index need_of_station_and_state on need (station_id, state, received_at, id);
create index need_of_visibility on need (visibility, received_at, id);
create index need_of_patrol on need (patrol, received_at, id);

-- Filters of the ledger that somebody has given a name.
create table ledger_view (
    staff_id uuid not null,
    id uuid not null,
    name varchar(40) not null,
    query varchar(1000) not null,
    made_at timestamp(6) with time zone not null,
    primary key (staff_id, id)
);

-- What staff often answer, with fields to be filled.
create table answer_template (
    id uuid primary key,
    revision bigint not null,
    name varchar(60) not null,
    act varchar(16),
    category varchar(32),
    words_zh varchar(4000) not null,
    words_en varchar(4000) not null
);
