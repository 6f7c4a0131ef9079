-- At which other stations people who asked for something check in: what became of it is told there too.
create table need_reader (
    station_id varchar(32) not null,
    person_id bigint not null,
    since timestamp(6) with time zone not null,
    due boolean not null,
    primary key (station_id, person_id)
);

create index need_reader_by_person on need_reader (person_id);
create index need_reader_due on need_reader (due, since);
