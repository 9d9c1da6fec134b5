-- What waits for a signature from a phone (eGov mobile): for one browser's session and one form, the exact bytes, until the form is sent.
-- `token` is all that the phone knows. `cms` is written before the phone is told that it came.

create table phone (
  token       text collate "C" primary key,
  session     text collate "C" not null,
  prepared_id uuid references prepared (id) on delete cascade, -- null: a sign-in, whose text is in `challenge`
  challenge   text,
  expires_at  timestamptz not null,
  cms         bytea,
  check ((prepared_id is null) = (challenge is not null)),
  unique nulls not distinct (session, prepared_id)
);
create index phone_expires on phone (expires_at);
create index phone_prepared on phone (prepared_id);
grant select, insert, update, delete on phone to ruqsat_app;
