-- Orders on days off: which entry of the office each is, and which last days it moved. Every process hears of a new one. A step
-- is written only by the calendar that holds, and a paper is signed only when it was reckoned by it: the number of orders.

create table day_order (
  number       integer primary key,
  case_id      text collate "C" not null,
  entry_number integer not null,
  foreign key (case_id, entry_number) references entry (case_id, number)
);

create table day_move (
  order_number integer not null references day_order (number),
  case_id      text collate "C" not null,
  term         text    not null,
  was          date    not null,
  due          date    not null,
  primary key (order_number, case_id, term)
);

alter table prepared add column calendar integer not null default 0;

create function tell_calendar() returns trigger language plpgsql as $$
begin
  perform pg_notify('ruqsat_calendar', '');
  return null;
end $$;

create trigger tell after insert on day_order for each statement execute function tell_calendar();

grant select, insert on day_order, day_move to ruqsat_app;
