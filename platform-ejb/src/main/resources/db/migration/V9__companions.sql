-- Who uses an application goes live with it: publications of its consumers stand under its own.
alter table platform.publication
  add column lead  bigint references platform.publication (id) on delete cascade,
  -- it has begun: what it uses, and who uses it, stays as it is until its end
  add column begun boolean not null default false,
  -- contexts of the applications of which it takes something
  add column uses  text[] not null default '{}';
create index publication_companions on platform.publication (lead) where lead is not null;
