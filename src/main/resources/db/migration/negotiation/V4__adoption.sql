-- An issued version before the body that decides on it: how, who decides, from when on, and what came of it.
create table negotiation.adoption (
    id        uuid        not null primary key,
    text      uuid        not null references negotiation.text on delete cascade,
    version   uuid        not null references negotiation.version on delete cascade,
    number    int         not null check (number > 0),
    manner    text        not null check (manner in ('CONSENSUS', 'RECORDED_VOTE')),
    -- By which rule it is put to the vote, and what a vote needs.
    rule      text        not null default '',
    majority  text        check (majority in ('SIMPLE', 'TWO_THIRDS', 'ABSOLUTE')),
    -- Who decides, as it was set.
    states    uuid[]      not null check (states <> '{}'),
    notes     jsonb       not null default '{}',
    meeting   uuid,
    set_at    timestamptz not null,
    set_by    uuid,
    due_at    timestamptz not null,
    zone      text        not null,
    -- What it will bear, and be, as a document of record.
    symbol    text        not null default '',
    kind      text        not null,
    -- When the body was asked, and about which words.
    opened_at timestamptz,
    exact     text        not null default '',
    ended_at  timestamptz,
    ended_by  uuid,
    outcome   text        check (outcome in ('ADOPTED', 'NOT_ADOPTED', 'CALLED_OFF')),
    reason    text        not null default '',
    document  uuid,
    adopted   uuid        references negotiation.version on delete cascade,
    lock      bigint      not null default 0,
    unique (text, number),
    check ((manner = 'RECORDED_VOTE') = (majority is not null) and (manner = 'RECORDED_VOTE') = (rule <> '')),
    check ((opened_at is null) = (exact = '')),
    check (opened_at >= due_at),
    check ((ended_at is null) = (outcome is null)),
    check (outcome is null or outcome = 'CALLED_OFF' or opened_at is not null),
    check ((outcome is not null and outcome = 'CALLED_OFF') = (reason <> '')),
    check ((outcome is not null and outcome = 'ADOPTED') = (document is not null)
           and (document is null) = (adopted is null))
);
-- A text is before one body at a time, and adopted once.
create unique index on negotiation.adoption (text) where ended_at is null;
create unique index on negotiation.adoption (text) where outcome = 'ADOPTED';

-- What was read out, word by word.
create table negotiation.adoption_amendment (
    adoption     uuid        not null references negotiation.adoption on delete cascade,
    number       int         not null,
    deed         text        not null check (deed in ('REPLACE', 'ADD', 'DELETE')),
    paragraph    uuid        not null,
    added        uuid,
    before       text        not null,
    words        jsonb       not null default '{}',
    at           timestamptz not null,
    by_person    uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (adoption, number),
    check ((deed = 'ADD') = (added is not null))
);

-- A recorded vote on the text as a whole, where no paragraphs are named, or on paragraphs by themselves.
create table negotiation.adoption_vote (
    id         uuid        not null primary key,
    adoption   uuid        not null references negotiation.adoption on delete cascade,
    number     int         not null,
    paragraphs uuid[]      not null default '{}',
    rule       text        not null check (rule <> ''),
    majority   text        not null check (majority in ('SIMPLE', 'TWO_THIRDS', 'ABSOLUTE')),
    asked_by   uuid,
    asked_at   timestamptz not null,
    by_person  uuid,
    opened_at  timestamptz,
    closed_at  timestamptz,
    carried    boolean,
    unique (adoption, number),
    check (closed_at >= opened_at),
    check ((closed_at is null) = (carried is null) and (closed_at is null or opened_at is not null))
);
create unique index on negotiation.adoption_vote (adoption) where paragraphs = '{}';
create unique index on negotiation.adoption_vote (adoption) where opened_at is not null and closed_at is null;

-- What a State has voted; a row each time, and the last one before the vote is closed counts.
create table negotiation.adoption_ballot (
    vote      uuid        not null references negotiation.adoption_vote on delete cascade,
    party     uuid        not null,
    number    bigint      not null generated always as identity,
    choice    text        not null check (choice in ('YES', 'NO', 'ABSTAIN', 'NOT_PARTICIPATING')),
    at        timestamptz not null,
    by_person uuid,
    primary key (vote, party, number)
);

-- What a State says afterwards that it had intended to vote; the result stays.
create table negotiation.adoption_intention (
    vote      uuid        not null references negotiation.adoption_vote on delete cascade,
    party     uuid        not null,
    choice    text        not null check (choice in ('YES', 'NO', 'ABSTAIN', 'NOT_PARTICIPATING')),
    at        timestamptz not null,
    by_person uuid,
    primary key (vote, party)
);

-- What a State says of the text: that it objects, dissociates itself, reserves its position, or why it joins.
create table negotiation.adoption_declaration (
    id           uuid        not null primary key,
    adoption     uuid        not null references negotiation.adoption on delete cascade,
    party        uuid        not null,
    kind         text        not null check (kind in ('OBJECTION', 'DISSOCIATION', 'RESERVATION', 'EXPLANATION')),
    paragraphs   uuid[]      not null default '{}',
    words        text        not null default '',
    language     text        not null,
    at           timestamptz not null,
    by_person    uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid
);
create index on negotiation.adoption_declaration (adoption);
create unique index on negotiation.adoption_declaration (adoption, party) where kind = 'OBJECTION' and withdrawn_at is null;

-- What was put right in the adopted text afterwards, in one language.
create table negotiation.adoption_correction (
    adoption  uuid        not null references negotiation.adoption on delete cascade,
    number    int         not null,
    language  text        not null,
    paragraph uuid        not null,
    before    text        not null,
    after     text        not null check (after <> '' and after <> before),
    reason    text        not null check (reason <> ''),
    at        timestamptz not null,
    by_person uuid,
    primary key (adoption, number)
);

-- What was decided stays, and nothing is decided behind the Chair's back, for whoever goes past the house, too.
create function negotiation.keeps_what_was_decided() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null
       or (new.id, new.text, new.version, new.number, new.manner, new.rule, new.majority, new.states, new.due_at)
          is distinct from (old.id, old.text, old.version, old.number, old.manner, old.rule, old.majority, old.states, old.due_at) then
        raise exception 'An adoption that has ended is not changed, and how it is decided never';
    end if;
    if new.outcome = 'ADOPTED'
       and (new.manner = 'CONSENSUS' and exists (select from negotiation.adoption_declaration d
                                                 where d.adoption = new.id and d.kind = 'OBJECTION' and d.withdrawn_at is null)
            or new.manner = 'RECORDED_VOTE' and not exists (select from negotiation.adoption_vote v
                                                            where v.adoption = new.id and v.paragraphs = '{}' and v.carried)) then
        raise exception 'A text is adopted where no objection stands, or where the vote was carried';
    end if;
    return new;
end $$;
create trigger keeps_what_was_decided before update on negotiation.adoption
    for each row execute function negotiation.keeps_what_was_decided();

create function negotiation.reads_out_before() returns trigger language plpgsql as $$
begin
    if not exists (select from negotiation.adoption a where a.id = new.adoption and a.ended_at is null and a.opened_at is null)
       or tg_op = 'UPDATE' and (old.withdrawn_at is not null
          or (new.number, new.deed, new.paragraph, new.added, new.before, new.words, new.at)
             is distinct from (old.number, old.deed, old.paragraph, old.added, old.before, old.words, old.at)) then
        raise exception 'Amendments are read out, and withdrawn, before the body is asked';
    end if;
    return new;
end $$;
create trigger reads_out_before before insert or update on negotiation.adoption_amendment
    for each row execute function negotiation.reads_out_before();

create function negotiation.keeps_votes() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null
       or (new.id, new.adoption, new.number, new.paragraphs, new.rule, new.majority, new.asked_by)
          is distinct from (old.id, old.adoption, old.number, old.paragraphs, old.rule, old.majority, old.asked_by) then
        raise exception 'A vote that was closed is not changed';
    end if;
    return new;
end $$;
create trigger keeps_votes before update on negotiation.adoption_vote
    for each row execute function negotiation.keeps_votes();

create function negotiation.takes_ballots_of_states() returns trigger language plpgsql as $$
begin
    if not exists (select from negotiation.adoption_vote v join negotiation.adoption a on a.id = v.adoption
                   where v.id = new.vote and new.party = any (a.states) and v.opened_at is not null
                     and (v.closed_at is not null) = (tg_table_name = 'adoption_intention')) then
        raise exception 'Member States that decide vote while the vote is open, and say afterwards what they had intended';
    end if;
    return new;
end $$;
create trigger takes_ballots_of_states before insert on negotiation.adoption_ballot
    for each row execute function negotiation.takes_ballots_of_states();
create trigger takes_intentions_of_states before insert on negotiation.adoption_intention
    for each row execute function negotiation.takes_ballots_of_states();

create function negotiation.takes_declarations() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (old.withdrawn_at is not null
       or (new.id, new.adoption, new.party, new.kind, new.paragraphs, new.words, new.language, new.at)
          is distinct from (old.id, old.adoption, old.party, old.kind, old.paragraphs, old.words, old.language, old.at)) then
        raise exception 'What a State has said is withdrawn once, and never changed';
    end if;
    if not exists (select from negotiation.adoption a
                   where a.id = new.adoption and new.party = any (a.states)
                     and (new.kind <> 'OBJECTION' or a.manner = 'CONSENSUS' and a.ended_at is null)) then
        raise exception 'Only Member States that decide say this, and objections before it is decided';
    end if;
    return new;
end $$;
create trigger takes_declarations before insert or update on negotiation.adoption_declaration
    for each row execute function negotiation.takes_declarations();

create function negotiation.corrects_what_was_adopted() returns trigger language plpgsql as $$
begin
    if not exists (select from negotiation.adoption a where a.id = new.adoption and a.outcome = 'ADOPTED') then
        raise exception 'Only a text that was adopted is corrected';
    end if;
    return new;
end $$;
create trigger corrects_what_was_adopted before insert on negotiation.adoption_correction
    for each row execute function negotiation.corrects_what_was_adopted();

-- The second wall. All of it is for whoever reads the text; how a State votes, for the State and those who hold an office until the vote is closed.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    there text := 'exists (select from negotiation.adoption a where a.id = %I.adoption)';
    keeps text;
    mine  text;
    wall  record;
begin
    keeps := format($q$('OFFICERS' = any (%s))$q$, kinds);
    mine := format($q$(party = %s or 'OWN' = any (%s))$q$, own, kinds);
    for wall in select * from (values
        ('adoption', 'exists (select from negotiation.text t where t.id = adoption.text)', keeps, keeps),
        ('adoption_amendment', format(there, 'adoption_amendment'), keeps, keeps),
        ('adoption_vote', format(there, 'adoption_vote'), keeps, keeps),
        ('adoption_ballot', format($q$(party = %s or 'OFFICERS' = any (%s)
             or exists (select from negotiation.adoption_vote v where v.id = adoption_ballot.vote and v.closed_at is not null))$q$, own, kinds), mine, null),
        ('adoption_intention', 'exists (select from negotiation.adoption_vote v where v.id = adoption_intention.vote)', mine, null),
        ('adoption_declaration', format(there, 'adoption_declaration'), mine, mine),
        ('adoption_correction', format(there, 'adoption_correction'), keeps, null)
    ) as walls (tbl, sees, writes, changes) loop
        execute format('alter table negotiation.%I enable row level security', wall.tbl);
        execute format('create policy reads on negotiation.%I for select using (%s)', wall.tbl, wall.sees);
        execute format('create policy writes on negotiation.%I for insert with check (%s)', wall.tbl, wall.writes);
        if wall.changes is not null then
            execute format('create policy changes on negotiation.%I for update using (%s)', wall.tbl, wall.changes);
        end if;
    end loop;
end $wall$;
