-- A person acts for a delegation, in roles, for a term. A party's delegation has the party's id.
create table identity.member (
    id          uuid        not null primary key,
    delegation  uuid        not null,
    person      uuid        not null references identity.person on delete cascade,
    roles       text[]      not null check (cardinality(roles) > 0 and roles <@ array['HEAD', 'DELEGATE', 'ADVISER',
                                'ADMINISTRATOR', 'CHAIR', 'RAPPORTEUR', 'OFFICER', 'SYSTEM_ADMINISTRATOR']),
    from_on     date        not null,
    until_on    date        check (until_on >= from_on),
    invited_at  timestamptz not null,
    invited_by  uuid,
    accepted_at timestamptz,
    ended_at    timestamptz,
    lock        bigint      not null default 0
);
create unique index on identity.member (delegation, person) where ended_at is null;
create index on identity.member (person);

-- When a person first came in, and for whom they acted last.
alter table identity.person add column welcomed_at timestamptz, add column acting_for uuid;
update identity.person set welcomed_at = invited_at where password_hash is not null;

insert into identity.member (id, delegation, person, roles, from_on, invited_at, invited_by, accepted_at, ended_at)
select gen_random_uuid(), coalesce(party, '5ec7e7a7-0000-8000-8000-000000000000'), id,
       case role when 'OFFICER' then array['OFFICER', 'SYSTEM_ADMINISTRATOR'] else array[role] end,
       (invited_at at time zone 'America/New_York')::date, invited_at, invited_by, welcomed_at, disabled_at
from identity.person;
alter table identity.person drop column role, drop column party;

-- A link lets somebody join one delegation, or, where none is named, into their own account again.
alter table identity.invitation add column member uuid references identity.member on delete cascade;
update identity.invitation i set member = m.id
from identity.member m join identity.person p on p.id = m.person
where m.person = i.person and p.welcomed_at is null;
create index on identity.invitation (member);
