-- What staff want of a kiosk: an exchange now, until the order has gone out, and how seldom it shall come.
create table kiosk_wish (
    kiosk_id uuid primary key,
    sync_ordered_at timestamp(6) with time zone,
    least_seconds integer default 0 not null
);

-- What a kiosk's line has carried, in bytes, as it last told.
create table kiosk_traffic (
    kiosk_id uuid primary key,
    counted_day date not null,
    day_up bigint not null,
    day_down bigint not null,
    month_up bigint not null,
    month_down bigint not null
);
