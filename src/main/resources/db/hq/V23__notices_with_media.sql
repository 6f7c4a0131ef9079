-- What notices have beside their words, in every revision.
alter table notice add column extras varchar;
alter table notice_revision add column extras varchar;

-- Proof of display, as kiosks tell it: parts of an hour add up.
create table notice_display (
    station_id varchar(32) not null,
    id uuid not null,
    kiosk_id uuid not null,
    notice_id uuid not null,
    revision bigint not null,
    began_at timestamp(6) with time zone not null,
    times integer not null,
    seconds integer not null,
    primary key (station_id, id)
);

create index notice_display_of_notice on notice_display (notice_id, began_at);

-- What a kiosk told once of a notice's revision: that it was seen or acknowledged as an emergency, or cannot be shown.
create table notice_report (
    station_id varchar(32) not null,
    kiosk_id uuid not null,
    notice_id uuid not null,
    revision bigint not null,
    kind varchar(16) not null,
    at timestamp(6) with time zone not null,
    person_id bigint,
    reason varchar(64),
    primary key (station_id, kiosk_id, notice_id, revision, kind)
);

create index notice_report_of_notice on notice_report (notice_id);

-- The media that published notices name now: kiosks may fetch these, and nothing else of what HQ holds.
create table notice_medium (
    notice_id uuid not null,
    sha256 varchar(64) not null,
    media_type varchar(64) not null,
    bytes bigint not null,
    primary key (notice_id, sha256)
);

create index notice_medium_of_content on notice_medium (sha256);
