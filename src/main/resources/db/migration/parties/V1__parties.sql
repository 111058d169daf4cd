create schema parties;

create table parties.party (
    id         uuid    not null primary key,
    code       text    not null unique,
    kind       text    not null check (kind in ('STATE', 'OBSERVER', 'ENTITY', 'GROUP', 'ORGANISATION', 'STAKEHOLDER')),
    fictitious boolean not null default false,
    iso2       text,
    m49        text
);

-- Names are never overwritten: each is a row, and the one shown is the last to have begun.
create table parties.naming (
    number      bigint generated always as identity primary key,
    party       uuid        not null references parties.party on delete cascade,
    names       jsonb       not null,
    valid_from  date,
    recorded_at timestamptz not null default now(),
    recorded_by uuid,
    source      text        not null,
    unverified  boolean     not null default false
);
create index on parties.naming (party);

create table parties.membership (
    id           uuid        not null primary key default gen_random_uuid(),
    organisation uuid        not null references parties.party on delete cascade,
    member       uuid        not null references parties.party on delete cascade,
    status       text        not null check (status in ('ACTIVE', 'SUSPENDED_AT_TIMES', 'NOT_PARTICIPATING', 'WITHDRAWN')),
    disputed     boolean     not null default false,
    valid_from   date,
    valid_to     date,
    note         text        not null default '',
    source       text        not null,
    unverified   boolean     not null default false,
    recorded_at  timestamptz not null default now(),
    recorded_by  uuid,
    check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index on parties.membership (organisation);
create index on parties.membership (member);

-- Counts the changes, so that every process knows when what it holds in memory is old.
create table parties.revision (only_row boolean primary key default true check (only_row), number bigint not null);
insert into parties.revision (number) values (1);
create function parties.revise() returns trigger language plpgsql as $$
begin
    update parties.revision set number = number + 1;
    return null;
end $$;
create trigger revise after insert or update or delete on parties.party for each statement execute function parties.revise();
create trigger revise after insert or update or delete on parties.naming for each statement execute function parties.revise();
create trigger revise after insert or update or delete on parties.membership for each statement execute function parties.revise();

-- Who belongs to what today; a date that nobody knows does not exclude.
create view parties.current_membership as
select organisation, member from parties.membership
where status <> 'WITHDRAWN' or valid_to is not null
group by organisation, member
having bool_or((valid_from is null or valid_from <= current_date) and (valid_to is null or valid_to >= current_date));
