-- What those who are let in may hold beside the meetings, as the rule says.
alter table stakeholders.accreditation
    add column side_events text not null default 'WITH_STATE' check (side_events in ('NONE', 'WITH_STATE', 'ALONE'));

-- What an organisation has to say in writing. Once it is published it is a statement of the record; until then it is here.
create table stakeholders.contribution (
    id            uuid        not null primary key,
    accreditation uuid        not null references stakeholders.accreditation on delete cascade,
    party         uuid        not null,
    -- As it stood when it was given.
    label         text        not null check (label in ('ACCREDITED', 'BY_RIGHT', 'NOT_ACCREDITED')),
    title         text        not null check (title <> ''),
    language      text        not null,
    state         text        not null check (state in ('GIVEN', 'PUBLISHED', 'DECLINED', 'APPEALED', 'UPHELD', 'WITHDRAWN')),
    -- Nothing else is looked at.
    ground        text        check (ground in ('LAW', 'RELEVANCE')),
    reason        text        not null default '',
    appeal        text        not null default '',
    answer        text        not null default '',
    -- None where it was never published.
    statement     uuid        unique,
    given_at      timestamptz not null,
    decided_at    timestamptz,
    lock          bigint      not null default 0,
    check ((ground is null) = (reason = '')),
    check (state <> 'PUBLISHED' or statement is not null),
    check (state not in ('DECLINED', 'APPEALED', 'UPHELD') or ground is not null)
);
create index on stakeholders.contribution (accreditation, given_at);

create table stakeholders.contribution_words (
    contribution uuid not null primary key references stakeholders.contribution on delete cascade,
    words        text not null check (words <> '')
);

-- Where what is given for a whole process is kept; what is given for a session is kept in the session’s own record.
create table stakeholders.contribution_record (
    accreditation uuid not null primary key references stakeholders.accreditation on delete cascade,
    consultation  uuid not null unique
);

create function stakeholders.keeps_contributions() returns trigger language plpgsql as $$
begin
    if (new.id, new.accreditation, new.party, new.label, new.title, new.language, new.given_at)
       is distinct from (old.id, old.accreditation, old.party, old.label, old.title, old.language, old.given_at)
       or old.appeal <> '' and new.appeal <> old.appeal
       or old.statement is not null and new.statement is distinct from old.statement then
        raise exception 'What was contributed, as what, and an appeal are not changed';
    end if;
    return new;
end $$;
create trigger keeps_contributions before update on stakeholders.contribution
    for each row execute function stakeholders.keeps_contributions();

-- Everybody's figures, of rows that not everybody may read: how many, and no name.
create function stakeholders.contribution_figures(which uuid) returns table (label text, state text, number bigint)
    language sql stable security definer set search_path = '' as $$
    select c.label, case when c.state in ('GIVEN', 'APPEALED') then 'GIVEN' when c.state = 'UPHELD' then 'DECLINED' else c.state end, count(*)
    from stakeholders.contribution c where c.accreditation = which group by 1, 2
$$;

-- The second wall.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    mine  text := format($q$(party = %s or 'OWN' = any (%s))$q$, own, kinds);
    keeps text := format($q$(%s or 'OFFICERS' = any (%s))$q$, mine, kinds);
begin
    alter table stakeholders.contribution enable row level security;
    execute format('create policy reads on stakeholders.contribution for select using (%s or statement is not null)', keeps);
    execute format('create policy writes on stakeholders.contribution for insert with check (%s)', mine);
    execute format('create policy changes on stakeholders.contribution for update using (%s)', keeps);
    alter table stakeholders.contribution_words enable row level security;
    execute format($q$create policy keeps on stakeholders.contribution_words using (exists (
        select from stakeholders.contribution c where c.id = contribution_words.contribution and %s))$q$,
        replace(keeps, 'party =', 'c.party ='));
end $wall$;
