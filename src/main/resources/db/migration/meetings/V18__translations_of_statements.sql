-- That a statement is another in another language, as the delegation says whose both are. Each is a statement of its own: its
-- words, readers, tags and counts are its own. The one in the language in which it was given is no translation itself.
create table meetings.translation (
    statement uuid not null primary key references meetings.intervention on delete cascade,
    original  uuid not null references meetings.intervention on delete cascade,
    check (original <> statement)
);
create index on meetings.translation (original);

-- The second wall: it is there for whoever may read both.
alter table meetings.translation enable row level security;
create policy reads on meetings.translation for select
    using (meetings.reads_statement(statement) and meetings.reads_statement(original));
create policy writes on meetings.translation for insert with check (true);
create policy changes on meetings.translation for update using (true);
create policy removes on meetings.translation for delete using (true);
