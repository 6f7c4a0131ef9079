-- Figures count needs by the month in which they were raised; this is the list behind them.
create index need_raised on need (raised_at, id);
