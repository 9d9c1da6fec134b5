-- The permit's life. A case waits for people by its stage, or by the roles that have a task in it; a permit in force waits for
-- nobody. The clock looks at a case on its day, and at no other: a million permits sleep.

alter table case_view add column roles text[];
alter table case_view add column waits boolean not null default true;
alter table case_view add column wake_on date;
alter table case_view add column about text collate "C";
update case_view set waits = not ended,
  wake_on = case
    when ended or stage = 'deemedIssued' then null
    when stage = 'notified' then registered_on
    else coalesce(result_due, (submitted_at at time zone 'UTC+5')::date + 7)
  end;
-- Permits of before have no life yet: the clock enters them.
update case_view set wake_on = '2024-01-01' where stage in ('issued', 'deemedIssued');

drop index case_view_due;
create index case_view_due on case_view ((coalesce(next_due, 'infinity'::date)), case_id) where waits;
create index case_view_wake on case_view (wake_on, case_id) where wake_on is not null;
create index case_view_about on case_view (about) where about is not null;

-- What the registry tells of a permit beside its dates, each line with its norm and day; and the day on which it was terminated.
alter table registry add column notes json not null default '[]';
alter table registry add column ended_on date;
