-- Proofs that an authority of time has stamped: what was sealed, of which signatures and which evidence, and each stamp over all that
-- was before it. A proof without a stamp is not kept: it is made when somebody asks for it.

create table proof (
  paper_digest text        primary key references paper (digest),
  signatures   text[]      not null,
  evidence     text[]      not null,
  sealed_at    timestamptz not null,
  seal         bytea       not null
);

create table renewal (
  paper_digest text        not null references proof (paper_digest) deferrable initially deferred,
  place        integer     not null check (place >= 1),
  token        bytea       not null,
  at           timestamptz not null,
  -- The end of the certificate behind the token: before it, another one has to be put over it.
  good_until   timestamptz not null,
  primary key (paper_digest, place)
);
create index renewal_good_until on renewal (good_until);

do $$
declare name text;
begin
  foreach name in array array['proof', 'renewal'] loop
    execute format('create trigger append_only before update or delete or truncate on %I
                    for each statement execute function refuse_change()', name);
    execute format('alter table %I enable always trigger append_only', name);
    execute format('grant select, insert on %I to ruqsat_app', name);
  end loop;
end $$;
