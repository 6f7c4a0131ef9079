-- The keys that HQ has on PostgreSQL, in plain tables: what grows with the check-ins begins with the station.
alter table fact drop primary key;
drop index fact_of_store;
alter table fact add primary key (station_id, id);
create index fact_of_store on fact (incarnation, seq);

alter table check_in drop primary key;
drop index check_in_of_person;
drop index check_in_of_day;
alter table check_in add primary key (station_id, at, id);

alter table notice_read add column station_id varchar(32) default '' not null;
alter table notice_read drop primary key;
alter table notice_read add primary key (station_id, person_id, notice_id);

-- What one node at a time may do; whoever does it holds the row until commit.
create table one_at_a_time (
    name varchar(32) primary key
);

insert into one_at_a_time (name) values ('start'), ('months');
