-- Whom the codes on work cards stand for; of a code only its SHA-256 is kept.
create table employer_code (
    sha256 varchar(64) primary key,
    person_id bigint not null,
    state varchar(16) not null
);
