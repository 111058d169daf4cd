-- Where everybody can hear afterwards what was said, such as UN Web TV; the program only links to it.
alter table meetings.meeting
    add column recording text not null default '' check (recording = '' or recording like 'https://%');

-- For which sessions, and on which days, a delegation has registered the person whose calendar it is: by the e-mail address of
-- both. A calendar is asked for by a program that signs in nobody, so the address alone says whose it is, and whoever does not
-- know it is told nothing. Persons may be made after this, so they are looked up when it is asked for.
create function meetings.named_in(hash text) returns table (session uuid, from_on date, until_on date)
    language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
    return query select r.session, g.from_on, g.until_on
    from meetings.calendar_of(hash) c
    join identity.person p on p.id = c.person
    join meetings.registration r on r.party = c.delegation
    join meetings.registrant g on g.registration = r.id and lower(g.email) = lower(p.email);
end $$;
