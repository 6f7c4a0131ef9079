-- H2 has no index of this kind: it looks at the newest rows first and stops when it has a page full.
select 1;
