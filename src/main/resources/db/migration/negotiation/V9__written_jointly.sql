-- Of a delegation that writes a proposal together with the one that leads: up to which save it has agreed to the words, when, and by whom.
-- None until it has accepted to write it, which is when the row says, and none for whoever joins once it is sent.
alter table negotiation.sponsor
    add column agreed bigint,
    add column agreed_at timestamptz,
    add column agreed_by uuid;

-- Whoever leads, was named to write it while it is in preparation, or had agreed to its words when it was sent.
create function negotiation.writes(which uuid, who uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from negotiation.sponsor s join negotiation.proposal p on p.id = s.proposal
        where s.proposal = which and s.party = who and s.ended_at is null
          and (s.leads or s.agreed is not null or p.sent_at is null))
$$;

do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
begin
    drop policy reads on negotiation.proposal;
    -- In preparation it is theirs who write it; those who hold an office see what the house itself prepares.
    execute format($q$create policy reads on negotiation.proposal for select using (
        exists (select from negotiation.text t where t.id = proposal.text)
        and (sent_at is not null or author = 'DELEGATION' and ('OWN' = any (%2$s) or negotiation.writes(id, %1$s))
             or author <> 'DELEGATION' and 'OFFICERS' = any (%2$s)))$q$, own, kinds);

    drop policy reads on negotiation.sponsor;
    -- Those who write a proposal know each other, also where a text keeps from others who asked for what. Who said no, or was taken off,
    -- before it was sent is nobody's to know from then on but their own.
    execute format($q$create policy reads on negotiation.sponsor for select using (
        exists (select from negotiation.proposal p join negotiation.text t on t.id = p.text
            where p.id = sponsor.proposal
                and (sponsor.ended_at is null or p.sent_at is null or sponsor.ended_at >= p.sent_at or sponsor.party = %1$s)
                and (t.attributed or sponsor.party = %1$s or 'OFFICERS' = any (%2$s)
                or p.sent_at is null
                or (sponsor.leads or sponsor.agreed is not null) and negotiation.writes(p.id, %1$s))))$q$, own, kinds);
end $wall$;

drop function negotiation.leads(uuid);
