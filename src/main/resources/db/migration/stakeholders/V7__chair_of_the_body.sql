-- Whether the reader presides over an application: today they chair the body of its session, or one of its process where it is
-- for all of that. Where no term names the account of a Chair, whoever holds the role does.
create function stakeholders.presides_over(which uuid) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
declare
    today  date := (now() at time zone 'America/New_York')::date;
    asking text[] := string_to_array(current_setting('entente.ids', true), ',');
    named  boolean;
    chairs boolean;
begin
    if not stakeholders.presides() then
        return false;
    end if;
    select count(*) > 0,
           coalesce(bool_or(t.account::text = any (asking)
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

-- For whoever may not read the objection: its rule asks for disclosures, and theirs cannot ask for it in turn.
create function stakeholders.objected_to(which uuid) returns uuid
    language sql stable security definer set search_path = '' as $$
    select o.application from stakeholders.objection o where o.id = which
$$;

-- The second wall: the Chair of another body, and whoever was Chair, is any other office.
do $wall$
declare
    own     text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    program text := $q$('OWN' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[]))$q$;
    chair   text := $q$(%s or (select stakeholders.presides()) and stakeholders.presides_over(%s))$q$;
    told    text;
begin
    execute format('alter policy reads on stakeholders.objection using (party = %1$s or published_at is not null or %2$s
        or exists (select from stakeholders.disclosure d where d.objection = objection.id and d.told = %1$s))',
        own, format(chair, program, 'application'));
    execute format('alter policy reads on stakeholders.inquiry using (party = %s or %s)', own, format(chair, program, 'application'));
    execute format('alter policy changes on stakeholders.inquiry using (%s)', format(chair, program, 'application'));
    told := format(chair, program, 'stakeholders.objected_to(objection)');
    execute format('alter policy reads on stakeholders.disclosure using (party = %1$s or told = %1$s or %2$s)', own, told);
    execute format('alter policy writes on stakeholders.disclosure with check (%s)', told);
end $wall$;
