create table half_done (id integer primary key);
insert into no_such_table (id) values (1);
