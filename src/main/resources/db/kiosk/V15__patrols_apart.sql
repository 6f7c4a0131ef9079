-- How urgent a mobile grid worker's report is: their reports are counted apart from what everybody may raise.
alter table need add column patrol varchar(8);
