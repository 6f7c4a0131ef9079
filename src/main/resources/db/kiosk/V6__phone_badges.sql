-- What the codes of phone badges are checked with.
create table phone_key (
    serial bigint primary key,
    person_id bigint not null,
    role varchar(24) not null,
    hmac_key bytea not null,
    issued date not null,
    expires date not null
);

-- The latest step of each phone badge whose code was used: it and those before it count no more.
create table phone_use (
    serial bigint primary key,
    counter bigint not null
);
