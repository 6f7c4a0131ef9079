-- What the line to HQ has carried each day of the station, in bytes.
create table traffic (
    counted_day date primary key,
    up bigint not null,
    down bigint not null
);
