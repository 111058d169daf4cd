-- Who has looked at what, entente.person says, as consultations/V5 tells: it stays theirs however they came in.
do $wall$
declare
    kinds  text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    person text := $q$(select nullif(current_setting('entente.person', true), '')::uuid)$q$;
begin
    execute format($q$alter policy reads on negotiation.look using (person = %s or 'OWN' = any (%s))$q$, person, kinds);
end $wall$;
