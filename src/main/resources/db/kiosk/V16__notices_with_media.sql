-- What notices have beside their words, and what was told to HQ of how they were shown.
alter table notice add column extras varchar;

create table notice_mark (
    notice_id uuid not null,
    revision bigint not null,
    kind varchar(16) not null,
    at timestamp(6) with time zone not null,
    primary key (notice_id, revision, kind)
);
