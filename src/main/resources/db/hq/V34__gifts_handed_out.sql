-- Who of the staff handed a pack out; null if nobody did, or the kiosk did not tell.
alter table campaign_claim add column handed_by bigint;
create index campaign_claim_by_hand on campaign_claim (handed_by);
