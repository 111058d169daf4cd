-- Whose news they are, entente.person says, as consultations/V5 tells: they stay theirs however they came in.
do $wall$
declare
    itself text := $q$'OWN' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[])$q$;
    person text := $q$person = (select nullif(current_setting('entente.person', true), '')::uuid)$q$;
begin
    execute format('alter policy reads on notifications.subscriber using (%s or %s)', itself, person);
    execute format('alter policy changes on notifications.subscriber using (%s or %s)', itself, person);
    execute format('alter policy removes on notifications.subscriber using (%s or %s)', itself, person);
    execute format('alter policy writes on notifications.subscriber with check (%s or %s)', itself, person);
end $wall$;
