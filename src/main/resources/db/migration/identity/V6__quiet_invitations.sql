-- As whom somebody was invited. Whether the address has an account already, and under which name, is not for the one who
-- invites to learn; so until they have joined, their new colleagues see what was typed.
alter table identity.member add column invited_name text, add column invited_email text;

-- A member as the delegation knows them. Whether the account behind an invitation has ended is no more its to know.
create view identity.colleague as
select m.id, m.delegation, m.person, m.roles, m.from_on, m.until_on, m.invited_at, m.accepted_at, m.ended_at, m.lock,
       case when m.accepted_at is null then coalesce(m.invited_name, p.name) else p.name end as name,
       case when m.accepted_at is null then coalesce(m.invited_email, p.email) else p.email end as email,
       case when m.accepted_at is not null then p.disabled_at end as disabled_at,
       p.acting_for
from identity.member m join identity.person p on p.id = m.person;

-- The order in which those who keep accounts page through everybody.
create index on identity.person ((disabled_at is not null), lower(name), id);
