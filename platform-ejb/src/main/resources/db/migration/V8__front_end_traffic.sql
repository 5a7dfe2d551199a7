-- What a front end says of itself with every heartbeat: the requests of applications that it is answering or holding (null where no gate counts them),
-- and what the load balancer was told of it last.
alter table platform.front_end add column requests integer;
alter table platform.front_end add column rotation text not null default 'serve' check (rotation in ('serve', 'drain', 'rest'));
