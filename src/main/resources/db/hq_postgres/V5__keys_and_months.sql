-- Keys and partitions that let HQ grow past one machine: what grows with the check-ins has a key that begins with the
-- station, is partitioned by month, and is written without a sequence, a trigger or a lock that two stations share.
-- Run on PostgreSQL 15. Planned, not run: Citus with station_id as distribution column (feed and feed_head as reference
-- tables, kiosk and kiosk_store distributed by the kiosk's id), YugabyteDB as it stands; CockroachDB splits tables by
-- itself and takes the plain tables of hq_h2 instead of the partitions here.
-- The months are made by org.reststop.store.MonthlyPartitions. Until it has run, and for clocks gone wrong, rows lie in
-- the table named *_other; so do the rows that were here before, which are not copied.

-- By its id a fact belongs to the month in which it was born: a UUIDv7 begins with 48 bits of milliseconds.
alter table fact rename to fact_other;
alter table fact_other drop constraint fact_pkey;
drop index fact_of_store;
alter table fact_other add primary key (station_id, id);
create table fact (like fact_other) partition by range (id);
alter table fact add primary key (station_id, id);
create index fact_of_store on fact (incarnation, seq);
alter table fact attach partition fact_other default;

-- HQ reads check-ins by station and day; the key serves that, and the id behind it is the fact's, which is checked there.
alter table check_in rename to check_in_other;
alter table check_in_other drop constraint check_in_pkey;
drop index check_in_of_person;
drop index check_in_of_day;
alter table check_in_other add primary key (station_id, at, id);
create table check_in (like check_in_other) partition by range (at);
alter table check_in add primary key (station_id, at, id);
alter table check_in attach partition check_in_other default;

alter table notice_read add column station_id varchar(32) not null default '';
alter table notice_read drop constraint notice_read_pkey;
alter table notice_read add primary key (station_id, person_id, notice_id);

-- What one node at a time may do; whoever does it holds the row until commit.
create table one_at_a_time (
    name varchar(32) primary key
);

insert into one_at_a_time (name) values ('start'), ('months');
