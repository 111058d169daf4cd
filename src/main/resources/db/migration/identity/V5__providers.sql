-- Where a delegation's organisation signs its people in. The secret is sealed; issuer and client name the agreement.
create table identity.provider (
    id             uuid        not null primary key,
    delegation     uuid        not null,
    issuer         text        not null,
    client         text        not null,
    secret         text        not null,
    email_claim    text        not null,
    verified_claim text        not null,
    name_claim     text        not null,
    domains        text[]      not null check (cardinality(domains) > 0),
    -- In which role somebody joins whom nobody has invited; null where nobody does.
    joining_role   text        check (joining_role in ('DELEGATE', 'ADVISER')),
    paused         boolean     not null default false,
    set_at         timestamptz not null,
    set_by         uuid        not null,
    ended_at       timestamptz,
    ended_by       uuid,
    lock           bigint      not null default 0,
    -- Offices are given by persons.
    check (joining_role is null or delegation <> '5ec7e7a7-0000-8000-8000-000000000000')
);
create unique index on identity.provider (delegation) where ended_at is null;

-- By which subject an issuer means a member. With the membership it ends: an address may be another person's by then.
create table identity.recognised (
    member  uuid        not null references identity.member on delete cascade,
    issuer  text        not null,
    subject text        not null,
    since   timestamptz not null,
    primary key (member, issuer)
);
create index on identity.recognised (issuer, subject);

-- A session that a provider opened acts for that provider's delegation alone, and only as long as there is one.
alter table identity.sign_in add column provider uuid references identity.provider on delete cascade;
