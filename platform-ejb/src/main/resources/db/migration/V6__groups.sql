-- A group has roles and members; a user's roles are their own and those of their groups.
create table platform.user_group (
  name        text primary key check (name ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$'),
  description text not null,
  created_at  timestamptz not null
);
create unique index user_group_name_once on platform.user_group (lower(name));

create table platform.group_role (
  group_name text not null references platform.user_group (name) on delete cascade,
  context    text not null,
  role       text not null,
  granted_at timestamptz not null,
  primary key (group_name, context, role)
);

create table platform.group_member (
  group_name text not null references platform.user_group (name) on delete cascade,
  user_name  text not null references platform.user_account (name) on delete cascade,
  joined_at  timestamptz not null,
  primary key (group_name, user_name)
);
create index group_member_of_user on platform.group_member (user_name);

-- The security realm of a front end reads this: a role counts, and stops to count, with the next request.
create or replace view platform.effective_role (name, role) as
  select user_name, context || '/' || role from platform.role_grant
  union
  select m.user_name, r.context || '/' || r.role from platform.group_member m join platform.group_role r using (group_name);
