-- What was done to things that parties hold together, as the act of any of them: asked for by name, where their room has said
-- that the reader's party holds them too. The first thing goes with the first party; of what is untold, thing and name.
create function chronicle.acts_shared(things text[], parties uuid[], untold text[], before timestamptz, mark text, most int)
    returns setof chronicle.act
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.* from unnest(things, parties) as held (thing, holder)
    cross join lateral (
        select * from chronicle.act own where own.about = held.thing and own.party = held.holder
            and own.about || ' ' || own.name <> all (untold) and (own.at, own.hash) < (before, mark)
        order by own.at desc, own.hash desc limit most) a
    order by a.at desc, a.hash desc limit most
$$;

do $owned$
begin
    revoke all on function chronicle.acts_shared(text[], uuid[], text[], timestamptz, text, int) from public;
    grant execute on function chronicle.acts_shared(text[], uuid[], text[], timestamptz, text, int) to entente_program;
    if current_setting('is_superuser') = 'on' then
        alter function chronicle.acts_shared(text[], uuid[], text[], timestamptz, text, int) owner to entente_chronicle;
        grant execute on function chronicle.acts_shared(text[], uuid[], text[], timestamptz, text, int) to entente_scribe;
    end if;
end $owned$;
