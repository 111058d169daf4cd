create schema chronicle;

-- Two chains: what was done to the record, which nobody can take back, and what was done to the demonstration, which goes
-- with it and leaves no gap behind.
create table chronicle.act (
    chain     text        not null check (chain in ('RECORD', 'DEMONSTRATION')),
    number    bigint      not null,
    at        timestamptz not null,
    by_person uuid,
    name      text        not null,
    about     text        not null,
    facts     text        not null,
    previous  text        not null,
    hash      text        not null unique,
    primary key (chain, number),
    unique (chain, previous)
);
create index on chronicle.act (about, number desc);

create function chronicle.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'The chronicle is append-only';
end $$;
create trigger append_only before update or truncate on chronicle.act
    for each statement execute function chronicle.refuse();
create trigger keep_the_record before delete on chronicle.act
    for each row when (old.chain = 'RECORD') execute function chronicle.refuse();
