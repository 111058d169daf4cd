-- Who may read a statement or a report. A draft is its owner's; one that the secretariat brought in, its officers' too.
alter table consultations.statement
    add column audience text not null default 'PUBLIC'
        check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    add column named uuid[] not null default '{}',
    add column shown_to text not null generated always as
        (case when state <> 'DRAFT' then audience when by_secretariat then 'OFFICERS' else 'OWN' end) stored;

alter table consultations.report
    add column audience text not null default 'PUBLIC'
        check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    add column named uuid[] not null default '{}',
    add column first_published_at timestamptz;
update consultations.report r
set first_published_at = (select min(p.at) from consultations.publication p where p.report = r.id);

-- Counts are kept apart by who may read what is counted.
alter table consultations.tally
    add column shown_to text not null default 'PUBLIC',
    add column named uuid[] not null default '{}';
alter table consultations.tally drop constraint tally_pkey;
alter table consultations.tally add primary key (consultation, party, element, shown_to, named);

create or replace function consultations.recount(who uuid) returns void language sql as $$
    -- One at a time for each party: the second must see what the first has counted.
    select pg_advisory_xact_lock(hashtextextended(s.consultation::text || s.party::text, 0))
    from consultations.statement s where s.id = who;

    update consultations.statement s set texts = counted.texts, unread = counted.unread
    from (select count(*) as texts, count(*) filter (where r.paragraph is null) as unread
          from consultations.statement o
          join consultations.placement pl on pl.statement = o.id and pl.version = o.version
          join consultations.paragraph p on p.id = pl.paragraph and p.kind = 'TEXT'
          left join consultations.reading r on r.paragraph = p.id
          where o.id = who) counted
    where s.id = who;

    delete from consultations.mention where statement = who;
    insert into consultations.mention (statement, element, consultation, party, confirmed, suggested)
    select s.id, t.element, s.consultation, s.party,
           count(*) filter (where t.state = 'CONFIRMED'), count(*) filter (where t.state = 'SUGGESTED')
    from consultations.statement s
    join consultations.placement pl on pl.statement = s.id and pl.version = s.version
    join consultations.tag t on t.paragraph = pl.paragraph and t.state <> 'REJECTED'
    where s.id = who and s.state = 'PUBLISHED'
    group by s.id, t.element;

    delete from consultations.tally using consultations.statement s
    where s.id = who and tally.consultation = s.consultation and tally.party = s.party;
    insert into consultations.tally (consultation, party, element, shown_to, named, confirmed, statements)
    select m.consultation, m.party, m.element, o.shown_to, o.named, count(*) filter (where m.confirmed > 0), count(*)
    from consultations.statement s
    join consultations.mention m on m.consultation = s.consultation and m.party = s.party
    join consultations.statement o on o.id = m.statement
    where s.id = who
    group by 1, 2, 3, 4, 5
    union all
    select o.consultation, o.party, '', o.shown_to, o.named, count(*), count(*)
    from consultations.statement s
    join consultations.statement o on o.consultation = s.consultation and o.party = s.party and o.state = 'PUBLISHED'
    where s.id = who
    group by 1, 2, 4, 5
$$;

-- The second wall. What the reader may see is told in settings at the start of each of the program's turns:
-- entente.audiences, the kinds of audience they belong to; entente.delegation, whose own things they see; entente.ids, by
-- which a named audience may mean them. Where nothing was told, only what is public is there. Each setting stands in a
-- query of its own, so that it is read once and not for every row.
--
-- The words of paragraphs stand behind a view instead of a policy: PostgreSQL lets no index for words work before a policy
-- has been asked for every row. The program has no right to the table behind the view. What the view asks ends in an offset
-- so that it stays a question for each row that was found, and does not become a join over all there are.
alter table consultations.paragraph rename to wording;
revoke all on consultations.wording from entente_program;

do $wall$
declare
    kinds    text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own      text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    ids      text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    -- A statement, or counts of statements.
    seen     text := format($q$(shown_to = 'PUBLIC' or shown_to = any (%s) or party = %s or shown_to = 'NAMED' and named && %s)$q$,
                            kinds, own, ids);
    -- That a version of a statement s is there: every one to its owner, to others from the first that was published.
    version  text := format($q$(s.party = %2$s or 'OWN' = any (%1$s) or s.by_secretariat and 'OFFICERS' = any (%1$s)
                                or %4$s >= s.published_from and (s.shown_to = 'PUBLIC' or s.shown_to = any (%1$s) or s.shown_to = 'NAMED' and s.named && %3$s))$q$,
                            kinds, own, ids, '@version@');
    -- What it says: what was withdrawn is its owner's again, and rapporteurs' who cited it.
    words    text := format($q$(%s and (s.state <> 'WITHDRAWN' or s.party = %s or 'OFFICERS' = any (%s)))$q$,
                            version, own, kinds);
    office   text := format($q$('OFFICERS' = any (%s))$q$, kinds);
    wall     record;
begin
    for wall in select * from (values
        ('statement', seen),
        ('tally', seen),
        ('mention', 'exists (select from consultations.statement s where s.id = mention.statement)'),
        ('version', format('exists (select from consultations.statement s where s.id = "version".statement and %s)',
                           replace(version, '@version@', '"version".number'))),
        ('placement', format('exists (select from consultations.statement s where s.id = placement.statement and %s)',
                             replace(version, '@version@', 'placement.version'))),
        ('tag', 'exists (select from consultations.placement pl where pl.paragraph = tag.paragraph)'),
        ('reading', 'exists (select from consultations.placement pl where pl.paragraph = reading.paragraph)'),
        ('report', format($q$(%s or first_published_at is not null
                               and (audience = 'PUBLIC' or audience = any (%s) or audience = 'NAMED' and named && %s))$q$,
                          office, kinds, ids)),
        ('publication', 'exists (select from consultations.report r where r.id = publication.report)'),
        ('sentence', office),
        ('citation', office),
        ('upload', format('(by_person = any (%s) or %s)', ids, format($q$'OWN' = any (%s)$q$, kinds))),
        ('import', office),
        ('refused_item', office)
    ) as walls (tbl, sees) loop
        execute format('alter table consultations.%I enable row level security', wall.tbl);
        execute format('create policy reads on consultations.%I for select using (%s)', wall.tbl, wall.sees);
        -- Who may write is decided by the finder; what is written was seen first.
        execute format('create policy writes on consultations.%I for insert with check (true)', wall.tbl);
        execute format('create policy changes on consultations.%I for update using (true)', wall.tbl);
        execute format('create policy removes on consultations.%I for delete using (true)', wall.tbl);
    end loop;

    execute format($q$create view consultations.paragraph as
        select p.id, p.statement, p.kind, p.text from consultations.wording p
        where exists (select from consultations.placement pl join consultations.statement s on s.id = pl.statement
                      where pl.paragraph = p.id and %s offset 0)$q$, replace(words, '@version@', 'pl.version'));
end $wall$;

-- Asked before a rule of attribution changes, which binds the secretariat towards speakers whom it may not read itself.
create function consultations.any_published(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from consultations.statement s where s.consultation = which and s.state = 'PUBLISHED')
$$;
