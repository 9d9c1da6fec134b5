-- Whoever remembers a session, or the posts that came with it, hears at once when they are no longer so.

create function tell_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('ruqsat_session', old.id);
  return null;
end $$;

create function tell_staff() returns trigger language plpgsql as $$
begin
  perform pg_notify('ruqsat_staff', '');
  return null;
end $$;

create trigger tell after update or delete on session for each row execute function tell_session();
create trigger tell after insert or update or delete or truncate on staff for each statement execute function tell_staff();
