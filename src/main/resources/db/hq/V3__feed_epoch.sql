-- A new epoch is drawn whenever HQ's documents may have gone back in time; a removed document leaves its place.
alter table feed_head add column epoch uuid;
alter table feed add column removed boolean default false not null;
