-- What staff write at the kiosk may have its English beside it.
alter table counter_draft add column title_en varchar default '' not null;
alter table counter_draft add column body_en varchar default '' not null;
