create schema identity;

create table identity.person (
    id            uuid        not null primary key,
    name          text        not null,
    email         text,
    role          text        not null check (role in ('OFFICER', 'RAPPORTEUR', 'DELEGATE')),
    party         uuid,
    password_hash text,
    invited_at    timestamptz not null,
    invited_by    uuid,
    disabled_at   timestamptz,
    check ((role = 'DELEGATE') = (party is not null))
);
create unique index on identity.person (lower(email));

-- A link that works once; only the hash of its secret is kept.
create table identity.invitation (
    secret_hash text        not null primary key,
    person      uuid        not null references identity.person on delete cascade,
    expires_at  timestamptz not null,
    used_at     timestamptz
);
create index on identity.invitation (person);

create table identity.failed_sign_in (
    number bigint generated always as identity primary key,
    who    text        not null,
    at     timestamptz not null
);
create index on identity.failed_sign_in (who, at);
