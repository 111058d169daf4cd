-- From when on a text is closed: once a body has adopted it, it is negotiated no further.
alter table negotiation.text add column adopted_at timestamptz;
update negotiation.text t set adopted_at = a.ended_at
from negotiation.adoption a where a.text = t.id and a.outcome = 'ADOPTED';
-- The gavel ends what the room discussed, as it does from now on.
insert into negotiation.discussion (text, paragraph, at)
select t.id, null, t.adopted_at from negotiation.text t
where t.adopted_at is not null and exists (select from negotiation.discussion d where d.text = t.id);

-- For whoever goes past the house, too: what is written down when the gavel comes down is written before the text is closed.
create function negotiation.ends_with_adoption() returns trigger language plpgsql as $$
begin
    if exists (select from negotiation.text t where t.id = new.text and t.adopted_at is not null) then
        raise exception 'A text that was adopted is negotiated no further';
    end if;
    return new;
end $$;
create trigger ends_with_adoption before insert on negotiation.version
    for each row execute function negotiation.ends_with_adoption();
create trigger ends_with_adoption before insert or update on negotiation.proposal
    for each row execute function negotiation.ends_with_adoption();
create trigger ends_with_adoption before insert on negotiation.silence
    for each row execute function negotiation.ends_with_adoption();
create trigger ends_with_adoption before insert on negotiation.discussion
    for each row when (new.paragraph is not null) execute function negotiation.ends_with_adoption();

create function negotiation.stays_adopted() returns trigger language plpgsql as $$
begin
    raise exception 'A text is adopted once, and stays so';
end $$;
create trigger stays_adopted before update on negotiation.text
    for each row when (old.adopted_at is not null and old.adopted_at is distinct from new.adopted_at)
    execute function negotiation.stays_adopted();
