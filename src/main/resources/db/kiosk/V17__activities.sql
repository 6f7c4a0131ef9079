-- Activities as HQ publishes them, and people's places in them; of a place also what is still on its way to HQ.
create table activity (
    id uuid primary key,
    document varchar(120) not null,
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
    cancelled boolean not null,
    taken integer not null,
    waiting integer not null,
    quiet boolean not null
);

create index activity_by_end on activity (ends);

create table activity_place (
    activity_id uuid not null,
    person_id bigint not null,
    state varchar(16) not null,
    number integer not null,
    moved_up boolean not null,
    thanks_zh varchar(400),
    thanks_en varchar(800),
    pending uuid,
    told varchar(200) not null,
    primary key (activity_id, person_id)
);

create index activity_place_of_person on activity_place (person_id);
