-- A person's own calendar is at an address that nobody guesses; only its hash is kept.
create table meetings.calendar_address (
    person     uuid        not null primary key,
    delegation uuid        not null,
    sha256     text        not null unique,
    made_at    timestamptz not null
);

-- The delegations that take part in a session: that much is public.
create table meetings.registration (
    id            uuid        not null primary key,
    session       uuid        not null,
    party         uuid        not null,
    fictitious    boolean     not null,
    registered_at timestamptz not null,
    registered_by uuid,
    unique (session, party)
);
create index on meetings.registration (party);

-- By what a delegation is sent: a note verbale by its reference, or the file; and what the secretariat has found.
create table meetings.credentials (
    registration uuid        not null primary key references meetings.registration on delete cascade,
    party        uuid        not null,
    note_verbale text        not null default '',
    sha256       text,
    file_name    text        not null default '',
    sent_at      timestamptz not null,
    standing     text        not null check (standing in ('SENT', 'PROVISIONAL', 'ACCEPTED', 'RETURNED')),
    why          text        not null default '',
    lock         bigint      not null default 0
);

-- Who comes: their delegation's business, and the secretariat's that makes the badges.
create table meetings.registrant (
    id           uuid   not null primary key,
    registration uuid   not null references meetings.registration on delete cascade,
    party        uuid   not null,
    name         text   not null,
    title        text   not null default '',
    email        text   not null default '',
    role         text   not null check (role in ('HEAD', 'ALTERNATE', 'REPRESENTATIVE', 'ADVISER', 'STAFF')),
    from_on      date,
    until_on     date,
    lock         bigint not null default 0
);
create index on meetings.registrant (registration);

-- Who was there: a delegation, at a meeting; as officers saw it.
create table meetings.attendance (
    meeting   uuid        not null references meetings.meeting on delete cascade,
    party     uuid        not null,
    at        timestamptz not null,
    by_person uuid,
    primary key (meeting, party)
);

-- What is held beside the meetings of a session.
create table meetings.side_event (
    id            uuid        not null primary key,
    session       uuid        not null,
    item          uuid,
    organiser     uuid        not null,
    co_organisers uuid[]      not null default '{}',
    titles        jsonb       not null,
    abouts        jsonb       not null default '{}',
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    zone          text        not null,
    room          text        not null default '',
    link          text        not null default '',
    state         text        not null check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    reason        text        not null default '',
    flyer_sha     text,
    flyer_name    text        not null default '',
    report        jsonb       not null default '{}',
    fictitious    boolean     not null,
    requested_at  timestamptz not null,
    requested_by  uuid,
    changed_at    timestamptz not null,
    lock          bigint      not null default 0,
    check (ends_at > starts_at)
);
create index on meetings.side_event (session, starts_at);
create index on meetings.side_event (organiser);

do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    ids   text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    wall  record;
begin
    for wall in select * from (values
        ('calendar_address', format($q$(person = any (%s) or 'OWN' = any (%s))$q$, ids, kinds)),
        ('credentials', format($q$(party = %s or 'OFFICERS' = any (%s))$q$, own, kinds)),
        ('registrant', format($q$(party = %s or 'OFFICERS' = any (%s))$q$, own, kinds)),
        ('attendance', format($q$(party = %s or 'OFFICERS' = any (%s))$q$, own, kinds)),
        -- What was approved is everybody's; until then it is whoever asked for it, and those who decide.
        ('side_event', format($q$(state = 'APPROVED' or organiser = %1$s or %1$s = any (co_organisers) or 'OFFICERS' = any (%2$s))$q$, own, kinds))
    ) as walls (tbl, sees) loop
        execute format('alter table meetings.%I enable row level security', wall.tbl);
        execute format('create policy reads on meetings.%I for select using (%s)', wall.tbl, wall.sees);
        -- Who may write is decided by the finder; what is written was seen first.
        execute format('create policy writes on meetings.%I for insert with check (true)', wall.tbl);
        execute format('create policy changes on meetings.%I for update using (true)', wall.tbl);
        execute format('create policy removes on meetings.%I for delete using (true)', wall.tbl);
    end loop;
end $wall$;

-- A program that asks for a calendar signs in nobody: the address alone says whose it is.
create function meetings.calendar_of(hash text) returns table (person uuid, delegation uuid)
    language sql stable security definer set search_path = '' as $$
    select a.person, a.delegation from meetings.calendar_address a where a.sha256 = hash
$$;
