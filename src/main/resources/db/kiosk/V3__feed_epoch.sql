-- Which feed the cursor belongs to, how far a full load is, and by which load each document came.
alter table sync_place add column feed_epoch uuid;
alter table sync_place add column loads bigint default 0 not null;
alter table sync_place add column loaded bigint;
alter table sync_place add column load_expected bigint;

create table feed_document (
    kind varchar(64) not null,
    document_id varchar(120) not null,
    loaded_in bigint not null,
    primary key (kind, document_id)
);

insert into feed_document (kind, document_id, loaded_in) select 'notice', cast(id as varchar(120)), 0 from notice;
insert into feed_document (kind, document_id, loaded_in) select 'person', cast(id as varchar(120)), 0 from person;
insert into feed_document (kind, document_id, loaded_in) select kind, document_id, 0 from unknown_change;

-- How long HQ has held a fact is counted in days on which HQ took facts, by HQ's calendar: a kiosk's clock may jump.
alter table sync_place add column hq_day bigint default 0 not null;
alter table sync_place add column hq_days bigint default 0 not null;
alter table outbox add column held_since bigint;
update outbox set held_since = 0 where acknowledged_at is not null;
alter table outbox drop column acknowledged_at;
