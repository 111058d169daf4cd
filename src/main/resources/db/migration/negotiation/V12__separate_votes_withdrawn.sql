-- A vote on paragraphs by themselves that was asked for is taken back by whoever asked, before anybody has voted on it.
alter table negotiation.adoption_vote
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid,
    add constraint withdrawn_before_it_is_opened check (withdrawn_at is null or opened_at is null and paragraphs <> '{}');

create or replace function negotiation.keeps_votes() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null or old.withdrawn_at is not null
       or (new.id, new.adoption, new.number, new.paragraphs, new.rule, new.majority, new.asked_by)
          is distinct from (old.id, old.adoption, old.number, old.paragraphs, old.rule, old.majority, old.asked_by) then
        raise exception 'A vote that was closed or withdrawn is not changed';
    end if;
    return new;
end $$;

-- The second wall: besides those who hold an office, the State that asked for it takes it back, and does nothing else with it.
do $wall$
declare
    own text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
begin
    execute format($q$create policy takes_back on negotiation.adoption_vote for update
        using (asked_by = %1$s and opened_at is null) with check (asked_by = %1$s and withdrawn_at is not null)$q$, own);
end $wall$;
