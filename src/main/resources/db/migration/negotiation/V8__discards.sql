-- Of what was found in a file, the numbers of what its senders want none of, or that they want none at all: until they say otherwise.
alter table negotiation.amended_file add column discarded int[] not null default '{}';
alter table negotiation.amended_file add column discarded_at timestamptz;

do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
begin
    execute format($q$create policy changes on negotiation.amended_file for update using (
        party = %1$s or 'OWN' = any (%2$s) or party is null and 'OFFICERS' = any (%2$s))$q$, own, kinds);
end $wall$;

-- What was found is not changed, whoever goes to the database past the program.
create function negotiation.keeps_what_was_found() returns trigger language plpgsql as $$
begin
    if (new.id, new.text, new.version, new.party, new.file_name, new.findings, new.sent_at)
        is distinct from (old.id, old.text, old.version, old.party, old.file_name, old.findings, old.sent_at) then
        raise exception 'What was found in a file is not changed';
    end if;
    return new;
end $$;
create trigger keeps_what_was_found before update on negotiation.amended_file
    for each row execute function negotiation.keeps_what_was_found();
