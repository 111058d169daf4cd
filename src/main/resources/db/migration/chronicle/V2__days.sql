-- From format 2 on, what is hashed is canonical JSON (RFC 8785) with the day, the delegation and whose thing it was.
-- What was written under format 1 stays as it is, and is read by the rule under which it was written.
alter table chronicle.act
    add column format     smallint not null default 1 check (format in (1, 2)),
    add column day        date,
    add column delegation uuid,
    add column party      uuid,
    add column salt       text;

-- The day is not among what format 1 hashed: it only says to which day's head an act counts.
alter table chronicle.act disable trigger append_only;
update chronicle.act set day = counted.day
from (select chain, number, max((at at time zone 'UTC')::date) over (partition by chain order by number) as day
      from chronicle.act) counted
where act.chain = counted.chain and act.number = counted.number;
alter table chronicle.act enable trigger append_only;

alter table chronicle.act
    alter column format drop default,
    alter column day set not null,
    add check (format = 1 or salt is not null);
create index on chronicle.act (chain, day desc, number desc);
create index on chronicle.act (party, at desc, hash desc) where party is not null;
create index on chronicle.act (delegation, at desc, hash desc) where delegation is not null;
create index on chronicle.act (by_person, at desc, hash desc) where by_person is not null;

-- Who has read what not everybody may read; one row for a person, a thing and an hour.
create table chronicle.reading (
    person        uuid        not null,
    about         text        not null,
    hour          timestamptz not null,
    at            timestamptz not null,
    delegation    uuid,
    demonstration boolean     not null,
    primary key (person, about, hour)
);
create index on chronicle.reading (about, at desc);
create trigger append_only before update or truncate on chronicle.reading
    for each statement execute function chronicle.refuse();
create trigger keep_the_record before delete on chronicle.reading
    for each row when (not old.demonstration) execute function chronicle.refuse();

-- The only deletion there is.
create function chronicle.remove_demonstration() returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from chronicle.act where chain = 'DEMONSTRATION';
    delete from chronicle.reading where demonstration;
$$;
revoke all on function chronicle.remove_demonstration() from public;

-- Where a superuser sets this up, the tables belong to a role that nobody can sign in as, and whoever writes the record
-- is a member of another, which may add and read. Roles are of the whole cluster: another database may be making them now.
-- An ordinary user cannot bind itself; docs/chronicle.md says what an administrator does for it.
do $$
declare
    wanted text;
begin
    if current_setting('is_superuser') <> 'on' then
        return;
    end if;
    foreach wanted in array array['entente_chronicle', 'entente_scribe'] loop
        begin
            execute format('create role %I nologin', wanted);
        exception when duplicate_object or unique_violation then
            null;
        end;
    end loop;
    alter schema chronicle owner to entente_chronicle;
    alter table chronicle.act owner to entente_chronicle;
    alter table chronicle.reading owner to entente_chronicle;
    alter function chronicle.refuse() owner to entente_chronicle;
    alter function chronicle.remove_demonstration() owner to entente_chronicle;
    grant usage on schema chronicle to entente_scribe;
    grant select, insert on chronicle.act, chronicle.reading to entente_scribe;
    grant execute on function chronicle.remove_demonstration() to entente_scribe;
end $$;
