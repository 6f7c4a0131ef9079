-- What is unlike other weeks in a year: days off, and weekend days that are worked on, with blanks between them.
create table holiday_year (
    of_year integer primary key,
    revision bigint not null,
    days_off varchar(2000) not null,
    worked varchar(2000) not null
);
