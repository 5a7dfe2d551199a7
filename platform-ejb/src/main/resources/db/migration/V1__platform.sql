-- What should be and what is: applications, their versions, publications step by step, front ends.

create table platform.archive (
  sha256     text primary key,
  size       bigint not null,
  created_at timestamptz not null default now()
);

create table platform.archive_chunk (
  sha256 text not null references platform.archive (sha256) on delete cascade,
  number integer not null,
  bytes  bytea not null,
  primary key (sha256, number)
);
alter table platform.archive_chunk alter column bytes set storage external;

-- context is the name in addresses and unique: two names that differ only in case would be one address.
create table platform.application (
  context text primary key,
  name    text not null,
  title   text not null,
  kind    text not null check (kind in ('model', 'archive')),
  zone    text not null,
  probe   text,
  version integer,
  state   text not null check (state in ('live', 'disabled', 'removed'))
);

create table platform.version (
  context    text not null references platform.application (context),
  number     integer not null,
  kind       text not null,
  archive    text not null references platform.archive (sha256),
  file_type  text not null check (file_type in ('war', 'ear')),
  build      text not null,
  manifest   text,
  user_name  text not null,
  message    text not null,
  created_at timestamptz not null default now(),
  primary key (context, number)
);

create table platform.publication (
  id         bigint generated always as identity primary key,
  context    text,
  name       text,
  act        text not null check (act in ('publish', 'rollback', 'enable', 'disable', 'remove')),
  kind       text not null,
  file       text not null,
  zone       text not null,
  probe      text,
  message    text not null,
  user_name  text not null,
  source     text references platform.archive (sha256),
  target     integer,
  drop_data  boolean not null default false,
  version    integer,
  build      text,
  state      text not null check (state in ('queued', 'running', 'live', 'refused', 'undone')),
  step       text not null,
  reason     text,
  problems   text,
  epoch      bigint,
  before_version integer,
  before_state   text,
  started_at timestamptz not null default now(),
  ended_at   timestamptz
);
create index publication_of_application on platform.publication (context, id desc);
create index publication_open on platform.publication (id) where state in ('queued', 'running');

create table platform.publication_step (
  publication bigint not null references platform.publication (id),
  sequence    bigint generated always as identity,
  step        text not null,
  front_end   text,
  state       text not null,
  message     text not null,
  at          timestamptz not null default now(),
  primary key (publication, sequence)
);

create table platform.front_end (
  name         text primary key,
  address      text not null,
  zones        text not null,
  pid          bigint not null,
  disabled     boolean not null default false,
  converged    boolean not null default false,
  started_at   timestamptz not null default now(),
  heartbeat_at timestamptz not null default now()
);

-- An archive that a front end shall have on its disk before anything is decided.
create table platform.staging (
  front_end text not null references platform.front_end (name) on delete cascade,
  sha256    text not null references platform.archive (sha256),
  state     text not null check (state in ('wanted', 'done', 'failed')),
  message   text not null default '',
  primary key (front_end, sha256)
);

-- The truth: what each front end shall run. A row without archive says: not this application.
create table platform.wanted (
  front_end text not null references platform.front_end (name) on delete cascade,
  context   text not null,
  version   integer,
  build     text,
  archive   text references platform.archive (sha256),
  file_type text,
  model     boolean not null default false,
  probe     text,
  decision  bigint not null,
  primary key (front_end, context)
);

create table platform.actual (
  front_end text not null references platform.front_end (name) on delete cascade,
  context   text not null,
  version   integer,
  build     text,
  decision  bigint not null,
  state     text not null check (state in ('live', 'absent', 'failed')),
  message   text not null default '',
  at        timestamptz not null default now(),
  primary key (front_end, context)
);

-- What was wanted before the decision of a publication: where the second decision goes back to.
create table platform.wanted_before (
  publication bigint not null references platform.publication (id) on delete cascade,
  front_end   text not null references platform.front_end (name) on delete cascade,
  version     integer,
  build       text,
  archive     text references platform.archive (sha256),
  file_type   text,
  model       boolean,
  probe       text,
  primary key (publication, front_end)
);

create sequence platform.decision;

create table platform.lease (
  name   text primary key,
  holder text not null,
  epoch  bigint not null,
  since  timestamptz not null,
  until  timestamptz not null
);
