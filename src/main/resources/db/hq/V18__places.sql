-- The compounds and gates at each station that people choose from, a line for each.
create table station_places (
    station_id varchar(32) primary key,
    revision bigint not null,
    places varchar(2000) not null
);
