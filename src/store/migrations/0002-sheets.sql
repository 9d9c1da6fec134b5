-- The bytes of a paper are stored once, when they are shown: what is signed is the very row that was seen. A sheet that no
-- paper names may be swept; a signed one is held by its paper; none is ever changed.

create table sheet (
  digest  text        primary key check (digest ~ '^[0-9a-f]{64}$'),
  bytes   bytea       not null,
  made_at timestamptz not null
);
-- A PDF is compressed as it is.
alter table sheet alter column bytes set storage external;
create index sheet_made on sheet (made_at);

insert into sheet select digest, bytes, made_at from paper;
insert into sheet
  select shown.digest, shown.bytes, prepared.made_at
  from prepared_paper shown join prepared on prepared.id = shown.prepared_id
  on conflict do nothing;

alter table paper drop column bytes;
alter table paper add foreign key (digest) references sheet (digest);
alter table prepared_paper drop column bytes;

create trigger append_only before update or truncate on sheet
  for each statement execute function refuse_change();
alter table sheet enable always trigger append_only;
grant select, insert, delete on sheet to ruqsat_app;
