-- From when to when there is a process; null where nobody knows.
alter table process.process
    add column valid_from date,
    add column valid_to   date,
    add check (valid_to >= valid_from);

-- What a process is called from a day to a day. On a day for which there is none, it bears the name of its own row. No two
-- are in force on one day: whoever adds or changes one moves the lock of the process on, so that two cannot do so at once.
create table process.naming (
    id         uuid    not null primary key,
    process    uuid    not null references process.process on delete cascade,
    names      jsonb   not null,
    valid_from date,
    valid_to   date,
    -- Of the document that decided so, as it is written; it may not be in the record.
    symbol     text    not null default '',
    source     text    not null default '',
    unverified boolean not null default false,
    check (valid_to >= valid_from)
);
create index on process.naming (process);

-- By which paragraph of which document a process is to do what.
create table process.mandate (
    id         uuid    not null primary key,
    process    uuid    not null references process.process on delete cascade,
    symbol     text    not null,
    -- Its number as the document bears it, such as 3 or II.14.
    paragraph  text    not null default '',
    summaries  jsonb   not null default '{}',
    source     text    not null default '',
    unverified boolean not null default false
);
create index on process.mandate (process);

-- Some years after which a process looks at itself, or begins anew; one may lie within another.
create table process.cycle (
    id          uuid    not null primary key,
    process     uuid    not null references process.process on delete cascade,
    names       jsonb   not null,
    first_year  int     not null check (first_year between 1900 and 2199),
    last_year   int     not null check (last_year between first_year and 2199),
    review_year int     check (review_year between first_year and last_year),
    symbol      text    not null default '',
    source      text    not null default '',
    unverified  boolean not null default false
);
create index on process.cycle (process);

-- Who holds an office of a body, from when to when. An office that one person holds is held by one on each day; the lock of
-- the body guards that.
create table process.tenure (
    id         uuid    not null primary key,
    body       uuid    not null references process.body on delete cascade,
    office     text    not null check (office in ('CHAIR', 'VICE_CHAIR', 'RAPPORTEUR', 'CO_FACILITATOR', 'OTHER')),
    -- What the office is called where it is called otherwise.
    titles     jsonb   not null default '{}',
    -- As recorded; not somebody with an account.
    person     text    not null,
    -- A party, of the room of parties.
    party      uuid,
    valid_from date,
    valid_to   date,
    symbol     text    not null default '',
    source     text    not null default '',
    unverified boolean not null default false,
    check (valid_to >= valid_from)
);
create index on process.tenure (body);
