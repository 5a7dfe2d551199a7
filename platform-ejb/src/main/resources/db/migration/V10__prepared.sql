-- What was made for a version before its decision; each row is written before its act and says what takes it back.
-- The decision deletes the rows: what they tell of belongs to the version then.
create table platform.prepared (
  number      bigint generated always as identity primary key,
  schema_name text not null,
  publication text not null,
  undo        text not null,
  at          timestamptz not null default now()
);
create index prepared_for_schema on platform.prepared (schema_name);

-- A version whose columns or tables were dropped cannot come back.
alter table platform.version add column retired boolean not null default false;

-- Who dropped what no version used any more, for good.
create table platform.dropped (
  number    bigint generated always as identity primary key,
  context   text not null,
  thing     text not null,
  rows      bigint not null,
  bytes     bigint not null,
  retired   text not null,
  user_name text not null,
  at        timestamptz not null default now()
);
create index dropped_of_application on platform.dropped (context, number desc);
