-- What officers have said an element is taken up in: a document or one of its paragraphs, a body, a session. What was untied
-- stays as a row, so that what came with the program is not tied anew.
create table process.tie (
    id          uuid        not null primary key,
    element     text        not null references process.element,
    -- Of the room of documents.
    document    uuid,
    -- Its number as the document bears it; empty where it is the document as a whole.
    paragraph   text        not null default '',
    body        uuid        references process.body on delete cascade,
    session     uuid        references process.session on delete cascade,
    -- To which a document belongs.
    process     uuid        references process.process on delete set null,
    at          timestamptz not null,
    by_person   uuid,
    untied_at   timestamptz,
    untied_by   uuid,
    check (num_nonnulls(document, body, session) = 1),
    check (paragraph = '' or document is not null)
);
create unique index on process.tie (element, document, paragraph, body, session) nulls not distinct where untied_at is null;

-- The second wall: who may not read a document is not told that an element is tied to it. The room of documents may be
-- migrated after this one, so its table is looked for when somebody asks.
create function process.shows(document uuid) returns boolean language plpgsql stable as $$
begin
    return document is null or exists (select from documents.document d where d.id = shows.document);
end $$;
alter table process.tie enable row level security;
create policy reads on process.tie for select using (process.shows(document));
-- Who may write is decided by the finder; what is written was seen first.
create policy writes on process.tie for insert with check (true);
create policy changes on process.tie for update using (true);
create policy removes on process.tie for delete using (true);
