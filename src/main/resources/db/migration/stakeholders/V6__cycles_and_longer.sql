-- Accreditation for every session of a cycle: with its name and years as they stood when that was set, for the process may
-- record them otherwise later, and nothing that was decided changes with that.
alter table stakeholders.accreditation
    add column cycle       uuid,
    add column cycle_names jsonb,
    add column first_year  int,
    add column last_year   int,
    add check (num_nulls(cycle, cycle_names, first_year, last_year) in (0, 4)),
    add check (cycle is null or session is null),
    add check (first_year <= last_year),
    -- Nobody is accredited beyond the cycle.
    add check (extract(year from ends_on) between first_year and last_year);
create index on stakeholders.accreditation (process);
create index on stakeholders.accreditation (session);

-- That applications are received for longer.
create table stakeholders.receiving_extension (
    accreditation uuid        not null references stakeholders.accreditation on delete cascade,
    number        int         not null,
    before        timestamptz not null,
    after         timestamptz not null check (after > before),
    reason        text        not null check (reason <> ''),
    at            timestamptz not null check (at < before),
    by_person     uuid,
    primary key (accreditation, number)
);

-- What was left open is decided once, and applications are received for longer: neither changes anything that anybody was asked by.
create or replace function stakeholders.keeps_modality() returns trigger language plpgsql as $$
begin
    if exists (select from stakeholders.circulation c where c.accreditation = old.id)
       and not (old.side_events = 'UNDECIDED'
                and to_jsonb(new) - 'side_events' - 'lock' = to_jsonb(old) - 'side_events' - 'lock')
       and not (new.receives_until > old.receives_until
                and to_jsonb(new) - 'receives_until' - 'lock' = to_jsonb(old) - 'receives_until' - 'lock') then
        raise exception 'How an accreditation is decided is not changed once applications were circulated';
    end if;
    return new;
end $$;

-- For which session of the cycle something was contributed; none where it is for all of it.
alter table stakeholders.contribution add column session uuid;

create or replace function stakeholders.keeps_contributions() returns trigger language plpgsql as $$
begin
    if (new.id, new.accreditation, new.session, new.party, new.label, new.title, new.language, new.given_at)
       is distinct from (old.id, old.accreditation, old.session, old.party, old.label, old.title, old.language, old.given_at)
       or old.statement is not null and new.statement is distinct from old.statement then
        raise exception 'What was contributed, and as what, are not changed';
    end if;
    return new;
end $$;

-- Why an organisation that had asked to come in was turned away, as it was told. Of those that were before this nothing is known.
alter table stakeholders.request add column answer text not null default '';
create index on stakeholders.request (state, decided_at);

-- The second wall.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
begin
    alter table stakeholders.receiving_extension enable row level security;
    create policy reads on stakeholders.receiving_extension for select using (true);
    execute format($q$create policy writes on stakeholders.receiving_extension for insert with check ('OFFICERS' = any (%s))$q$, kinds);
end $wall$;
