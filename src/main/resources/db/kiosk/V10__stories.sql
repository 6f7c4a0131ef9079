-- What became of needs, as HQ tells it, and what everybody may read.
alter table need add column follow varchar(22);

create table need_story (
    need_id uuid primary key,
    receipt varchar(8) not null,
    category varchar(32) not null,
    state varchar(16) not null,
    expected date,
    person_id bigint,
    question varchar(16) not null,
    steps integer not null
);

create index need_story_of_receipt on need_story (receipt);
create index need_story_of_person on need_story (person_id);

create table need_step (
    need_id uuid not null,
    number integer not null,
    at timestamp(6) with time zone not null,
    act varchar(24) not null,
    state varchar(16) not null,
    party varchar(120),
    words varchar(4000) not null,
    primary key (need_id, number)
);

create table public_need (
    need_id uuid primary key,
    category varchar(32) not null,
    words varchar(4000) not null,
    place varchar(120),
    raised_at timestamp(6) with time zone not null,
    supporters integer not null,
    state varchar(16) not null
);
