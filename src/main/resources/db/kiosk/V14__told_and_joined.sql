-- How far stories have been read here, and who said "me too" here.
create table story_seen (
    need_id uuid primary key,
    steps integer not null
);

create table need_support (
    id uuid primary key,
    need_id uuid not null,
    person_id bigint,
    at timestamp(6) with time zone not null
);

create index need_support_of_person on need_support (person_id, at);
create index need_support_of_need on need_support (need_id);
create index public_need_of_category on public_need (category, raised_at);
