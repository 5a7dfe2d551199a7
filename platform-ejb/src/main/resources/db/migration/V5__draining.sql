-- A front end that gets no new users; those that it has may finish. It takes part in publications.
alter table platform.front_end add column draining boolean not null default false;
