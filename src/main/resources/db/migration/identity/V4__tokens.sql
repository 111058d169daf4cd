-- What lets a program in, in a person's name. The token itself is kept nowhere.
create table identity.token (
    id           uuid        not null primary key,
    hash         text        not null unique,
    name         text        not null,
    person       uuid        not null references identity.person on delete cascade,
    -- The one it acts for, whatever its person has come to act for since.
    delegation   uuid        not null,
    scopes       text[]      not null check (cardinality(scopes) > 0),
    created_at   timestamptz not null,
    created_by   uuid,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    check (expires_at > created_at and expires_at <= created_at + interval '367 days')
);
create index on identity.token (person);
create index on identity.token (delegation);

-- How much of an allowance has been used in the minute that runs. Worth nothing after it, so it is not kept safe.
create unlogged table identity.allowance (
    who    text   not null primary key,
    period bigint not null,
    used   bigint not null
);
