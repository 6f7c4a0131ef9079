-- Couriers appointed as mobile grid workers for a term, and the points book as entries that are never changed.
create table appointment (
    id uuid primary key,
    person_id bigint,
    first_day date not null,
    last_day date not null,
    made_at timestamp(6) with time zone not null,
    made_by varchar(60) not null,
    ended_at timestamp(6) with time zone,
    ended_by varchar(60),
    end_reason varchar(200)
);

create index appointment_of_person on appointment (person_id);

create table points_goods (
    id uuid primary key,
    name varchar(60) not null,
    price integer not null,
    on_offer boolean not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(60) not null
);

create table points_entry (
    id uuid primary key,
    person_id bigint,
    at timestamp(6) with time zone not null,
    staff_name varchar(60) not null,
    kind varchar(16) not null,
    amount integer not null,
    words varchar(120) not null,
    source uuid,
    goods uuid,
    reverses uuid
);

create index points_entry_of_person on points_entry (person_id, at);

create unique index points_entry_reversed_once on points_entry (reverses);
