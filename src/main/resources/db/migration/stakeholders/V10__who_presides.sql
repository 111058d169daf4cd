-- Who holds an office, entente.person says, as consultations/V5 tells: it is theirs however they came in.
create or replace function stakeholders.presides() returns boolean
    language plpgsql stable security definer set search_path = '' as $$
begin
    return 'OFFICERS' = any (string_to_array(current_setting('entente.audiences', true), ','))
       and exists (select from identity.member m
                   where m.delegation = '5ec7e7a7-0000-8000-8000-000000000000' and m.ended_at is null
                     and 'CHAIR' = any (m.roles)
                     and m.person::text = current_setting('entente.person', true));
end $$;

create or replace function stakeholders.presides_over(which uuid) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
declare
    today  date := (now() at time zone 'America/New_York')::date;
    asking text := current_setting('entente.person', true);
    named  boolean;
    chairs boolean;
begin
    if not stakeholders.presides() then
        return false;
    end if;
    select count(*) > 0,
           coalesce(bool_or(t.account::text = asking
               and coalesce(t.valid_from, '-infinity') <= today and coalesce(t.valid_to, 'infinity') >= today), false)
    into named, chairs
    from stakeholders.application a
    join stakeholders.accreditation c on c.id = a.accreditation
    join process.body b on case when c.session is null then b.process = c.process
        else b.id = (select s.body from process.session s where s.id = c.session) end
    join process.tenure t on t.body = b.id and t.office = 'CHAIR' and t.account is not null
    where a.id = which;
    return chairs or not named;
end $$;
