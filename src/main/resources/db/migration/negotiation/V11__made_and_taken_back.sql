-- The paragraphs that what a proposal would have added became in the version that took it up; none of any other proposal.
alter table negotiation.proposal add column made uuid[] not null default '{}';

-- A delegation that has taken back what it said to a proposal has a last row that says nothing.
alter table negotiation.reaction alter column degree drop not null;

-- Whoever stands behind a proposal has no reaction of its own to it.
insert into negotiation.reaction (proposal, party, language, at, by_person)
select distinct on (r.proposal, r.party) r.proposal, r.party, r.language, greatest(r.at, s.at), s.by_person
from negotiation.reaction r
join negotiation.sponsor s on s.proposal = r.proposal and s.party = r.party and s.ended_at is null
order by r.proposal, r.party, r.number desc;
