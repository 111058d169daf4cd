-- As what organisations said at meetings what they said: until the meeting is over as it stood when it was brought in, and
-- from its end on as it stood then. Of what was said before this there is none: nobody wrote it down.
create table stakeholders.statement_label (
    statement uuid    not null primary key,
    meeting   uuid    not null,
    party     uuid    not null,
    label     text    not null check (label in ('ACCREDITED', 'BY_RIGHT', 'NOT_ACCREDITED')),
    settled   boolean not null
);
create index on stakeholders.statement_label (meeting) where not settled;

create function stakeholders.keeps_labels() returns trigger language plpgsql as $$
begin
    if old.settled or (new.statement, new.meeting, new.party) is distinct from (old.statement, old.meeting, old.party) then
        raise exception 'As what something was said at a meeting is not changed';
    end if;
    return new;
end $$;
create trigger keeps_labels before update on stakeholders.statement_label
    for each row execute function stakeholders.keeps_labels();

-- Whether whoever asks may read a statement. Its table may be made after this one, so it is looked up when it is asked for.
create function stakeholders.reads_statement(which uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from consultations.statement s where s.id = which);
end $$;

-- The second wall: a label is there for whoever may read the statement, and for officers, who end the meeting.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
begin
    alter table stakeholders.statement_label enable row level security;
    execute format($q$create policy reads on stakeholders.statement_label for select
        using ('OFFICERS' = any (%s) or stakeholders.reads_statement(statement))$q$, kinds);
    create policy writes on stakeholders.statement_label for insert with check (true);
    execute format($q$create policy changes on stakeholders.statement_label for update using ('OFFICERS' = any (%s))$q$, kinds);
    execute format($q$create policy removes on stakeholders.statement_label for delete using ('OFFICERS' = any (%s))$q$, kinds);
end $wall$;

-- What nobody has decided is written down as what it is. Those that were set before the question was asked were given an
-- answer that nobody gave; it is taken out again, also where applications were circulated, for by it nothing was decided.
-- Whether somebody was asked, the record says, which a restore brings back as it was: not when this table was given its column.
-- What the program set for its demonstration it set without an act.
alter table stakeholders.accreditation
    alter column side_events drop default,
    drop constraint accreditation_side_events_check,
    add constraint accreditation_side_events_check check (side_events in ('UNDECIDED', 'NONE', 'WITH_STATE', 'ALONE'));
alter table stakeholders.accreditation disable trigger keeps_modality;
update stakeholders.accreditation set side_events = 'UNDECIDED'
where side_events = 'WITH_STATE' and set_by is not null
  and not exists (select from chronicle.act a
                  where a.about = '/accreditations/' || accreditation.id and a.name in ('AccreditationSet', 'AccreditationChanged')
                    and a.facts::jsonb #> '{modality,sideEvents}' is not null);
alter table stakeholders.accreditation enable trigger keeps_modality;

-- To decide what was left open changes nothing that anybody was asked by.
create or replace function stakeholders.keeps_modality() returns trigger language plpgsql as $$
begin
    if exists (select from stakeholders.circulation c where c.accreditation = old.id)
       and not (old.side_events = 'UNDECIDED'
                and to_jsonb(new) - 'side_events' - 'lock' = to_jsonb(old) - 'side_events' - 'lock') then
        raise exception 'How an accreditation is decided is not changed once applications were circulated';
    end if;
    return new;
end $$;
