-- Where other programs hear of what came to pass with needs. The secret signs what they are sent.
create table webhook (
    id uuid primary key,
    name varchar(60) not null,
    address varchar(1000) not null,
    secret varchar(64) not null,
    kinds varchar(400) not null,
    created_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);

create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null,
    kind varchar(32) not null,
    body varchar(8000) not null,
    created_at timestamp(6) with time zone not null,
    state varchar(12) not null,
    due_at timestamp(6) with time zone not null,
    tries integer not null,
    tried_at timestamp(6) with time zone,
    answered integer,
    answer varchar(400)
);

create index webhook_delivery_due on webhook_delivery (state, due_at);
create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at);

