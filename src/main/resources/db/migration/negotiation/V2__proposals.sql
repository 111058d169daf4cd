-- What a delegation, the secretariat or the Chair asks for on paragraphs of a version. Its words are frozen once it is sent.
create table negotiation.proposal (
    id              uuid        not null primary key,
    text            uuid        not null references negotiation.text on delete cascade,
    version         uuid        not null references negotiation.version,
    -- From 1 in each text, in the order in which they were sent; none before.
    number          int,
    kind            text        not null
        check (kind in ('ADD_BEFORE', 'ADD_AFTER', 'DELETE', 'REPLACE', 'MOVE', 'MERGE', 'SPLIT', 'COMMENT', 'RESERVE')),
    author          text        not null check (author in ('DELEGATION', 'STREAMLINING', 'CHAIR')),
    -- The paragraphs it is on, one behind the other as they stood in the version, and what they said then.
    paragraphs      uuid[]      not null check (cardinality(paragraphs) > 0),
    base            text        not null,
    hash            text        not null,
    words           text        not null default '',
    provision_kind  text        not null,
    level           int         not null default 0,
    after           uuid,
    reason          text        not null default '',
    reason_language text        not null,
    state           text        not null check (state in ('DRAFT', 'SENT', 'WITHDRAWN', 'TAKEN')),
    written_at      timestamptz not null,
    written_by      uuid,
    sent_at         timestamptz,
    sent_by         uuid,
    withdrawn_at    timestamptz,
    withdrawn_by    uuid,
    withdrawn_because text      not null default '',
    taken_in        uuid        references negotiation.version on delete set null,
    taken_at        timestamptz,
    taken_by        uuid,
    lock            bigint      not null default 0,
    unique (text, number),
    check ((number is null) = (sent_at is null))
);
create index on negotiation.proposal (text, sent_at);
create index on negotiation.proposal (version);

-- Whose proposal it is, and who has joined since. Who asked for what may be kept from readers of a text.
create table negotiation.sponsor (
    proposal  uuid        not null references negotiation.proposal on delete cascade,
    party     uuid        not null,
    leads     boolean     not null,
    at        timestamptz not null,
    by_person uuid,
    ended_at  timestamptz,
    primary key (proposal, party)
);
create unique index on negotiation.sponsor (proposal) where leads;
create index on negotiation.sponsor (party);

-- How far a delegation can go along with a proposal: a row each time, and the last one holds.
create table negotiation.reaction (
    proposal  uuid        not null references negotiation.proposal on delete cascade,
    party     uuid        not null,
    number    bigint      not null generated always as identity,
    degree    text        not null check (degree in ('CAN_SUPPORT', 'CAN_ACCEPT', 'NEEDS_CHANGE', 'CANNOT_ACCEPT')),
    -- The version that in its eyes meets the proposal already.
    met_by    uuid        references negotiation.version on delete set null,
    reason    text        not null default '',
    language  text        not null,
    at        timestamptz not null,
    by_person uuid,
    primary key (proposal, party, number)
);
create index on negotiation.reaction (party);

-- Up to where a person has followed a text; nobody else's business.
create table negotiation.look (
    person  uuid        not null,
    text    uuid        not null references negotiation.text on delete cascade,
    version int         not null,
    at      timestamptz not null,
    primary key (person, text)
);

create function negotiation.leads(which uuid) returns uuid
    language sql stable security definer set search_path = '' as $$
    select s.party from negotiation.sponsor s where s.proposal = which and s.leads
$$;

-- What was sent keeps its words, whoever goes to the database past the program.
create function negotiation.keeps_what_was_sent() returns trigger language plpgsql as $$
begin
    if old.sent_at is not null and (new.words, new.base, new.paragraphs, new.kind, new.reason, new.version, new.number)
        is distinct from (old.words, old.base, old.paragraphs, old.kind, old.reason, old.version, old.number) then
        raise exception 'A proposal that was sent is not changed';
    end if;
    return new;
end $$;
create trigger keeps_what_was_sent before update on negotiation.proposal
    for each row execute function negotiation.keeps_what_was_sent();

do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    ids   text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    named text;
begin
    alter table negotiation.look enable row level security;
    execute format('create policy reads on negotiation.look for select using (person = any (%s) or ''OWN'' = any (%s))', ids, kinds);
    create policy writes on negotiation.look for insert with check (true);
    create policy changes on negotiation.look for update using (true);

    alter table negotiation.proposal enable row level security;
    -- In preparation it is its author's; those who hold an office see what the house itself prepares.
    execute format($q$create policy reads on negotiation.proposal for select using (
        exists (select from negotiation.text t where t.id = proposal.text)
        and (sent_at is not null or author = 'DELEGATION' and (negotiation.leads(id) = %1$s or 'OWN' = any (%2$s))
             or author <> 'DELEGATION' and 'OFFICERS' = any (%2$s)))$q$, own, kinds);
    create policy writes on negotiation.proposal for insert with check (true);
    create policy changes on negotiation.proposal for update using (true);
    create policy removes on negotiation.proposal for delete using (sent_at is null);

    named := format($q$exists (select from negotiation.proposal p join negotiation.text t on t.id = p.text
        where p.id = %%s.proposal and (t.attributed or %%s.party = %s or 'OFFICERS' = any (%s)))$q$, own, kinds);
    alter table negotiation.sponsor enable row level security;
    execute format('create policy reads on negotiation.sponsor for select using (%s)', format(named, 'sponsor', 'sponsor'));
    create policy writes on negotiation.sponsor for insert with check (true);
    create policy changes on negotiation.sponsor for update using (true);
    alter table negotiation.reaction enable row level security;
    execute format('create policy reads on negotiation.reaction for select using (%s)', format(named, 'reaction', 'reaction'));
    create policy writes on negotiation.reaction for insert with check (true);
end $wall$;
