-- For which terms somebody is a mobile grid worker, and points books as HQ tells them.
create table appointment (
    id uuid primary key,
    person_id bigint not null,
    first_day date not null,
    last_day date not null
);

create index appointment_of_person on appointment (person_id);

create table points_balance (
    person_id bigint primary key,
    balance bigint not null
);

create table points_line (
    person_id bigint not null,
    place integer not null,
    at timestamp(6) with time zone not null,
    amount integer not null,
    kind varchar(16) not null,
    words varchar(120) not null,
    primary key (person_id, place)
);
