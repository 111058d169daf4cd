-- What was sent in one go. The files that came with a form are kept before it is right, so that no mistake in it loses them.
create table documents.delivery (
    id          uuid        not null primary key,
    name        text        not null,
    -- Names and hashes, ZIPs among them.
    files       jsonb       not null default '[]',
    given       jsonb       not null default '{}',
    kept_at     timestamptz not null,
    sent_at     timestamptz,
    sent_by     uuid,
    -- Since when all its files stand in the queue.
    unpacked_at timestamptz
);
create index on documents.delivery (sent_at desc, id);
create index on documents.delivery (sent_at) where unpacked_at is null;

-- A file that is to be read, or a line of a manifest that names none.
create table documents.item (
    id         uuid        not null primary key,
    delivery   uuid        not null references documents.delivery on delete cascade,
    position   int         not null,
    name       text        not null,
    -- In the manifest.
    line       int,
    sha256     text,
    size       bigint      not null default 0,
    given      jsonb       not null default '{}',
    state      text        not null check (state in ('WAITING', 'READING', 'READ', 'LOOK', 'REFUSED')),
    -- Why it is refused or needs a look: message keys with what fills their places.
    reasons    jsonb       not null default '[]',
    -- How often its reading was begun; one that was cut off too often is given up.
    tries      int         not null default 0,
    -- What was read of it and is not in the record, or is being put right.
    draft      jsonb,
    confidence real,
    document   uuid        references documents.document on delete set null,
    text       uuid        references documents.text on delete set null,
    done_at    timestamptz,
    looked_at  timestamptz,
    looked_by  uuid,
    lock       bigint      not null default 0,
    unique (delivery, position),
    check (sha256 is not null or state = 'REFUSED')
);
create index on documents.item (delivery, state, position);
create index on documents.item (state, delivery, position) where state in ('WAITING', 'READING', 'LOOK');
create index on documents.item (document);
create index on documents.item (text);

-- The second wall: what is on its way in is for those who hold an office.
do $wall$
declare
    office text := $q$('OFFICERS' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[]))$q$;
    wall   text;
begin
    foreach wall in array array['delivery', 'item'] loop
        execute format('alter table documents.%I enable row level security', wall);
        execute format('create policy reads on documents.%I for select using (%s)', wall, office);
        -- Who may write is decided by the finder; what is written was seen first.
        execute format('create policy writes on documents.%I for insert with check (true)', wall);
        execute format('create policy changes on documents.%I for update using (true)', wall);
        execute format('create policy removes on documents.%I for delete using (true)', wall);
    end loop;
end $wall$;
