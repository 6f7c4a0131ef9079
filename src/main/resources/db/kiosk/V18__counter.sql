-- Staff at this kiosk: their PINs as HQ has set them, and how often in a row each was mistyped.
create table counter_pin (
    person_id bigint primary key,
    hash varchar(200) not null
);

create table counter_failures (
    person_id bigint primary key,
    failures integer not null
);

-- What staff did here, and what HQ has answered.
create table counter_deed (
    id uuid primary key,
    kind varchar(24) not null,
    subject varchar(240) not null,
    at timestamp(6) with time zone not null,
    state varchar(16) not null,
    serial bigint not null
);

create index counter_deed_by_time on counter_deed (at);

-- A notice that somebody of the staff has not finished.
create table counter_draft (
    person_id bigint primary key,
    notice_id uuid not null,
    base_revision bigint not null,
    title varchar not null,
    body varchar not null,
    first_day date not null,
    last_day date not null,
    pinned boolean not null,
    picture varbinary,
    saved_at timestamp(6) with time zone not null
);
