create schema search;

-- What the index has to look at again: written in the transaction that changes it, read by each process for its own index.
-- Transactions end in another order than they begin, so the number tells no process how far it has come; the transaction does.
create table search.change (
    number      bigint      generated always as identity primary key,
    transaction xid8        not null default pg_current_xact_id(),
    at          timestamptz not null default now(),
    shelf       text        not null,
    whole       uuid        not null
);
create index on search.change (transaction);
create index on search.change (at);

-- Before this transaction, changes may have been thrown away: an index that has not come so far is built anew.
create table search.pruned (only_row boolean primary key default true check (only_row), transaction xid8 not null);
insert into search.pruned (transaction) values ('0');

-- Words of one meaning: in each language one or more, from language code to list.
create table search.meaning (
    id    uuid  not null primary key default gen_random_uuid(),
    words jsonb not null
);

create table search.revision (only_row boolean primary key default true check (only_row), number bigint not null);
insert into search.revision (number) values (1);
create function search.revise() returns trigger language plpgsql as $$
begin
    update search.revision set number = number + 1;
    return null;
end $$;
create trigger revise after insert or update or delete on search.meaning for each statement execute function search.revise();
