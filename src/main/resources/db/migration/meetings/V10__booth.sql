-- That those whose words a statement is let interpreters read a version of it before it is said. Where there is no row, they do
-- not; and not of what was written since.
create table meetings.booth_consent (
    statement uuid        not null primary key references meetings.intervention on delete cascade,
    version   int         not null check (version > 0),
    given_at  timestamptz not null,
    given_by  uuid        not null
);

-- An address for the interpreters of one meeting, who have no account; only its hash is kept.
create table meetings.booth_address (
    id         uuid        not null primary key,
    meeting    uuid        not null references meetings.meeting on delete cascade,
    sha256     text        not null unique,
    made_at    timestamptz not null,
    made_by    uuid        not null,
    expires_at timestamptz not null check (expires_at > made_at),
    revoked_at timestamptz
);
create index on meetings.booth_address (meeting);

-- How long it opens is said once, and what was revoked stays so.
create function meetings.keeps_booth_addresses() returns trigger language plpgsql as $$
begin
    if old.revoked_at is not null
       or (new.id, new.meeting, new.sha256, new.made_at, new.made_by, new.expires_at)
          is distinct from (old.id, old.meeting, old.sha256, old.made_at, old.made_by, old.expires_at) then
        raise exception 'An address of a booth is revoked, and changed in nothing else';
    end if;
    return new;
end $$;
create trigger keeps_booth_addresses before update on meetings.booth_address
    for each row execute function meetings.keeps_booth_addresses();

-- Who comes with the address signs in nobody: it alone says which meeting it opens, as long as it does.
create function meetings.booth_opened(hash text, now timestamptz) returns table (id uuid, meeting uuid)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.meeting from meetings.booth_address a
    where a.sha256 = hash and a.revoked_at is null and a.expires_at > now
$$;

-- Whose readings are noted under an id that is no person's; it tells nothing by which anything is opened.
create function meetings.booth_meeting(which uuid) returns uuid
    language sql stable security definer set search_path = '' as $$
    select a.meeting from meetings.booth_address a where a.id = which
$$;

-- The second wall: addresses are the secretariat's to keep; what was let is known to whoever may read the statement.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
begin
    alter table meetings.booth_address enable row level security;
    execute format($q$create policy keeps on meetings.booth_address using ('OFFICERS' = any (%s))$q$, kinds);
    alter table meetings.booth_consent enable row level security;
    create policy keeps on meetings.booth_consent using (meetings.reads_statement(statement));
end $wall$;
