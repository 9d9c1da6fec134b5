-- The whole memory of the office. Applied once, in one transaction, by the owner of the database.
-- PostgreSQL 15 and later. Append-only tables refuse UPDATE, DELETE and TRUNCATE to everybody.

create extension if not exists pg_trgm;

do $$
begin
  if not exists (select from pg_roles where rolname = 'ruqsat_app') then
    begin
      -- Without a password: it can log in only where the server trusts the socket, until an administrator sets one.
      create role ruqsat_app login;
    exception when duplicate_object or unique_violation then
      null; -- another database of this server was migrated at the same moment
    end;
    execute format('grant ruqsat_app to %I', current_user);
  elsif not pg_has_role(current_user, 'ruqsat_app', 'member') then
    execute format('grant ruqsat_app to %I', current_user);
  end if;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;

-- THE CASE

create table entry (
  case_id  text collate "C" not null,
  number   integer     not null check (number > 0),
  id       uuid        not null unique,
  previous text        not null check (previous ~ '^[0-9a-f]{64}$'),
  hash     text        not null check (hash ~ '^[0-9a-f]{64}$'),
  body     text        not null,
  at       timestamptz not null,
  step     text        not null,
  primary key (case_id, number)
);

-- The last entry of each case, written by the same statement as the entry: shows a tail that was cut off.
create table head (
  case_id text collate "C" primary key,
  number  integer not null,
  hash    text    not null
);

create table paper (
  digest  text        primary key check (digest ~ '^[0-9a-f]{64}$'),
  kind    text        not null,
  case_id text collate "C" not null,
  bytes   bytea       not null,
  made_at timestamptz not null
);
create index paper_case on paper (case_id);

create table evidence (
  digest text        primary key check (digest ~ '^[0-9a-f]{64}$'),
  kind   text        not null,
  bytes  bytea       not null,
  at     timestamptz not null
);

create table signature (
  digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
  paper_digest text        not null references paper (digest) deferrable initially deferred,
  case_id      text collate "C" not null,
  number       integer     not null,
  cms          bytea       not null,
  iin          text,
  bin          text,
  name         text        not null,
  role         text        not null,
  capacity     text        not null,
  verdict      jsonb       not null,
  evidence     text[]      not null,
  at           timestamptz not null,
  primary key (case_id, number, paper_digest, digest),
  foreign key (case_id, number) references entry (case_id, number) deferrable initially deferred
);
create index signature_paper on signature (paper_digest);

-- What a signer was shown and has not signed yet. May be deleted: taken or too old.
create table prepared (
  id              uuid        primary key,
  case_id         text collate "C" not null,
  expected_number integer     not null,
  step            text        not null,
  actor           json        not null,
  data            json        not null,
  made_at         timestamptz not null
);
create index prepared_made on prepared (made_at);

create table prepared_paper (
  prepared_id uuid    not null references prepared (id) on delete cascade,
  place       integer not null,
  kind        text    not null,
  digest      text    not null,
  bytes       bytea   not null,
  primary key (prepared_id, place)
);

-- NUMBERS WITHOUT GAPS

create table counter (
  series text    not null,
  year   integer not null,
  last   integer not null,
  primary key (series, year)
);

create table number (
  series  text    not null,
  year    integer not null,
  value   integer not null,
  case_id text collate "C" not null,
  primary key (series, year, value),
  unique (series, year, case_id)
);

-- ATTACHMENTS (the bytes lie on disk, by digest)

create table file (
  digest     text        primary key check (digest ~ '^[0-9a-f]{64}$'),
  size_bytes integer     not null,
  media      text        not null,
  at         timestamptz not null
);

create table upload (
  id         uuid        primary key,
  owner      text        not null,
  name       text        not null,
  size_bytes integer     not null,
  received   integer     not null,
  parts      text[]      not null,
  state      text        not null check (state in ('open', 'stored', 'refused')),
  digest     text        references file (digest),
  started_at timestamptz not null
);
create index upload_owner on upload (owner);
create index upload_started on upload (started_at);

-- DRAFTS

-- Versions come from one sequence, so that the version of a deleted draft never fits a later one.
create sequence draft_version;
create table draft (
  owner      text        primary key,
  version    bigint      not null default nextval('draft_version'),
  body       json        not null,
  updated_at timestamptz not null
);

-- VIEWS: rewritten from the entries at every step, never the truth

create table case_view (
  case_id             text collate "C" primary key,
  procedure           text        not null,
  uin                 text,
  registration_number text,
  stage               text        not null,
  applicant_iin       text,
  applicant_bin       text,
  applicant_name      text        not null,
  submitted_at        timestamptz,
  registered_on       date,
  officer_iin         text,
  next_term           text,
  next_due            date,
  next_norm           text,
  result_due          date,
  last_number         integer     not null,
  last_hash           text        not null,
  ended               boolean     not null,
  search              text        not null
);
create index case_view_bin on case_view (applicant_bin, case_id);
create index case_view_iin on case_view (applicant_iin, case_id) where applicant_bin is null;
create index case_view_due on case_view ((coalesce(next_due, 'infinity'::date)), case_id) where not ended;
create index case_view_search on case_view using gin (search gin_trgm_ops);

create table registry (
  permit_number     text collate "C" primary key,
  case_id           text collate "C" not null,
  uin               text,
  holder_name       text        not null,
  holder_bin        text        check (substr(holder_bin, 5, 1) in ('4', '5', '6')),
  holder_iin_masked text        check (holder_iin_masked !~ '[0-9]{12}'),
  issued_on         date        not null,
  expires_on        date        not null,
  status            text        not null,
  operators         text        not null,
  verify_code       text        not null unique,
  updated_at        timestamptz not null,
  search            text        not null
);
create index registry_bin on registry (holder_bin);
create index registry_case on registry (case_id);
create index registry_search on registry using gin (search gin_trgm_ops);

create table staff (
  iin         text not null,
  role        text not null,
  name        text not null,
  order_text  text not null,
  valid_from  date not null,
  valid_until date
);
create index staff_iin on staff (iin);

-- WHO IS HERE, AND WHO LOOKED

create table session (
  id         text        primary key,
  body       json        not null,
  expires_at timestamptz not null
);
create index session_expires on session (expires_at);

create table nonce (
  value      text        primary key,
  expires_at timestamptz not null
);
create index nonce_expires on nonce (expires_at);

create table look (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  iin     text        not null,
  role    text        not null,
  case_id text collate "C" not null,
  what    text        not null,
  purpose text        not null
);
create index look_case on look (case_id, at);
create index look_iin on look (iin, at);

-- RIGHTS

do $$
declare name text;
begin
  foreach name in array array['entry', 'paper', 'evidence', 'signature', 'number', 'file', 'look'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
                    for each statement execute function refuse_change()', name);
    execute format('alter table %I enable always trigger append_only', name);
    execute format('grant select, insert on %I to ruqsat_app', name);
  end loop;
  foreach name in array array['prepared', 'prepared_paper', 'upload', 'draft', 'case_view', 'registry', 'staff',
                              'session', 'nonce'] loop
    execute format('grant select, insert, update, delete on %I to ruqsat_app', name);
  end loop;
end $$;
grant select, insert, update on head, counter to ruqsat_app;
grant usage on sequence draft_version to ruqsat_app;
grant usage on schema public to ruqsat_app;
