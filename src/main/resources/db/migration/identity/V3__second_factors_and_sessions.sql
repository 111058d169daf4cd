-- What else is known of an account: in which language its owner is written to, and whether its password is one that
-- nobody knows, because the owner came in by passkey.
create table identity.account (
    person       uuid    not null primary key references identity.person on delete cascade,
    language     text    not null,
    passwordless boolean not null default false
);

-- Each sign-in with what was shown for it, and when; a session that names none of these is nobody's.
create table identity.sign_in (
    id               uuid        not null primary key,
    person           uuid        not null references identity.person on delete cascade,
    since            timestamptz not null,
    last_used        timestamptz not null,
    address          text        not null,
    browser          text        not null,
    password_at      timestamptz,
    second_factor_at timestamptz,
    ended_at         timestamptz
);
create index on identity.sign_in (person, since);

create table identity.known_browser (
    person      uuid        not null references identity.person on delete cascade,
    secret_hash text        not null,
    since       timestamptz not null,
    primary key (person, secret_hash)
);

-- What WebAuthn keeps of a passkey: its public key, and how often it has signed.
create table identity.passkey (
    id                 text        not null primary key,
    person             uuid        not null references identity.person on delete cascade,
    name               text        not null,
    public_key         bytea       not null,
    signature_count    bigint      not null,
    user_verified      boolean     not null,
    backup_eligible    boolean     not null,
    backup_state       boolean     not null,
    transports         text        not null,
    attestation_object bytea       not null,
    client_data        bytea       not null,
    added_at           timestamptz not null,
    last_used          timestamptz
);
create index on identity.passkey (person);

-- The secret is sealed; a code belongs to a step of thirty seconds, and no step is accepted twice.
create table identity.authenticator (
    person    uuid        not null primary key references identity.person on delete cascade,
    secret    text        not null,
    last_step bigint      not null,
    added_at  timestamptz not null
);

create table identity.recovery_code (
    hash    text        not null primary key,
    person  uuid        not null references identity.person on delete cascade,
    made_at timestamptz not null,
    used_at timestamptz
);
create index on identity.recovery_code (person);
