-- Who may do what, and the effective settings of applications.

create table platform.user_account (
  name          text primary key check (name ~ '^[A-Za-z0-9][A-Za-z0-9._@-]{0,99}$'),
  password_hash text not null,
  created_at    timestamptz not null
);

-- Two names that differ only in case would be one person to a reader.
create unique index user_account_name_once on platform.user_account (lower(name));

create table platform.role_grant (
  user_name  text not null references platform.user_account (name) on delete cascade,
  context    text not null,
  role       text not null,
  granted_at timestamptz not null,
  primary key (user_name, context, role)
);

-- A token counts at Server.API only while its row stands and is not revoked.
create table platform.issued_token (
  id         text primary key,
  user_name  text not null references platform.user_account (name) on delete cascade,
  scope      text not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index issued_token_of_user on platform.issued_token (user_name);
create index issued_token_expires on platform.issued_token (expires_at);

create table platform.setting (
  application text not null,
  key         text not null,
  value       text not null,
  changed_by  text not null,
  changed_at  timestamptz not null,
  primary key (application, key)
);

-- What the security realm of a front end reads: the password as modular crypt, and the roles.
create view platform.sign_in (name, hash) as
  select name, password_hash from platform.user_account;

create view platform.effective_role (name, role) as
  select user_name, context || '/' || role from platform.role_grant;
