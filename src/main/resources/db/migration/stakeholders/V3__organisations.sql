-- A list of organisations that was brought in.
create table stakeholders.organisation_list (
    id        uuid        not null primary key,
    file_name text        not null,
    lines     int         not null check (lines >= 0),
    at        timestamptz not null
);

-- What a line of it says, word for word; and which party that is, once somebody knows.
create table stakeholders.listed (
    id         uuid not null primary key,
    list       uuid not null references stakeholders.organisation_list,
    line       int  not null,
    nth        int  not null check (nth > 0),
    name       text not null check (name <> ''),
    site       text not null default '',
    seat       uuid,
    kind       text not null check (kind in ('BUSINESS', 'NGO', 'ACADEMIA', 'TECHNICAL', 'OTHER')),
    -- Its kind in the list's own words.
    called     text not null default '',
    language   text not null,
    state      text not null check (state in ('ADDED', 'WAITING', 'SAME', 'ANOTHER')),
    party      uuid,
    decided_at timestamptz,
    decided_by uuid,
    check ((state = 'WAITING') = (party is null))
);
-- What was said once is not said again by bringing in the same list, or another that says the same.
create unique index on stakeholders.listed (md5(name || chr(10) || site || chr(10) || called), seat, nth) nulls not distinct;
create index on stakeholders.listed (list, line);
create index on stakeholders.listed (party);
create index on stakeholders.listed (list) where state = 'WAITING';

-- What is to be said of its lines: why one was not taken, or what is missing of one that was.
create table stakeholders.list_note (
    list   uuid    not null references stakeholders.organisation_list,
    line   int     not null,
    col    text    not null,
    remark text    not null,
    taken  boolean not null,
    word   text    not null,
    primary key (list, line, col, remark)
);

-- Lists are the secretariat's. Who reads a paper does not therefore write one: only whoever keeps its application.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    keeps text;
    kept  text;
    tbl   text;
begin
    keeps := format($q$('OFFICERS' = any (%s))$q$, kinds);
    foreach tbl in array array['organisation_list', 'listed', 'list_note'] loop
        execute format('alter table stakeholders.%I enable row level security', tbl);
        execute format('create policy keeps on stakeholders.%I using (%s)', tbl, keeps);
    end loop;
    -- An organisation that applies begins with what was said of it.
    execute format('create policy own on stakeholders.listed for select using (party = %s)', own);
    kept := format($q$exists (select from stakeholders.application a where a.id = paper.application
                   and (a.party = %s or %s))$q$, own, keeps);
    drop policy keeps on stakeholders.paper;
    execute format($q$create policy reads on stakeholders.paper for select using (exists (
                   select from stakeholders.application a where a.id = paper.application
                   and (a.party = %s or %s or a.circulation is not null and 'STATES' = any (%s))))$q$, own, keeps, kinds);
    execute format('create policy writes on stakeholders.paper for insert with check (%s)', kept);
    execute format('create policy changes on stakeholders.paper for update using (%s)', kept);
    execute format('create policy removes on stakeholders.paper for delete using (%s)', kept);
end $wall$;
