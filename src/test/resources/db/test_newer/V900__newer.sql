alter table station add column motto varchar(80);
