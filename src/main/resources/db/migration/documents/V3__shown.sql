-- What the public may read, and what it could read once: programs that collect the record learn from it what is new, what has
-- changed, and what is no longer to be had. A row is nobody's secret, and outlives its document. The database itself keeps it,
-- whatever way a change takes.
create table documents.shown (
    document uuid        not null primary key,
    body     text,
    kind     text        not null,
    at       timestamptz not null,
    -- Nobody is told of it any more but that it is gone.
    gone     boolean     not null default false
);
create index on documents.shown (at, document);
create index on documents.shown (body, at, document);
create index on documents.shown (kind, at, document);

create function documents.shown_again(documents uuid[]) returns void language sql as $$
    update documents.shown set at = clock_timestamp() where document = any (documents) and not gone;
$$;

create function documents.note_document() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' and new.audience = 'PUBLIC' and not new.fictitious then
        insert into documents.shown (document, body, kind, at) values (new.id, new.body, new.kind, clock_timestamp())
        on conflict (document) do update set body = excluded.body, kind = excluded.kind, at = excluded.at, gone = false;
    else
        update documents.shown set gone = true, at = clock_timestamp()
        where document = coalesce(new.id, old.id) and not gone;
    end if;
    -- What is said of it at those it is related to.
    if tg_op = 'UPDATE' and (old.audience, old.symbol, old.titles) is distinct from (new.audience, new.symbol, new.titles) then
        perform documents.shown_again(array(
            select from_document from documents.relation where to_document = new.id
            union select to_document from documents.relation where from_document = new.id and to_document is not null));
    end if;
    return null;
end $$;
create trigger noted after insert or update or delete on documents.document
    for each row execute function documents.note_document();

create function documents.note_part() returns trigger language plpgsql as $$
begin
    perform documents.shown_again(array[new.document, old.document]);
    return null;
end $$;
create trigger noted after insert or update or delete on documents.text
    for each row execute function documents.note_part();
create trigger noted after insert or update or delete on documents.alias
    for each row execute function documents.note_part();

create function documents.note_relation() returns trigger language plpgsql as $$
begin
    perform documents.shown_again(array[new.from_document, new.to_document, old.from_document, old.to_document]);
    return null;
end $$;
create trigger noted after insert or update or delete on documents.relation
    for each row execute function documents.note_relation();

insert into documents.shown (document, body, kind, at)
select id, body, kind, added_at from documents.document where audience = 'PUBLIC' and not fictitious;
