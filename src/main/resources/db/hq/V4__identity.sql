-- By what kiosks prove themselves: the secret that is to follow, and which programs spoke for a kiosk.
alter table kiosk add column next_secret_hash bytea;
alter table kiosk add column rotate_ordered_at timestamp(6) with time zone;
alter table kiosk add column session_id uuid;
alter table kiosk add column other_session_id uuid;
alter table kiosk add column heard_session_id uuid;
alter table kiosk add column copied_at timestamp(6) with time zone;

-- Which session has heard of which other one of the same kiosk.
create table kiosk_heard (
    kiosk_id uuid not null,
    session_id uuid not null,
    heard_id uuid not null,
    at timestamp(6) with time zone not null,
    primary key (kiosk_id, session_id, heard_id)
);

-- A key is published before it signs; without a time it has signed since it was made.
alter table signing_key add column signs_from timestamp(6) with time zone;
