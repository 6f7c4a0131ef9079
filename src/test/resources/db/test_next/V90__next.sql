create table next_version (id integer primary key);
