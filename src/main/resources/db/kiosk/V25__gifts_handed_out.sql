-- Who of the staff handed a pack out; null if nobody did, or it is not known here.
alter table gift_claim add column handed_by bigint;
