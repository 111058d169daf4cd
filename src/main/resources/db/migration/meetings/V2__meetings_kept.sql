-- The room by its door; two meetings cannot be in one at a time.
alter table meetings.meeting
    add column room text not null default '',
    add column cancelled_because text not null default '',
    add column changed_at timestamptz not null default now();

-- Where a meeting can be followed: nobody's business but its audience's, and so no part of the public row.
create table meetings.link (
    meeting uuid not null primary key references meetings.meeting on delete cascade,
    url     text not null
);
insert into meetings.link (meeting, url) select id, link from meetings.meeting where link <> '';
alter table meetings.meeting drop column link;

-- How a meeting was held from when to when: inserted once, never changed.
create table meetings.mode_change (
    meeting       uuid        not null references meetings.meeting on delete cascade,
    number        int         not null,
    at            timestamptz not null,
    from_mode     text        not null,
    to_mode       text        not null check (to_mode in ('FORMAL', 'INFORMAL', 'CLOSED', 'WITH_STAKEHOLDERS')),
    audience      text        not null
        check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    named         uuid[]      not null default '{}',
    reason        text        not null,
    language      text        not null,
    by_person     uuid,
    primary key (meeting, number)
);

-- Who has which room from when to when: meetings, and what else is held beside them.
create table meetings.booking (
    of        uuid        not null primary key,
    path      text        not null,
    titles    jsonb       not null,
    room      text        not null,
    starts_at timestamptz not null,
    ends_at   timestamptz not null
);
create index on meetings.booking (room, starts_at);

-- An agenda is adopted at a meeting, once; what was amended aloud is kept in the words it was read out in.
create table meetings.adoption (
    session    uuid        not null primary key,
    meeting    uuid        not null references meetings.meeting on delete cascade,
    at         timestamptz not null,
    by_person  uuid
);
create table meetings.oral_amendment (
    session  uuid not null references meetings.adoption on delete cascade,
    position int  not null,
    language text not null,
    text     text not null,
    primary key (session, position)
);

-- What was changed in an agenda after its adoption, and why.
create table meetings.agenda_revision (
    session   uuid        not null,
    number    int         not null,
    item      text        not null,
    what      text        not null check (what in ('ADDED', 'CHANGED', 'REMOVED')),
    reason    text        not null,
    language  text        not null,
    at        timestamptz not null,
    by_person uuid,
    primary key (session, number)
);

-- The second wall. What is never changed has no policy under which it could be.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    ids   text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
begin
    alter table meetings.link enable row level security;
    execute format($q$create policy reads on meetings.link for select using ('OFFICERS' = any (%1$s)
        or exists (select from meetings.meeting m where m.id = link.meeting
                   and (m.audience = 'PUBLIC' or m.audience = any (%1$s) or m.audience = 'NAMED' and m.named && %2$s)))$q$, kinds, ids);
    create policy writes on meetings.link for insert with check (true);
    create policy changes on meetings.link for update using (true);
    create policy removes on meetings.link for delete using (true);

    alter table meetings.mode_change enable row level security;
    create policy reads on meetings.mode_change for select using (true);
    create policy writes on meetings.mode_change for insert with check (true);
    alter table meetings.agenda_revision enable row level security;
    create policy reads on meetings.agenda_revision for select using (true);
    create policy writes on meetings.agenda_revision for insert with check (true);
end $wall$;
