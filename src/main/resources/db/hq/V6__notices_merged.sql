-- Every revision of a notice, whole: what a change made elsewhere is merged against. Days and pinned are texts, as typed.
create table notice_revision (
    notice_id uuid not null,
    revision bigint not null,
    source varchar(16) not null,
    author varchar(60),
    person_id bigint,
    kiosk_id uuid,
    edit_id uuid,
    at timestamp(6) with time zone not null,
    title_zh varchar not null,
    body_zh varchar not null,
    title_en varchar not null,
    body_en varchar not null,
    first_day varchar not null,
    last_day varchar not null,
    pinned varchar not null,
    withdrawn boolean not null,
    primary key (notice_id, revision)
);

create index notice_revision_of_edit on notice_revision (edit_id);

insert into notice_revision (notice_id, revision, source, at, title_zh, body_zh, title_en, body_en, first_day,
    last_day, pinned, withdrawn)
select id, revision, 'EARLIER', published_at, title_zh, body_zh, title_en, body_en, to_char(first_day, 'YYYY-MM-DD'),
    to_char(last_day, 'YYYY-MM-DD'), case when pinned then 'true' else 'false' end, withdrawn
from notice;

-- What somebody typed and could not be published: kept whole, for a person to decide.
create table notice_conflict (
    id uuid primary key,
    notice_id uuid not null,
    base_revision bigint not null,
    reason varchar(16) not null,
    source varchar(16) not null,
    author varchar(60),
    person_id bigint,
    kiosk_id uuid,
    station_id varchar(32),
    written_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    title_zh varchar,
    body_zh varchar,
    title_en varchar,
    body_en varchar,
    first_day varchar,
    last_day varchar,
    pinned varchar,
    clashes varchar(200) not null,
    settled_at timestamp(6) with time zone,
    settled_by varchar(60),
    decision varchar(16)
);

create index notice_conflict_of_notice on notice_conflict (notice_id);

-- The facts of types that this version does not know, so that an upgrade need not look through all facts for them.
create table unread_fact (
    station_id varchar(32) not null,
    id uuid not null,
    type varchar(64) not null,
    version integer not null,
    primary key (station_id, id)
);

insert into unread_fact (station_id, id, type, version) select station_id, id, type, version from fact where not understood;
