-- The PINs of staff at kiosks; at which stations each counts is told by the feed.
create table counter_pin (
    person_id bigint primary key,
    hash varchar(200) not null,
    set_at timestamp(6) with time zone not null,
    set_by varchar(60) not null
);

-- What staff did at kiosks, and what became of it.
create table counter_event (
    station_id varchar(32) not null,
    id uuid not null,
    kiosk_id uuid not null,
    author_id bigint not null,
    kind varchar(24) not null,
    state varchar(16) not null,
    person_id bigint,
    serial bigint not null,
    times integer not null,
    notice_id uuid,
    at timestamp(6) with time zone not null,
    primary key (station_id, id)
);

create index counter_event_by_time on counter_event (at);
