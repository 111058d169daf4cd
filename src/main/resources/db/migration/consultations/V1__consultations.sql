create extension if not exists pg_trgm;

create schema consultations;

-- What is too short for an index of threes: Chinese characters alone and in twos, and words of one or two letters.
create function consultations.short(words text) returns text[] language sql immutable strict parallel safe cost 10000 as $$
    select coalesce(array_agg(distinct word), '{}')
    from (
        select substr(run[1], at, wide)
        from regexp_matches(words, '[\u3400-\u9FFF]+', 'g') run, generate_series(1, length(run[1])) at, generate_series(1, 2) wide
        union all
        select run[1] from regexp_matches(lower(words), '\m[[:alnum:]]{1,2}\M', 'g') run
    ) short (word)
$$;

create table consultations.consultation (
    id            uuid        not null primary key,
    titles        jsonb       not null,
    organisers    uuid[]      not null,
    co_organisers uuid[]      not null default '{}',
    starts_on     date,
    ends_on       date,
    places        jsonb       not null default '{}',
    mode          text        check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID')),
    languages     text[]      not null default '{}',
    programmes    jsonb       not null default '{}',
    rule          text        not null check (rule in ('NAMED', 'GROUP', 'NOT_ATTRIBUTED')),
    state         text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'REPORTED')),
    fictitious    boolean     not null default false,
    notes         jsonb       not null default '{}',
    source        text        not null default '',
    unverified    boolean     not null default false,
    convened_at   timestamptz not null,
    convened_by   uuid,
    version       bigint      not null default 0,
    check (starts_on is null or ends_on is null or starts_on <= ends_on)
);

create table consultations.question (
    consultation uuid  not null references consultations.consultation on delete cascade,
    element      text  not null,
    texts        jsonb not null,
    primary key (consultation, element)
);

-- What a sourced record says was spoken of, where no statements are held.
create table consultations.discussed (
    consultation uuid not null references consultations.consultation on delete cascade,
    element      text not null,
    primary key (consultation, element)
);

create table consultations.statement (
    id                 uuid        not null primary key,
    consultation       uuid        not null references consultations.consultation on delete cascade,
    party              uuid        not null,
    on_behalf_of       uuid,
    aligned            uuid[]      not null default '{}',
    language           text        not null,
    language_confirmed boolean     not null default false,
    delivered_on       date,
    year_only          boolean     not null default false,
    state              text        not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    by_secretariat     boolean     not null,
    version            int         not null default 1,
    published_from     int,
    texts              int         not null default 0,
    unread             int         not null default 0,
    added_at           timestamptz not null,
    added_by           uuid,
    lock               bigint      not null default 0
);
create index on consultations.statement (consultation, state);
create index on consultations.statement (consultation, coalesce(delivered_on, 'infinity'), added_at, id);
-- The rapporteur's queue: statements with paragraphs that nobody has read.
create index on consultations.statement (consultation, coalesce(delivered_on, 'infinity'), added_at, id)
    where state = 'PUBLISHED' and unread > 0;
create index on consultations.statement (party, consultation);

-- A statement's text at one time: inserted once, never changed.
create table consultations.version (
    statement uuid        not null references consultations.statement on delete cascade,
    number    int         not null,
    sha256    text        not null,
    file_name text        not null,
    at        timestamptz not null,
    by_person uuid,
    primary key (statement, number)
);
create index on consultations.version (sha256);

-- A paragraph's words never change; where it stands is told by the version.
create table consultations.paragraph (
    id        uuid not null primary key,
    statement uuid not null references consultations.statement on delete cascade,
    kind      text not null check (kind in ('HEADING', 'TEXT', 'FOOTNOTE')),
    text      text not null
);
create index on consultations.paragraph (statement);
-- An import writes hundreds of thousands of entries; sorted in larger lots they cost it a fraction.
create index on consultations.paragraph using gin (text gin_trgm_ops) with (gin_pending_list_limit = 32768);
create index on consultations.paragraph using gin (consultations.short(text));

create table consultations.placement (
    statement uuid not null,
    version   int  not null,
    position  int  not null,
    paragraph uuid not null references consultations.paragraph on delete cascade,
    primary key (statement, version, position),
    foreign key (statement, version) references consultations.version on delete cascade
);
create index on consultations.placement (paragraph);

create table consultations.tag (
    paragraph uuid        not null references consultations.paragraph on delete cascade,
    element   text        not null,
    state     text        not null check (state in ('SUGGESTED', 'CONFIRMED', 'REJECTED')),
    weight    int         not null default 0,
    words     text        not null default '',
    at        timestamptz not null,
    by_person uuid,
    primary key (paragraph, element)
);
create index on consultations.tag (element, state);

-- A paragraph that a rapporteur has looked at, whatever tags it bears.
create table consultations.reading (
    paragraph uuid        not null primary key references consultations.paragraph on delete cascade,
    at        timestamptz not null,
    by_person uuid
);

-- How often each published statement speaks of each element.
create table consultations.mention (
    statement    uuid not null references consultations.statement on delete cascade,
    element      text not null,
    consultation uuid not null,
    party        uuid not null,
    confirmed    int  not null,
    suggested    int  not null,
    primary key (statement, element)
);
create index on consultations.mention (consultation, party);

-- In how many statements each party speaks of each element in a consultation, and where none is named, how many it has
-- made: the matrix reads only this, so that what it costs grows with parties and not with statements.
create table consultations.tally (
    consultation uuid not null references consultations.consultation on delete cascade,
    party        uuid not null,
    element      text not null,
    confirmed    int  not null,
    statements   int  not null,
    primary key (consultation, party, element)
);

create function consultations.recount(who uuid) returns void language sql as $$
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
    insert into consultations.tally (consultation, party, element, confirmed, statements)
    select m.consultation, m.party, m.element, count(*) filter (where m.confirmed > 0), count(*)
    from consultations.statement s
    join consultations.mention m on m.consultation = s.consultation and m.party = s.party
    where s.id = who
    group by 1, 2, 3
    union all
    select o.consultation, o.party, '', count(*), count(*)
    from consultations.statement s
    join consultations.statement o on o.consultation = s.consultation and o.party = s.party and o.state = 'PUBLISHED'
    where s.id = who
    group by 1, 2
$$;

create table consultations.report (
    id            uuid        not null primary key,
    titles        jsonb       not null,
    consultations uuid[]      not null,
    thresholds    jsonb       not null,
    fictitious    boolean     not null default false,
    begun_at      timestamptz not null,
    begun_by      uuid
);

create table consultations.sentence (
    id         uuid not null primary key,
    report     uuid not null references consultations.report on delete cascade,
    element    text not null,
    position   int  not null,
    texts      jsonb not null,
    quantifier text not null check (quantifier in ('NONE', 'ONE', 'A_FEW', 'SOME', 'SEVERAL', 'MANY', 'MOST', 'ALL')),
    round      int  not null,
    lock       bigint not null default 0
);
create index on consultations.sentence (report, element, position);

create table consultations.citation (
    sentence  uuid not null references consultations.sentence on delete cascade,
    paragraph uuid not null references consultations.paragraph on delete cascade,
    primary key (sentence, paragraph)
);
create index on consultations.citation (paragraph);

-- What was published stays as it was: the whole content, once for each version.
create table consultations.publication (
    report    uuid        not null references consultations.report on delete cascade,
    number    int         not null,
    at        timestamptz not null,
    by_person uuid,
    content   jsonb       not null,
    primary key (report, number)
);

-- A file somebody sent, held for them until the form around it is right; refused or not, the original stays.
create table consultations.upload (
    id           uuid        not null primary key,
    consultation uuid        not null references consultations.consultation on delete cascade,
    sha256       text        not null,
    file_name    text        not null,
    at           timestamptz not null,
    by_person    uuid        not null
);
create index on consultations.upload (sha256);

-- A file of many statements on its way in; it goes on where it was when the program stopped.
create table consultations.import (
    id           uuid        not null primary key,
    consultation uuid        not null references consultations.consultation on delete cascade,
    sha256       text        not null,
    file_name    text        not null,
    state        text        not null check (state in ('RUNNING', 'PAUSED', 'DONE')),
    total        int         not null,
    done         int         not null default 0,
    statements   int         not null default 0,
    paragraphs   int         not null default 0,
    begun_at     timestamptz not null,
    begun_by     uuid        not null
);
create table consultations.refused_item (
    import    uuid  not null references consultations.import on delete cascade,
    position  int   not null,
    name      text  not null,
    reason    text  not null,
    arguments jsonb not null default '[]',
    primary key (import, position)
);
