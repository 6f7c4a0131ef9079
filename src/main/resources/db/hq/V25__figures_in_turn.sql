-- Since when a month has to be counted: those that have waited longest are counted first.
alter table need_figure_due add column noted_at timestamp(6) with time zone default current_timestamp not null;
