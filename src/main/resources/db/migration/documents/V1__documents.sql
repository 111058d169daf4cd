create schema documents;

-- A document of record: one symbol, whatever languages it is issued in. One may have none, or a provisional number only,
-- which is an alias.
create table documents.document (
    id         uuid        not null primary key,
    symbol     text        unique,
    -- By which documents stand in order, numbers as numbers.
    sort_key   text        collate "C" not null,
    kind       text        not null check (kind in ('RESOLUTION', 'DECISION', 'REPORT', 'DRAFT_RESOLUTION', 'WORKING_PAPER',
                                                    'CONFERENCE_ROOM_PAPER', 'LETTER', 'NOTE', 'STATEMENT', 'TREATY', 'OTHER')),
    titles     jsonb       not null,
    -- As far as it is known: 2015, 2015-07, 2015-07-22.
    dated      text        check (dated ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
    body       text,
    adoption   text        check (adoption in ('CONSENSUS', 'WITHOUT_VOTE', 'RECORDED_VOTE')),
    notes      jsonb       not null default '{}',
    source     text        not null default '',
    unverified boolean     not null default false,
    fictitious boolean     not null default false,
    audience   text        not null default 'PUBLIC'
               check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS', 'OWN')),
    named      uuid[]      not null default '{}',
    -- The party it belongs to, which always reads it.
    owner      uuid,
    added_at   timestamptz not null,
    added_by   uuid,
    lock       bigint      not null default 0,
    check (audience <> 'OWN' or owner is not null)
);
create index on documents.document (sort_key, id);
create index on documents.document (body, sort_key, id);
create index on documents.document (kind, sort_key, id);
create index on documents.document (left(dated, 4), sort_key, id);

-- By what else it is or was called; leads to it.
create table documents.alias (
    symbol    text        not null primary key,
    document  uuid        not null references documents.document on delete cascade,
    kind      text        not null check (kind in ('PROVISIONAL', 'FORMER')),
    at        timestamptz not null,
    by_person uuid
);
create index on documents.alias (document);

-- What it is to another one, which may not be held, or not yet.
create table documents.relation (
    id            uuid        not null primary key,
    from_document uuid        not null references documents.document on delete cascade,
    kind          text        not null check (kind in ('SUPERSEDES', 'AMENDS', 'CORRIGENDUM_TO', 'ANNEX_OF', 'RESPONDS_TO',
                                                       'ADOPTED_AS', 'TRANSLATION_OF')),
    to_document   uuid        references documents.document on delete cascade,
    to_symbol     text,
    -- For these only; for all where none is named.
    languages     text[]      not null default '{}',
    at            timestamptz not null,
    by_person     uuid,
    check ((to_document is null) <> (to_symbol is null)),
    check (from_document <> to_document),
    unique nulls not distinct (from_document, kind, to_document, to_symbol)
);
create index on documents.relation (to_document);
create index on documents.relation (to_symbol);

-- A document in one language, in one edition: its words are never changed, a corrected edition is a new row.
create table documents.text (
    id         uuid        not null primary key,
    document   uuid        not null references documents.document on delete cascade,
    language   text        not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    edition    int         not null,
    status     text        not null check (status in ('AUTHENTIC', 'OFFICIAL_TRANSLATION', 'UNOFFICIAL', 'MACHINE', 'NOT_ISSUED')),
    title      text        not null default '',
    issued     text        check (issued ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
    corrected  text        check (corrected ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
    -- How sure the reading is of the structure, from 0 to 1; a scan bears no text that could be read.
    confidence real        not null default 1 check (confidence between 0 and 1),
    scan       boolean     not null default false,
    added_at   timestamptz not null,
    added_by   uuid,
    unique (document, language, edition)
);

create table documents.file (
    text     uuid   not null references documents.text on delete cascade,
    sha256   text   not null,
    position int    not null,
    kind     text   not null check (kind in ('HTML', 'PDF', 'DOCX', 'ODT', 'AKN', 'TEXT', 'OTHER')),
    name     text   not null,
    size     bigint not null,
    primary key (text, sha256)
);
create index on documents.file (sha256);

-- A paragraph's words never change, and its id lasts as long as they stand; how and where it stands is told by the text.
create table documents.paragraph (
    id       uuid not null primary key,
    document uuid not null references documents.document on delete cascade,
    language text not null,
    words    text not null
);
create index on documents.paragraph (document);

create table documents.placement (
    text       uuid not null references documents.text on delete cascade,
    position   int  not null,
    paragraph  uuid not null references documents.paragraph on delete cascade,
    kind       text not null check (kind in ('TITLE', 'HEADING', 'PREAMBULAR', 'OPERATIVE', 'TEXT', 'FOOTNOTE', 'TABLE_ROW')),
    level      int  not null,
    number     text,
    e_id       text,
    confidence real not null check (confidence between 0 and 1),
    primary key (text, position),
    unique (text, paragraph)
);
create index on documents.placement (paragraph);

-- The second wall: see the audiences of consultations.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own   text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    ids   text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    wall  record;
begin
    for wall in select * from (values
        ('document', format($q$(audience = 'PUBLIC' or audience = any (%s) or owner = %s or audience = 'NAMED' and named && %s)$q$,
                            kinds, own, ids)),
        ('alias', 'exists (select from documents.document d where d.id = alias.document)'),
        -- Neither end tells of the other to who may not read both.
        ('relation', $q$(exists (select from documents.document d where d.id = relation.from_document)
                         and (to_document is null or exists (select from documents.document d where d.id = relation.to_document)))$q$),
        ('text', 'exists (select from documents.document d where d.id = "text".document)'),
        ('file', 'exists (select from documents.text t where t.id = file.text)'),
        ('paragraph', 'exists (select from documents.document d where d.id = paragraph.document)'),
        ('placement', 'exists (select from documents.text t where t.id = placement.text)')
    ) as walls (tbl, sees) loop
        execute format('alter table documents.%I enable row level security', wall.tbl);
        execute format('create policy reads on documents.%I for select using (%s)', wall.tbl, wall.sees);
        -- Who may write is decided by the finder; what is written was seen first.
        execute format('create policy writes on documents.%I for insert with check (true)', wall.tbl);
        execute format('create policy changes on documents.%I for update using (true)', wall.tbl);
        execute format('create policy removes on documents.%I for delete using (true)', wall.tbl);
    end loop;
end $wall$;
