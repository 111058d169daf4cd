-- What was found of a contribution, asked and answered stays between its organisation and those who hold an office, also
-- once its words are everybody's: until now it stood in the row that everybody reads then.
create table stakeholders.contribution_exchange (
    contribution uuid not null primary key references stakeholders.contribution on delete cascade,
    -- Nothing else is looked at.
    ground       text not null check (ground in ('LAW', 'RELEVANCE')),
    reason       text not null check (reason <> ''),
    appeal       text not null default '',
    answer       text not null default '',
    check (answer = '' or appeal <> '')
);
insert into stakeholders.contribution_exchange (contribution, ground, reason, appeal, answer)
select id, ground, reason, appeal, answer from stakeholders.contribution where ground is not null;
alter table stakeholders.contribution drop column ground, drop column reason, drop column appeal, drop column answer;

create or replace function stakeholders.keeps_contributions() returns trigger language plpgsql as $$
begin
    if (new.id, new.accreditation, new.party, new.label, new.title, new.language, new.given_at)
       is distinct from (old.id, old.accreditation, old.party, old.label, old.title, old.language, old.given_at)
       or old.statement is not null and new.statement is distinct from old.statement then
        raise exception 'What was contributed, and as what, are not changed';
    end if;
    return new;
end $$;

create function stakeholders.keeps_exchanges() returns trigger language plpgsql as $$
begin
    if (new.contribution, new.ground, new.reason) is distinct from (old.contribution, old.ground, old.reason)
       or old.appeal <> '' and new.appeal <> old.appeal
       or old.answer <> '' and new.answer <> old.answer then
        raise exception 'Why it was declined, an appeal and its answer are not changed';
    end if;
    return new;
end $$;
create trigger keeps_exchanges before update on stakeholders.contribution_exchange
    for each row execute function stakeholders.keeps_exchanges();

-- When a list came in, of lines that not only the secretariat reads: nothing else of the list is told by it.
create function stakeholders.listed_at(which uuid) returns timestamptz
    language sql stable security definer set search_path = '' as $$
    select o.at from stakeholders.organisation_list o where o.id = which
$$;

-- The second wall, as of the words before they are published.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
begin
    alter table stakeholders.contribution_exchange enable row level security;
    execute format($q$create policy keeps on stakeholders.contribution_exchange using (exists (
        select from stakeholders.contribution c where c.id = contribution_exchange.contribution
        and (c.party = %s or 'OWN' = any (%s) or 'OFFICERS' = any (%s))))$q$, own, kinds, kinds);
end $wall$;
