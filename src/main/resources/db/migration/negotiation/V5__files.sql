-- What somebody found in a file that they sent: changes of a text, before any of them is a proposal. The file itself is not kept.
create table negotiation.amended_file (
    id        uuid        not null primary key,
    text      uuid        not null references negotiation.text on delete cascade,
    -- The version that its changes are on.
    version   uuid        not null references negotiation.version,
    -- For which delegation it was sent; none where the house did.
    party     uuid,
    file_name text        not null,
    findings  jsonb       not null,
    sent_at   timestamptz not null,
    sent_by   uuid
);
create index on negotiation.amended_file (text);
create index on negotiation.amended_file (version);

-- Nobody else's business until proposals are made of it, and those are sent.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
begin
    alter table negotiation.amended_file enable row level security;
    execute format($q$create policy reads on negotiation.amended_file for select using (
        exists (select from negotiation.text t where t.id = amended_file.text)
        and (party = %1$s or 'OWN' = any (%2$s) or party is null and 'OFFICERS' = any (%2$s)))$q$, own, kinds);
    create policy writes on negotiation.amended_file for insert with check (true);
end $wall$;
