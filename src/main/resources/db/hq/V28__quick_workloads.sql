-- What somebody has on the desk is counted from an index alone, and so is what she has done lately.
drop index need_of_assignee;
create index need_on_desk on need (assignee_id, state, assignee_kind, done_due);
drop index need_of_done;
create index need_of_done on need (done_at, assignee_id, assignee_kind);

-- So are the answers of those who were asked lately.
drop index follow_up_asked;
create index follow_up_asked on follow_up (asked_at, question, stage, face);

-- Two people who edit one at once: the later is told.
alter table helper add column revision bigint default 1 not null;
