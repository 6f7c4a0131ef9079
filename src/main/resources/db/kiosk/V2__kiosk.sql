-- What only a kiosk keeps: the facts that wait for HQ, and where it stands in HQ's feed.
create table outbox (
    seq bigint primary key,
    id uuid not null unique,
    type varchar(64) not null,
    version integer not null,
    at timestamp(6) with time zone not null,
    body varchar not null,
    acknowledged_at timestamp(6) with time zone
);

create table refused_fact (
    id uuid primary key,
    seq bigint not null,
    type varchar(64) not null,
    at timestamp(6) with time zone not null,
    body varchar not null,
    reason varchar(400) not null
);

create table unknown_change (
    kind varchar(64) not null,
    document_id varchar(120) not null,
    body varchar not null,
    primary key (kind, document_id)
);

-- One row: this store's identity and its place on the way up and down.
create table sync_place (
    id integer primary key check (id = 1),
    incarnation uuid not null,
    last_seq bigint not null,
    acknowledged_seq bigint not null,
    feed_cursor bigint not null
);
