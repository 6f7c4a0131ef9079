-- The station that a need was raised at, where its story is told at another one.
alter table need_story add column raised_at varchar(32);
