-- Where each revision of a notice is, and who let it be published.
alter table notice_revision add column targets varchar;
alter table notice_revision add column approved_by varchar(60);
update notice_revision set targets = coalesce((select 's:' || f.station_id from feed f
    where f.kind = 'notice' and f.document_id = cast(notice_revision.notice_id as varchar) and f.station_id is not null), '');
alter table notice_revision alter column targets set not null;
alter table notice_conflict add column more varchar;

create table station_group (
    id uuid primary key,
    name varchar(40) not null unique,
    stations varchar not null
);

-- What is written and not yet published, and what was decided about it.
create table notice_proposal (
    id uuid primary key,
    notice_id uuid not null,
    base_revision bigint not null,
    state varchar(16) not null,
    source varchar(16) not null,
    author varchar(60),
    staff_id uuid,
    person_id bigint,
    kiosk_id uuid,
    station_id varchar(32),
    fields varchar not null,
    changed_at timestamp(6) with time zone not null,
    edition integer not null,
    decided_by varchar(60),
    remark varchar(400)
);

create index notice_proposal_of_notice on notice_proposal (notice_id);

-- The contents that notices, drafts and revisions name or may soon.
create table kept_medium (
    sha256 varchar(64) primary key
);

-- Alerts of the authorities, each once, in whatever order they come.
create table cap_alert (
    id uuid primary key,
    key_hash varchar(64) not null unique,
    source varchar(300) not null,
    received_at timestamp(6) with time zone not null,
    sender varchar(300),
    identifier varchar(300),
    sent timestamp(6) with time zone,
    status varchar(16),
    message_type varchar(16),
    title varchar(300) not null,
    areas varchar(300) not null,
    outcome varchar(16) not null,
    problem varchar(300) not null,
    notice_id uuid,
    ended_by uuid
);

create index cap_alert_received on cap_alert (received_at);

create table cap_text (
    alert_id uuid primary key,
    raw varchar not null
);

create table cap_reference (
    alert_id uuid not null,
    of_hash varchar(64) not null,
    primary key (alert_id, of_hash)
);

create index cap_reference_of on cap_reference (of_hash);

create table cap_rule (
    id uuid primary key,
    place integer not null,
    severities varchar(80) not null,
    urgencies varchar(80) not null,
    certainties varchar(80) not null,
    area varchar(60) not null,
    deed varchar(16) not null,
    targets varchar not null
);

insert into cap_rule (id, place, severities, urgencies, certainties, area, deed, targets) values
    ('0197a000-0000-7000-8000-000000000001', 0, 'EXTREME', 'EXPECTED IMMEDIATE UNKNOWN', '', '', 'EMERGENCY', ''),
    ('0197a000-0000-7000-8000-000000000002', 1, 'EXTREME MODERATE SEVERE', '', '', '', 'HIGH', '');

insert into one_at_a_time (name) values ('alerts');
