-- What kiosks have sent of photos and recordings: a row for each kiosk that sent it, the content once, in a file.
create table attachment (
    kiosk_id uuid not null,
    sha256 varchar(64) not null,
    media_type varchar(64) not null,
    bytes bigint not null,
    received_at timestamp(6) with time zone not null,
    primary key (kiosk_id, sha256)
);

create index attachment_of_content on attachment (sha256);
