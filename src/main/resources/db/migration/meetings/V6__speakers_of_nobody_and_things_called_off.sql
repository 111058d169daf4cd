-- What fictitious delegations did before anybody came to the house was done by nobody.
alter table meetings.inscription alter column by_person drop not null;
alter table meetings.carried_list alter column by_person drop not null;

-- A side event that was announced and will not be held after all stays in the calendars, as cancelled. When one was approved
-- that has been withdrawn since is not known any more.
alter table meetings.side_event add column approved_at timestamptz;
update meetings.side_event set approved_at = changed_at where state = 'APPROVED';
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
begin
    drop policy reads on meetings.side_event;
    execute format($q$create policy reads on meetings.side_event for select
        using (approved_at is not null or organiser = %1$s or %1$s = any (co_organisers) or 'OFFICERS' = any (%2$s))$q$, own, kinds);
end $wall$;

-- The address of a calendar is good as long as its person may act for the delegation. Persons may be made after this, so they
-- are looked up when it is asked for.
create or replace function meetings.calendar_of(hash text) returns table (person uuid, delegation uuid)
    language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
    return query select a.person, a.delegation from meetings.calendar_address a
    where a.sha256 = hash and exists (
        select from identity.colleague m
        where m.person = a.person and m.delegation = a.delegation and m.disabled_at is null and m.ended_at is null
            and m.accepted_at is not null and m.from_on <= (now() at time zone 'America/New_York')::date
            and coalesce(m.until_on, 'infinity') >= (now() at time zone 'America/New_York')::date);
end $$;
