-- Of two who change a user at the same time the later one is told so.
alter table platform.user_account add column revision integer not null default 0;
