-- Notices that were taken down at this station alone.
create table notice_aside (
    notice_id uuid primary key
);
