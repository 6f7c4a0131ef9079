-- What facts have attached to them, by content. The content is a file beside the database.
create table attachment (
    sha256 varchar(64) primary key,
    media_type varchar(64) not null,
    bytes bigint not null,
    created_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone,
    sent_epoch uuid,
    refusal varchar(64)
);
