-- What documents are to each other as their symbols say, such as A/78/76/Corr.1 to A/78/76: they are looked for by how they begin.
create index on documents.document (symbol text_pattern_ops);

-- A document with all that is called after it; the character after a stroke is a nought.
create function documents.family(text) returns uuid[] stable language sql as $$
    select array(
        select d.id
        from documents.document d, (select regexp_replace($1, '(/(Rev|Corr|Amend)\.[0-9]+)+$', '') as symbol) root
        where d.symbol = root.symbol
           or d.symbol ~>=~ (root.symbol || '/') and d.symbol ~<~ (root.symbol || '0'))
$$;

-- One that comes, goes, is opened or is called otherwise changes what is said of it at the others.
create function documents.note_family() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or (old.audience, old.symbol) is distinct from (new.audience, new.symbol) then
        perform documents.shown_again(documents.family(old.symbol));
        perform documents.shown_again(documents.family(new.symbol));
    end if;
    return null;
end $$;
create trigger noted_in_family after insert or update or delete on documents.document
    for each row execute function documents.note_family();

-- Another symbol that leads to a document is looked for among them too.
create function documents.note_alias_in_family() returns trigger language plpgsql as $$
begin
    perform documents.shown_again(documents.family(coalesce(new.symbol, old.symbol)));
    return null;
end $$;
create trigger noted_in_family after insert or update or delete on documents.alias
    for each row execute function documents.note_alias_in_family();

-- What is related so already is told anew to whoever has collected it without.
select documents.shown_again(array(
    select unnest(documents.family(symbol)) from documents.document where symbol ~ '/(Rev|Corr|Amend)\.[0-9]'));
