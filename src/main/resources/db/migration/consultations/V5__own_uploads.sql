-- entente.person says whose own rows are whose, apart from entente.ids by which others may name them: what somebody sent stays
-- theirs in a session that a provider opened, where nothing that is named to them is.
do $wall$
declare
    kinds  text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    person text := $q$(select nullif(current_setting('entente.person', true), '')::uuid)$q$;
begin
    execute format($q$alter policy reads on consultations.upload using (by_person = %s or 'OWN' = any (%s))$q$, person, kinds);
end $wall$;
