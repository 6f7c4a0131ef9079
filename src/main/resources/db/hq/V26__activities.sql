-- Activities, who has a place in them or waits for one, and what staff did.
create table activity (
    id uuid primary key,
    revision bigint not null,
    kind varchar(24) not null,
    title_zh varchar(60) not null,
    words_zh varchar(2000) not null,
    place_zh varchar(60) not null,
    title_en varchar(120) not null,
    words_en varchar(4000) not null,
    place_en varchar(120) not null,
    starts timestamp(6) with time zone not null,
    ends timestamp(6) with time zone not null,
    capacity integer not null,
    waiting_list boolean not null,
    audience varchar(16) not null,
    hours_counted boolean not null,
    stations varchar(4000) not null,
    cancelled boolean not null,
    made_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    thanks_zh varchar(400),
    thanks_en varchar(800),
    put_away boolean not null
);

create index activity_by_end on activity (put_away, ends, id);

create table activity_place (
    activity_id uuid not null,
    id uuid not null,
    person_id bigint,
    station_id varchar(32) not null,
    name varchar(60) not null,
    phone varchar(24) not null,
    token_hash bytea,
    state varchar(16) not null,
    moved_up boolean not null,
    signed_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    answers uuid,
    minutes integer not null,
    attended_at timestamp(6) with time zone,
    primary key (activity_id, id)
);

create unique index activity_place_of_person on activity_place (person_id, activity_id);
create index activity_place_by_token on activity_place (token_hash);

-- At which stations people who have a place check in: what became of it is told there too.
create table activity_reader (
    station_id varchar(32) not null,
    person_id bigint not null,
    since timestamp(6) with time zone not null,
    due boolean not null,
    primary key (station_id, person_id)
);

create index activity_reader_of_person on activity_reader (person_id);
create index activity_reader_due on activity_reader (due, since);

create table activity_event (
    activity_id uuid not null,
    id uuid not null,
    at timestamp(6) with time zone not null,
    staff_name varchar(60) not null,
    act varchar(24) not null,
    detail varchar(400) not null,
    primary key (activity_id, id)
);

-- The round that tells people of their places is made by one node at a time.
insert into one_at_a_time (name) values ('activities');
