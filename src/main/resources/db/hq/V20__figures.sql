-- What came of the needs that were raised in a month of their station: a row for each station, category and company.
-- Counted anew from the ledger whenever one of them changes; nothing is kept here that is not there.
create table need_figure (
    station_id varchar(32) not null,
    month_at date not null,
    category varchar(32) not null,
    company varchar(60) not null,
    patrol boolean not null,
    received integer not null,
    answered integer not null,
    done integer not null,
    due integer not null,
    on_time integer not null,
    rated integer not null,
    helped integer not null,
    satisfied integer not null,
    reopened integer not null,
    followed integer not null,
    still_helped integer not null,
    to_answer varchar(4000) not null,
    to_done varchar(4000) not null,
    primary key (station_id, month_at, category, company, patrol)
);

create index need_figure_of_month on need_figure (month_at);

-- The months that are to be counted.
create table need_figure_due (
    station_id varchar(32) not null,
    month_at date not null,
    primary key (station_id, month_at)
);

-- Up to when the ledger was looked through for what has changed.
create table need_figure_mark (
    name varchar(16) primary key,
    at timestamp(6) with time zone not null
);

create index need_of_station_raised on need (station_id, raised_at);
create index need_changed on need (changed_at);

insert into one_at_a_time (name) values ('figures');

-- Who took telephones out of the ledger in a file, and of which needs.
create table need_export (
    id uuid primary key,
    at timestamp(6) with time zone not null,
    staff_id uuid not null,
    staff_name varchar(60) not null,
    filter varchar(1000) not null
);
