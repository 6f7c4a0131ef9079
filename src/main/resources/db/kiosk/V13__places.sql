-- The compounds and gates at the station that people choose from, a line for each.
create table station_places (
    station_id varchar(32) primary key,
    revision bigint not null,
    places varchar(2000) not null
);

-- The photos of what is being written, a line for each: the content's name and its bytes.
alter table need_draft add column photos varchar(400) default '' not null;
