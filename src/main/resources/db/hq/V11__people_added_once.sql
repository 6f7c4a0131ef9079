-- Whom a form added: the same form sent again adds nobody else. Kept for a day.
create table person_added (
    form_token varchar(43) primary key,
    person_id bigint not null,
    added_at timestamp(6) with time zone not null
);

create index person_added_at on person_added (added_at);
