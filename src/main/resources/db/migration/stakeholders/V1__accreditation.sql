create schema stakeholders;

-- How organisations are let in to one session, or to a process: the rule as data, and until when it counts.
create table stakeholders.accreditation (
    id             uuid        not null primary key,
    process        uuid        not null,
    -- None where it is for the whole process.
    session        uuid,
    titles         jsonb       not null,
    -- The symbol of the document that decided so.
    decided_by     text        not null default '',
    window_days    int         not null check (window_days between 1 and 365),
    -- Who learns which State objected, besides the Chair.
    sees           text        not null check (sees in ('CHAIR', 'STATES_ON_REQUEST')),
    may_publish    boolean     not null,
    by_right       boolean     not null,
    written_input  boolean     not null,
    renewal        text        not null check (renewal in ('NONE', 'BY_CONFIRMATION', 'CIRCULATED')),
    -- What is open to those who are not accredited.
    channels       jsonb       not null default '{}',
    receives_until timestamptz not null,
    ends_on        date        not null,
    fictitious     boolean     not null,
    set_at         timestamptz not null,
    set_by         uuid,
    lock           bigint      not null default 0
);

-- A list of applications that Member States have before them until an instant.
create table stakeholders.circulation (
    id            uuid        not null primary key,
    accreditation uuid        not null references stakeholders.accreditation on delete cascade,
    number        int         not null check (number > 0),
    opened_at     timestamptz not null,
    opened_by     uuid,
    closes_at     timestamptz not null check (closes_at > opened_at),
    reminded_at   timestamptz,
    -- Its closing instant, and when that was written down.
    ended_at      timestamptz,
    carried_out   timestamptz,
    lock          bigint      not null default 0,
    unique (accreditation, number),
    check ((ended_at is null) = (carried_out is null))
);
create index on stakeholders.circulation (closes_at) where ended_at is null;

create table stakeholders.circulation_extension (
    circulation uuid        not null references stakeholders.circulation on delete cascade,
    number      int         not null,
    before      timestamptz not null,
    after       timestamptz not null check (after > before),
    reason      text        not null check (reason <> ''),
    at          timestamptz not null check (at < before),
    by_person   uuid,
    primary key (circulation, number)
);

create table stakeholders.application (
    id            uuid        not null primary key,
    accreditation uuid        not null references stakeholders.accreditation on delete cascade,
    party         uuid        not null,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'COMPLETE', 'CIRCULATED', 'ACCREDITED',
                                                        'IN_CONSULTATION', 'NOT_ACCREDITED', 'WITHDRAWN')),
    lane          text        not null check (lane in ('NON_OBJECTION', 'BY_RIGHT', 'RENEWAL')),
    name          text        not null,
    site          text        not null default '',
    seat          uuid,
    kind          text        check (kind in ('BUSINESS', 'NGO', 'ACADEMIA', 'TECHNICAL', 'OTHER')),
    relevance     text        not null default '',
    language      text        not null,
    status        text        not null check (status in ('NONE', 'GENERAL', 'SPECIAL', 'ROSTER')),
    -- The earlier accreditation that it carries on.
    renews        uuid,
    -- What the secretariat still needs to know.
    question      text        not null default '',
    circulation   uuid        references stakeholders.circulation on delete cascade,
    began_at      timestamptz not null,
    submitted_at  timestamptz,
    decided_at    timestamptz,
    lock          bigint      not null default 0,
    check (state <> 'CIRCULATED' or circulation is not null)
);
create unique index on stakeholders.application (accreditation, party) where state <> 'WITHDRAWN';
create index on stakeholders.application (circulation);
create index on stakeholders.application (party);
create index on stakeholders.application (renews);

-- Persons: for the secretariat and the organisation alone.
create table stakeholders.contact (
    application uuid not null references stakeholders.application on delete cascade,
    number      int  not null,
    name        text not null,
    email       text not null,
    primary key (application, number)
);

create table stakeholders.paper (
    id          uuid        not null primary key,
    application uuid        not null references stakeholders.application on delete cascade,
    kind        text        not null check (kind in ('STATUS', 'OTHER')),
    sha256      text        not null,
    file_name   text        not null,
    at          timestamptz not null
);
create index on stakeholders.paper (application);
create index on stakeholders.paper (sha256);

-- That a State objected. Nothing of it stands on the application: who may not read this row cannot tell that there is one.
create table stakeholders.objection (
    id           uuid        not null primary key,
    application  uuid        not null references stakeholders.application on delete cascade,
    party        uuid        not null,
    basis        text        not null default '',
    language     text        not null,
    at           timestamptz not null,
    by_person    uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    -- By the objector's own choice.
    published_at timestamptz,
    published_by uuid
);
create unique index on stakeholders.objection (application, party) where withdrawn_at is null;

-- A State asks the Chair who objected.
create table stakeholders.inquiry (
    id          uuid        not null primary key,
    application uuid        not null references stakeholders.application on delete cascade,
    party       uuid        not null,
    at          timestamptz not null,
    by_person   uuid,
    answered_at timestamptz,
    unique (application, party)
);

-- That the Chair told one State, on its request, of an objection of another.
create table stakeholders.disclosure (
    id        uuid        not null primary key,
    objection uuid        not null references stakeholders.objection on delete cascade,
    -- Whose objection it is, and to whom it was told.
    party     uuid        not null,
    told      uuid        not null,
    at        timestamptz not null,
    by_person uuid,
    unique (objection, told)
);

-- An organisation that nobody knows yet asks to come in.
create table stakeholders.request (
    id         uuid        not null primary key,
    name       text        not null,
    site       text        not null default '',
    person     text        not null,
    email      text        not null,
    reason     text        not null default '',
    language   text        not null,
    at         timestamptz not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'LET_IN', 'TURNED_AWAY')),
    party      uuid,
    decided_at timestamptz,
    decided_by uuid
);
create unique index on stakeholders.request (lower(email), lower(name)) where state = 'WAITING';
create index on stakeholders.request (at) where state = 'WAITING';

-- How often somebody asked from where, for a day.
create table stakeholders.asked (who text not null, at timestamptz not null);
create index on stakeholders.asked (who, at);

-- What a decision rested on is not changed after Member States were asked by it.
create function stakeholders.keeps_modality() returns trigger language plpgsql as $$
begin
    if exists (select from stakeholders.circulation c where c.accreditation = old.id) then
        raise exception 'How an accreditation is decided is not changed once applications were circulated';
    end if;
    return new;
end $$;
create trigger keeps_modality before update on stakeholders.accreditation
    for each row execute function stakeholders.keeps_modality();

create function stakeholders.keeps_what_has_ended() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null then
        raise exception 'A circulation that has ended is not changed';
    end if;
    return new;
end $$;
create trigger keeps_what_has_ended before update on stakeholders.circulation
    for each row execute function stakeholders.keeps_what_has_ended();

-- Late is late for whoever goes past the house, too; and only a Member State objects.
create function stakeholders.takes_objections_in_time() returns trigger language plpgsql as $$
begin
    if not exists (select from stakeholders.application a join stakeholders.circulation c on c.id = a.circulation
                   where a.id = new.application and a.state = 'CIRCULATED' and c.ended_at is null
                     and new.at >= c.opened_at and new.at < c.closes_at)
       or not exists (select from parties.party p where p.id = new.party and p.kind = 'STATE') then
        raise exception 'No objection can be made at this time, or by this party';
    end if;
    return new;
end $$;
create trigger takes_objections_in_time before insert on stakeholders.objection
    for each row execute function stakeholders.takes_objections_in_time();

create function stakeholders.keeps_objections() returns trigger language plpgsql as $$
begin
    if (new.id, new.application, new.party, new.basis, new.language, new.at)
       is distinct from (old.id, old.application, old.party, old.basis, old.language, old.at)
       or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at
       or old.published_at is not null and new.published_at is distinct from old.published_at then
        raise exception 'An objection is withdrawn or made public once, and never changed';
    end if;
    return new;
end $$;
create trigger keeps_objections before update on stakeholders.objection
    for each row execute function stakeholders.keeps_objections();

-- Whether the reader presides: other offices read no objection for theirs.
create function stakeholders.presides() returns boolean
    language plpgsql stable security definer set search_path = '' as $$
begin
    return 'OFFICERS' = any (string_to_array(current_setting('entente.audiences', true), ','))
       and exists (select from identity.member m
                   where m.delegation = '5ec7e7a7-0000-8000-8000-000000000000' and m.ended_at is null
                     and 'CHAIR' = any (m.roles)
                     and m.person::text = any (string_to_array(current_setting('entente.ids', true), ',')));
end $$;

-- Whether an objector chose to let everybody know.
create function stakeholders.is_told_to_all(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from stakeholders.objection o where o.application = which and o.published_at is not null)
$$;

-- Everybody's figures, of rows that not everybody may read: how many, and no name.
create function stakeholders.figures(which uuid)
    returns table (kind text, seat uuid, standing text, number bigint)
    language sql stable security definer set search_path = '' as $$
    select a.kind, a.seat,
           case when a.state = 'ACCREDITED' and a.lane = 'BY_RIGHT' then 'BY_RIGHT'
                when a.state = 'ACCREDITED' then 'ACCREDITED'
                when a.state in ('IN_CONSULTATION', 'NOT_ACCREDITED') then 'NOT_ACCREDITED'
                when a.state = 'WITHDRAWN' then 'WITHDRAWN'
                else 'CONSIDERED' end,
           count(*)
    from stakeholders.application a
    where a.accreditation = which and a.submitted_at is not null
    group by 1, 2, 3
$$;

-- How many requests wait, for whoever may not read them.
create function stakeholders.waiting() returns bigint
    language sql stable security definer set search_path = '' as $$
    select count(*) from stakeholders.request r where r.state = 'WAITING'
$$;

-- The second wall.
do $wall$
declare
    kinds   text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own     text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    keeps   text;
    program text;
    mine    text;
    theirs  text;
    chair   text;
    wall    record;
begin
    keeps := format($q$('OFFICERS' = any (%s))$q$, kinds);
    program := format($q$('OWN' = any (%s))$q$, kinds);
    chair := format($q$((select stakeholders.presides()) or %s)$q$, program);
    mine := format($q$(party = %s or %s)$q$, own, program);
    theirs := format($q$(party = %s or %s)$q$, own, keeps);
    for wall in select * from (values
        ('accreditation', 'true', keeps, keeps),
        ('circulation', 'true', keeps, keeps),
        ('circulation_extension', 'true', keeps, null),
        ('application', format($q$(%s or state = 'ACCREDITED' or 'STATES' = any (%s) and circulation is not null
             or stakeholders.is_told_to_all(id))$q$, theirs, kinds), theirs, theirs),
        ('objection', format($q$(party = %1$s or published_at is not null or %2$s
             or exists (select from stakeholders.disclosure d where d.objection = objection.id and d.told = %1$s))$q$, own, chair), mine, mine),
        ('inquiry', format($q$(party = %s or %s)$q$, own, chair), mine, chair),
        ('disclosure', format($q$(party = %1$s or told = %1$s or %2$s)$q$, own, chair), chair, null),
        ('request', keeps, 'true', keeps)
    ) as walls (tbl, sees, writes, changes) loop
        execute format('alter table stakeholders.%I enable row level security', wall.tbl);
        execute format('create policy reads on stakeholders.%I for select using (%s)', wall.tbl, wall.sees);
        execute format('create policy writes on stakeholders.%I for insert with check (%s)', wall.tbl, wall.writes);
        if wall.changes is not null then
            execute format('create policy changes on stakeholders.%I for update using (%s)', wall.tbl, wall.changes);
        end if;
    end loop;
    -- Whoever keeps an application keeps what belongs to it.
    for wall in select * from (values
        ('contact', format($q$exists (select from stakeholders.application a
             where a.id = contact.application and (a.party = %s or %s))$q$, own, keeps)),
        ('paper', format($q$exists (select from stakeholders.application a where a.id = paper.application
             and (a.party = %s or %s or a.circulation is not null and 'STATES' = any (%s)))$q$, own, keeps, kinds))
    ) as walls (tbl, sees) loop
        execute format('alter table stakeholders.%I enable row level security', wall.tbl);
        execute format('create policy keeps on stakeholders.%I using (%s)', wall.tbl, wall.sees);
    end loop;
    -- The demonstration goes when it goes.
    create policy removes on stakeholders.accreditation for delete using (fictitious);
end $wall$;
