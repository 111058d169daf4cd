-- A dialogue as the General Assembly set it going; what it is called changes over time.
create table process.process (
    id         uuid    not null primary key,
    code       text    not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    names      jsonb   not null,
    fictitious boolean not null,
    source     text    not null default '',
    unverified boolean not null default false,
    lock       bigint  not null default 0
);

-- What meets: a plenary, a thematic group, a conference; from when to when, and which document decided so.
create table process.body (
    id         uuid    not null primary key,
    process    uuid    not null references process.process,
    kind       text    not null
        check (kind in ('PLENARY', 'THEMATIC_GROUP', 'REVIEW_CONFERENCE', 'ROUNDTABLE', 'CONSULTATION', 'OTHER')),
    names      jsonb   not null,
    valid_from date,
    valid_to   date,
    symbol     text    not null default '',
    position   int     not null default 0,
    source     text    not null default '',
    unverified boolean not null default false,
    lock       bigint  not null default 0,
    check (valid_to >= valid_from)
);
create index on process.body (process);

create table process.session (
    id         uuid    not null primary key,
    body       uuid    not null references process.body,
    names      jsonb   not null,
    starts_on  date,
    ends_on    date,
    places     jsonb   not null default '{}',
    source     text    not null default '',
    unverified boolean not null default false,
    lock       bigint  not null default 0,
    check (ends_on >= starts_on)
);
create index on process.session (body, starts_on);
