-- A silence procedure on an issued version: what is put under silence, whom it asks, from when and until when.
create table negotiation.silence (
    id          uuid        not null primary key,
    text        uuid        not null references negotiation.text on delete cascade,
    version     uuid        not null references negotiation.version on delete cascade,
    number      int         not null check (number > 0),
    -- What is put under silence; none is the whole text.
    paragraphs  uuid[]      not null default '{}',
    -- Whom it asks, as it was set.
    states      uuid[]      not null check (states <> '{}'),
    notes       jsonb       not null default '{}',
    set_at      timestamptz not null,
    set_by      uuid,
    opens_at    timestamptz not null,
    closes_at   timestamptz not null,
    zone        text        not null,
    -- When it ended: its closing instant, or when it was called off before; and when that was written down.
    ended_at    timestamptz,
    carried_out timestamptz,
    ended_by    uuid,
    outcome     text check (outcome in ('UNOBJECTED', 'BROKEN', 'CALLED_OFF')),
    reason      text        not null default '',
    lock        bigint      not null default 0,
    unique (text, number),
    check (opens_at < closes_at),
    check ((ended_at is null) = (outcome is null) and (ended_at is null) = (carried_out is null)),
    check (outcome = 'CALLED_OFF' or reason = '')
);
create index on negotiation.silence (closes_at) where ended_at is null;

create table negotiation.silence_extension (
    silence   uuid        not null references negotiation.silence on delete cascade,
    number    int         not null,
    before    timestamptz not null,
    after     timestamptz not null check (after > before),
    reason    text        not null check (reason <> ''),
    at        timestamptz not null check (at < before),
    by_person uuid,
    primary key (silence, number)
);

-- That a State broke silence; once at a time.
create table negotiation.silence_break (
    id           uuid        not null primary key,
    silence      uuid        not null references negotiation.silence on delete cascade,
    party        uuid        not null,
    -- On which paragraphs; none is on all that was put under silence.
    paragraphs   uuid[]      not null default '{}',
    reason       text        not null default '',
    language     text        not null,
    visibility   text        not null check (visibility in ('CHAIR', 'STATES_IN_IT', 'READERS')),
    at           timestamptz not null,
    by_person    uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid
);
create unique index on negotiation.silence_break (silence, party) where withdrawn_at is null;

-- That a delegation has acknowledged receipt.
create table negotiation.silence_receipt (
    silence   uuid        not null references negotiation.silence on delete cascade,
    party     uuid        not null,
    at        timestamptz not null,
    by_person uuid,
    primary key (silence, party)
);

-- Late is late for whoever goes past the house, too; and what has ended stays as it was.
create function negotiation.takes_breaks_in_time() returns trigger language plpgsql as $$
begin
    if not exists (select from negotiation.silence s
                   where s.id = new.silence and s.ended_at is null and new.party = any (s.states)
                     and new.at >= s.opens_at and new.at < s.closes_at) then
        raise exception 'Silence cannot be broken at this time, or not by this party';
    end if;
    return new;
end $$;
create trigger takes_breaks_in_time before insert on negotiation.silence_break
    for each row execute function negotiation.takes_breaks_in_time();

create function negotiation.keeps_breaks() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null
       or (new.id, new.silence, new.party, new.paragraphs, new.reason, new.language, new.visibility, new.at)
          is distinct from (old.id, old.silence, old.party, old.paragraphs, old.reason, old.language, old.visibility, old.at)
       or not exists (select from negotiation.silence s
                      where s.id = new.silence and s.ended_at is null and new.withdrawn_at < s.closes_at) then
        raise exception 'A break is withdrawn before the closing instant, and never changed';
    end if;
    return new;
end $$;
create trigger keeps_breaks before update on negotiation.silence_break
    for each row execute function negotiation.keeps_breaks();

create function negotiation.keeps_what_has_ended() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'A silence procedure that has ended is not changed';
    end if;
    return new;
end $$;
create trigger keeps_what_has_ended before update on negotiation.silence
    for each row execute function negotiation.keeps_what_has_ended();

-- The second wall. Who broke silence, and why, is for whom the State chose; who has acknowledged receipt, for those who hold an office.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    keeps text;
    mine  text;
    wall  record;
begin
    keeps := format($q$('OFFICERS' = any (%s))$q$, kinds);
    mine := format($q$(party = %s or 'OWN' = any (%s))$q$, own, kinds);
    for wall in select * from (values
        ('silence', 'exists (select from negotiation.text t where t.id = silence.text)', keeps, keeps),
        ('silence_extension', 'exists (select from negotiation.silence s where s.id = silence_extension.silence)', keeps, null),
        ('silence_break', format($q$(party = %1$s or 'OFFICERS' = any (%2$s)
             or visibility = 'READERS' and exists (select from negotiation.silence s where s.id = silence_break.silence)
             or visibility = 'STATES_IN_IT' and exists (select from negotiation.silence s
                                                        where s.id = silence_break.silence and %1$s = any (s.states)))$q$, own, kinds), mine, mine),
        ('silence_receipt', format($q$(party = %s or 'OFFICERS' = any (%s))$q$, own, kinds), mine, null)
    ) as walls (tbl, sees, writes, changes) loop
        execute format('alter table negotiation.%I enable row level security', wall.tbl);
        execute format('create policy reads on negotiation.%I for select using (%s)', wall.tbl, wall.sees);
        execute format('create policy writes on negotiation.%I for insert with check (%s)', wall.tbl, wall.writes);
        if wall.changes is not null then
            execute format('create policy changes on negotiation.%I for update using (%s)', wall.tbl, wall.changes);
        end if;
    end loop;
end $wall$;

-- What everybody who reads the text may know of breaks: that there is one, and on what; never whose.
create function negotiation.silence_broken(which uuid)
    returns table (id uuid, paragraphs uuid[], at timestamptz, withdrawn_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select b.id, b.paragraphs, b.at, b.withdrawn_at from negotiation.silence_break b where b.silence = which order by b.at, b.id
$$;
