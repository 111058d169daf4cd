-- By which symbol it was said of a document that came only later: who may not read that one is told of it as before.
alter table documents.relation add column said_of text;

drop policy reads on documents.relation;
create policy reads on documents.relation for select using (
    exists (select from documents.document d where d.id = relation.from_document)
    and (to_document is null or said_of is not null
         or exists (select from documents.document d where d.id = relation.to_document)));

-- Nor do those who collect what is shown learn of it: what it is related to is told anew once they may read it.
create or replace function documents.note_relation() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.to_document is null and new.said_of is not null
       and not exists (select from documents.document d where d.id = new.to_document and d.audience = 'PUBLIC') then
        return null;
    end if;
    perform documents.shown_again(array[new.from_document, new.to_document, old.from_document, old.to_document]);
    return null;
end $$;

create or replace function documents.note_document() returns trigger language plpgsql as $$
begin
    if tg_op <> 'DELETE' and new.audience = 'PUBLIC' and not new.fictitious then
        insert into documents.shown (document, body, kind, at) values (new.id, new.body, new.kind, clock_timestamp())
        on conflict (document) do update set body = excluded.body, kind = excluded.kind, at = excluded.at, gone = false;
    else
        update documents.shown set gone = true, at = clock_timestamp()
        where document = coalesce(new.id, old.id) and not gone;
    end if;
    -- What is said of it at those it is related to.
    if tg_op = 'UPDATE' and 'PUBLIC' in (old.audience, new.audience)
       and (old.audience, old.symbol, old.titles) is distinct from (new.audience, new.symbol, new.titles) then
        perform documents.shown_again(array(
            select from_document from documents.relation where to_document = new.id
            union select to_document from documents.relation where from_document = new.id and to_document is not null));
    end if;
    return null;
end $$;
