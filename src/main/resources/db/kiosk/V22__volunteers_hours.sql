alter table activity_place add column minutes integer;
