create schema negotiation;

-- A text that States negotiate, from its zero draft to its adoption.
create table negotiation.text (
    id         uuid        not null primary key,
    titles     jsonb       not null,
    session    uuid,
    language   text        not null,
    attributed boolean     not null,
    audience   text        not null
        check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    named      uuid[]      not null default '{}',
    fictitious boolean     not null,
    begun_at   timestamptz not null,
    begun_by   uuid,
    lock       bigint      not null default 0
);
create index on negotiation.text (session);

-- The text at one time. While it has not been issued, it is there for those who hold an office.
create table negotiation.version (
    id        uuid        not null primary key,
    text      uuid        not null references negotiation.text on delete cascade,
    number    int         not null check (number > 0),
    kind      text        not null
        check (kind in ('ZERO_DRAFT', 'REVISION', 'CONFERENCE_ROOM_PAPER', 'LIMITED', 'FINAL')),
    revision  int         not null default 0,
    symbol    text        not null default '',
    begun_at  timestamptz not null,
    begun_by  uuid,
    issued_at timestamptz,
    issued_by uuid,
    lock      bigint      not null default 0,
    unique (text, number),
    check ((kind = 'REVISION') = (revision > 0))
);
create unique index on negotiation.version (text) where issued_at is null;

-- A paragraph in one version; its id is the same in all.
create table negotiation.provision (
    version uuid   not null references negotiation.version on delete cascade,
    id      uuid   not null,
    place   int    not null,
    kind    text   not null
        check (kind in ('TITLE', 'HEADING', 'PREAMBULAR', 'NUMBERED', 'PLAIN', 'ANNEX', 'NOTE')),
    level   int    not null check (level between 0 and 4),
    words   text   not null check (words <> ''),
    origins uuid[] not null default '{}',
    -- Its number as it was counted when the version was issued.
    annex   int    not null default 0,
    steps   int[]  not null default '{}',
    primary key (version, id)
);
create index on negotiation.provision (id);

-- What a paragraph was drawn from: paragraphs that a report's sentence cites. It holds for the paragraph and not for a version.
create table negotiation.source (
    provision uuid not null,
    text      uuid not null references negotiation.text on delete cascade,
    paragraph uuid not null,
    primary key (provision, paragraph)
);
create index on negotiation.source (paragraph);

-- The words of a paragraph in another language; a row each time, and the last one holds.
create table negotiation.translation (
    version   uuid        not null references negotiation.version on delete cascade,
    provision uuid        not null,
    language  text        not null,
    number    bigint      not null generated always as identity,
    words     text        not null,
    -- The original words that it says, by their hash.
    says      text        not null,
    at        timestamptz not null,
    by_person uuid,
    primary key (version, provision, language, number)
);

create function negotiation.keeps_what_was_issued() returns trigger language plpgsql as $$
begin
    if exists (select from negotiation.version v where v.id = old.version and v.issued_at is not null) then
        raise exception 'A version that was issued is not changed';
    end if;
    return coalesce(new, old);
end $$;
create trigger keeps_what_was_issued before update or delete on negotiation.provision
    for each row execute function negotiation.keeps_what_was_issued();

-- The second wall, as for statements. What is never changed or removed has no policy under which it could be.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    ids   text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    wall  record;
begin
    for wall in select * from (values
        ('text', format($q$(audience = 'PUBLIC' or audience = any (%1$s) or 'OFFICERS' = any (%1$s) or audience = 'NAMED' and named && %2$s)$q$, kinds, ids), true, 'fictitious'),
        ('version', format($q$((issued_at is not null or 'OFFICERS' = any (%s))
                               and exists (select from negotiation.text t where t.id = version.text))$q$, kinds), true, 'issued_at is null'),
        ('provision', 'exists (select from negotiation.version v where v.id = provision.version)', false, 'true'),
        ('source', 'exists (select from negotiation.text t where t.id = source.text)', false, 'true'),
        ('translation', 'exists (select from negotiation.version v where v.id = translation.version)', false, null)
    ) as walls (tbl, sees, changes, removes) loop
        execute format('alter table negotiation.%I enable row level security', wall.tbl);
        execute format('create policy reads on negotiation.%I for select using (%s)', wall.tbl, wall.sees);
        execute format('create policy writes on negotiation.%I for insert with check (true)', wall.tbl);
        if wall.removes is not null then
            execute format('create policy removes on negotiation.%I for delete using (%s)', wall.tbl, wall.removes);
        end if;
        if wall.changes then
            execute format('create policy changes on negotiation.%I for update using (true)', wall.tbl);
        end if;
    end loop;
end $wall$;
