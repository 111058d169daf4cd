-- The second wall before the record: in the turn of somebody who asks, the program reads the acts on what is theirs, those of
-- their delegation and their own, as consultations/V2 says who asks. What was done to one thing is asked for by its name,
-- where the finder has let the reader come to that thing; the days' heads and the end of a chain tell nothing of what was done.
-- Whoever comes as another role, such as the keeper of a copy, is not in anybody's turn.
alter table chronicle.act enable row level security;
create policy read on chronicle.act for select using (
    current_user <> 'entente_program'
    or 'OWN' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[])
    or party = any ((select string_to_array(current_setting('entente.ids', true), ','))::uuid[])
    or delegation = any ((select string_to_array(current_setting('entente.ids', true), ','))::uuid[])
    or by_person = any ((select string_to_array(current_setting('entente.ids', true), ','))::uuid[]));
create policy add on chronicle.act for insert with check (true);

alter table chronicle.reading enable row level security;
create policy read on chronicle.reading for select using (
    current_user <> 'entente_program'
    or 'OWN' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[])
    or person = any ((select string_to_array(current_setting('entente.ids', true), ','))::uuid[]));
create policy add on chronicle.reading for insert with check (true);

create function chronicle.acts(thing text, most int) returns setof chronicle.act
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select * from chronicle.act where about = thing order by number desc limit most
$$;

create function chronicle.count_acts(thing text) returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) from chronicle.act where about = thing
$$;

create function chronicle.readings(thing text, most int) returns setof chronicle.reading
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select * from chronicle.reading where about = thing order by at desc, person limit most
$$;

create function chronicle.count_readings(thing text) returns bigint
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) from chronicle.reading where about = thing
$$;

-- What the next act is chained to, and no more of it.
create function chronicle.last(of_chain text) returns table (number bigint, day date, hash text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.number, a.day, a.hash from chronicle.act a where a.chain = of_chain order by a.number desc limit 1
$$;

-- From day to day along the index: what it costs grows with days, not with acts.
create function chronicle.heads(of_chain text) returns table (day date, acts bigint, number bigint, hash text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with recursive ends as (
        (select a.day, a.number, a.hash from chronicle.act a where a.chain = of_chain
         order by a.day desc, a.number desc limit 1)
        union all
        select earlier.day, earlier.number, earlier.hash from ends cross join lateral (
            select a.day, a.number, a.hash from chronicle.act a where a.chain = of_chain and a.day < ends.day
            order by a.day desc, a.number desc limit 1) earlier)
    select ends.day, ends.number - coalesce(lead(ends.number) over (order by ends.day desc), 0), ends.number, ends.hash
    from ends
$$;

do $owned$
declare
    one text;
begin
    foreach one in array array['acts(text, int)', 'count_acts(text)', 'readings(text, int)', 'count_readings(text)',
                               'last(text)', 'heads(text)'] loop
        execute format('revoke all on function chronicle.%s from public', one);
        execute format('grant execute on function chronicle.%s to entente_program', one);
        if current_setting('is_superuser') = 'on' then
            execute format('alter function chronicle.%s owner to entente_chronicle', one);
            execute format('grant execute on function chronicle.%s to entente_scribe', one);
        end if;
    end loop;
end $owned$;
