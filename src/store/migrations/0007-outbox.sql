-- What leaves the office, each message with its state. A message is written by the statement of the entry that it follows from:
-- a step that is not taken sends nothing, and one that is taken loses nothing. Times are the server's: the office's clock may be set.

create table message (
  id         uuid        primary key,
  case_id    text collate "C" not null,
  number     integer     not null,
  notice     text        not null,
  recipient  text        not null,
  channel    text        not null check (channel in ('email', 'sms')),
  address    text        not null,
  subject    text        not null,
  body       text        not null,
  state      text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts   integer     not null default 0,
  next_at    timestamptz not null default now(),
  queued_at  timestamptz not null default now(),
  settled_at timestamptz,
  gateway_id text,
  reason     text,
  check ((state = 'sent') <= (gateway_id is not null)),
  check ((state = 'failed') <= (reason is not null)),
  foreign key (case_id, number) references entry (case_id, number) deferrable initially deferred
);
create index message_due on message (next_at) where state = 'waiting';
create index message_case on message (case_id, number);
create index message_troubled on message (queued_at) where state = 'failed' or attempts > 3;
grant select, insert, update, delete on message to ruqsat_app;

-- Where notices of work reach an official; given with his appointment.
alter table staff add column email text;
