create schema meetings;

-- That a meeting is held is public; what is said in it is for its audience.
create table meetings.meeting (
    id             uuid        not null primary key,
    session        uuid        not null,
    number         int         not null check (number > 0),
    titles         jsonb       not null default '{}',
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    zone           text        not null,
    places         jsonb       not null default '{}',
    link           text        not null default '',
    interpretation text[]      not null default '{}',
    mode           text        not null check (mode in ('FORMAL', 'INFORMAL', 'CLOSED', 'WITH_STAKEHOLDERS')),
    audience       text        not null
        check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    named          uuid[]      not null default '{}',
    record_policy  text        not null check (record_policy in ('NONE', 'SUMMARY', 'VERBATIM', 'WEBCAST')),
    notes          jsonb       not null default '{}',
    fictitious     boolean     not null,
    opened_at      timestamptz,
    ended_at       timestamptz,
    cancelled_at   timestamptz,
    lock           bigint      not null default 0,
    unique (session, number),
    check (ends_at > starts_at)
);
create index on meetings.meeting (starts_at);

create table meetings.agenda_item (
    id       uuid   not null primary key,
    session  uuid   not null,
    parent   uuid   references meetings.agenda_item on delete cascade,
    number   text   not null,
    position int    not null,
    titles   jsonb  not null,
    symbols  text[] not null default '{}',
    elements text[] not null default '{}',
    lock     bigint not null default 0
);
create index on meetings.agenda_item (session, position);

-- Which items a meeting takes up, in which order.
create table meetings.allocation (
    meeting  uuid not null references meetings.meeting on delete cascade,
    item     uuid not null references meetings.agenda_item on delete cascade,
    position int  not null,
    primary key (meeting, item)
);
create index on meetings.allocation (item);
