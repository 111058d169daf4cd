-- Who acted and who read, entente.person says, as consultations/V5 tells: it stays theirs however they came in.
alter policy read on chronicle.act using (
    current_user <> 'entente_program'
    or 'OWN' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[])
    or party = any ((select string_to_array(current_setting('entente.ids', true), ','))::uuid[])
    or delegation = any ((select string_to_array(current_setting('entente.ids', true), ','))::uuid[])
    or by_person = (select nullif(current_setting('entente.person', true), '')::uuid));
alter policy read on chronicle.reading using (
    current_user <> 'entente_program'
    or 'OWN' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[])
    or person = (select nullif(current_setting('entente.person', true), '')::uuid));
