create schema chronicle;

create table chronicle.act (
    number    bigint generated always as identity primary key,
    at        timestamptz not null,
    by_person uuid,
    name      text        not null,
    about     text        not null,
    facts     text        not null,
    previous  text        not null,
    hash      text        not null unique
);
create index on chronicle.act (about, number desc);
create unique index one_chain on chronicle.act (previous);

create function chronicle.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The chronicle is append-only';
end $$;
create trigger append_only before update or delete or truncate on chronicle.act
    for each statement execute function chronicle.refuse();
