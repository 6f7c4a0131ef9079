-- The ledger of a company's people begins with those people.
create index person_of_company on person (company);
create index person_alias_of_same on person_alias (same_as);
