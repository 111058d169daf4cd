-- One sentence that parties may take a position on, under an element, drawn from paragraphs that it cites.
create table consultations.proposition (
    id           uuid        not null primary key,
    consultation uuid        not null references consultations.consultation on delete cascade,
    element      text        not null,
    language     text        not null,
    state        text        not null check (state in ('DRAFT', 'OPEN', 'WITHDRAWN')),
    audience     text        not null default 'PUBLIC'
        check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    named        uuid[]      not null default '{}',
    -- One that was never opened stays with those who hold an office, withdrawn or not.
    shown_to     text        not null generated always as
        (case when opened_at is null then 'OFFICERS' else audience end) stored,
    drawn_at     timestamptz not null,
    drawn_by     uuid,
    opened_at    timestamptz,
    opened_by    uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    reason       text        not null default '',
    lock         bigint      not null default 0
);
create index on consultations.proposition (consultation, element, drawn_at, id);

-- Its text in one language at one time: inserted once, never changed. An empty one takes a translation back.
create table consultations.wording_of_proposition (
    proposition uuid        not null references consultations.proposition on delete cascade,
    language    text        not null,
    version     int         not null,
    text        text        not null,
    standing    text        not null check (standing in ('ORIGINAL', 'OFFICIAL', 'UNOFFICIAL')),
    at          timestamptz not null,
    by_person   uuid,
    primary key (proposition, language, version)
);

create table consultations.proposition_paragraph (
    proposition uuid not null references consultations.proposition on delete cascade,
    paragraph   uuid not null references consultations.wording on delete cascade,
    primary key (proposition, paragraph)
);
create index on consultations.proposition_paragraph (paragraph);

-- A time in which delegations take positions on a choice of propositions, until a deadline.
create table consultations.round (
    id           uuid        not null primary key,
    consultation uuid        not null references consultations.consultation on delete cascade,
    number       int         not null,
    shows        boolean     not null,
    opened_at    timestamptz not null,
    opened_by    uuid,
    closes_at    timestamptz not null,
    zone         text        not null,
    -- When it ended: its deadline, or when somebody closed it before; and when that was carried out.
    closed_at    timestamptz,
    closed_by    uuid,
    carried_out  timestamptz,
    reason       text        not null default '',
    lock         bigint      not null default 0,
    unique (consultation, number)
);

create table consultations.round_proposition (
    round       uuid not null references consultations.round on delete cascade,
    proposition uuid not null references consultations.proposition on delete cascade,
    place       int  not null,
    primary key (round, proposition)
);
create index on consultations.round_proposition (proposition);

-- Whom it asks: the consultation's States on the day it was opened.
create table consultations.round_party (
    round uuid not null references consultations.round on delete cascade,
    party uuid not null,
    primary key (round, party)
);

create table consultations.extension (
    round     uuid        not null references consultations.round on delete cascade,
    number    int         not null,
    before    timestamptz not null,
    after     timestamptz not null,
    reason    text        not null,
    at        timestamptz not null,
    by_person uuid,
    primary key (round, number)
);

-- What a party says on a proposition: a new row each time, and the earlier ones stay.
create table consultations.stance (
    id          uuid        not null primary key,
    number      bigint      not null generated always as identity,
    proposition uuid        not null references consultations.proposition on delete cascade,
    party       uuid        not null,
    stance      text        not null
        check (stance in ('SUPPORT', 'CAN_ACCEPT', 'NEEDS_CHANGE', 'CANNOT_ACCEPT', 'NO_POSITION_YET')),
    change      text        not null default '',
    reason      text        not null default '',
    language    text        not null,
    -- The delegation's own word, or a rapporteur's reading of its statements.
    own_word    boolean     not null,
    -- The reading that it confirms or corrects.
    answers     uuid,
    round       uuid        references consultations.round on delete cascade,
    at          timestamptz not null,
    by_person   uuid,
    delegation  uuid,
    check ((stance = 'NEEDS_CHANGE') = (change <> ''))
);
create index on consultations.stance (proposition, party, number);
create index on consultations.stance (party, number);
create index on consultations.stance (round) where round is not null;

create table consultations.stance_paragraph (
    stance    uuid not null references consultations.stance on delete cascade,
    paragraph uuid not null references consultations.wording on delete cascade,
    primary key (stance, paragraph)
);
create index on consultations.stance_paragraph (paragraph);

-- An answer of a round that a delegation has not finished; nobody else's business.
create table consultations.unfinished (
    round       uuid        not null references consultations.round on delete cascade,
    proposition uuid        not null references consultations.proposition on delete cascade,
    party       uuid        not null,
    stance      text        not null,
    change      text        not null,
    reason      text        not null,
    language    text        not null,
    at          timestamptz not null,
    by_person   uuid,
    primary key (round, proposition, party)
);

-- The second wall, as for statements. What is never changed or removed has no policy under which it could be.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    ids   text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    wall  record;
begin
    for wall in select * from (values
        ('proposition', format($q$(shown_to = 'PUBLIC' or shown_to = any (%s) or shown_to = 'NAMED' and named && %s)$q$, kinds, ids), true, false),
        ('wording_of_proposition', 'exists (select from consultations.proposition p where p.id = wording_of_proposition.proposition)', false, false),
        ('proposition_paragraph', 'exists (select from consultations.proposition p where p.id = proposition_paragraph.proposition)', false, true),
        ('round_proposition', 'exists (select from consultations.proposition p where p.id = round_proposition.proposition)', false, false),
        ('round', 'exists (select from consultations.round_proposition i where i.round = round.id)', true, false),
        ('round_party', 'exists (select from consultations.round_proposition i where i.round = round_party.round)', false, false),
        ('extension', 'exists (select from consultations.round_proposition i where i.round = extension.round)', false, false),
        -- What is answered in a round that runs is the delegation's own, and the secretariat's who runs it.
        ('stance', format($q$((round is null or party = %s or 'OFFICERS' = any (%s)
                               or exists (select from consultations.round r where r.id = stance.round and r.closed_at is not null))
                              and exists (select from consultations.proposition p where p.id = stance.proposition))$q$, own, kinds), false, false),
        ('stance_paragraph', 'exists (select from consultations.stance s where s.id = stance_paragraph.stance)', false, false),
        ('unfinished', format($q$(party = %s or 'OWN' = any (%s))$q$, own, kinds), true, true)
    ) as walls (tbl, sees, changes, removes) loop
        execute format('alter table consultations.%I enable row level security', wall.tbl);
        execute format('create policy reads on consultations.%I for select using (%s)', wall.tbl, wall.sees);
        execute format('create policy writes on consultations.%I for insert with check (true)', wall.tbl);
        if wall.removes then
            execute format('create policy removes on consultations.%I for delete using (true)', wall.tbl);
        end if;
        if wall.changes then
            execute format('create policy changes on consultations.%I for update using (true)', wall.tbl);
        end if;
    end loop;
end $wall$;

-- What a delegation may know of the others while a round runs: how many, never who.
create function consultations.spread(which uuid, among uuid[], but uuid)
    returns table (proposition uuid, stance text, parties int)
    language sql stable security definer set search_path = '' as $$
    select last.proposition, last.stance, count(*)::int
    from (select distinct on (s.proposition, s.party) s.proposition, s.stance
          from consultations.stance s
          where s.round = which and s.party = any (among) and s.party <> but
          order by s.proposition, s.party, s.number desc) last
    group by 1, 2
$$;

create function consultations.answered(which uuid) returns bigint
    language sql stable security definer set search_path = '' as $$
    select count(distinct s.party) from consultations.stance s where s.round = which
$$;
