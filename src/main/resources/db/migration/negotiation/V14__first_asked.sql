-- A paragraph of a statement that somebody has named as where one of a text was first asked for; what was taken back stays, with who did and why.
create table negotiation.first_asked (
    id            uuid        not null primary key,
    text          uuid        not null references negotiation.text on delete cascade,
    provision     uuid        not null,
    paragraph     uuid        not null,
    named_at      timestamptz not null,
    named_by      uuid,
    taken_back_at timestamptz,
    taken_back_by uuid,
    because       text        not null default '',
    check ((taken_back_at is null) = (because = ''))
);
create unique index on negotiation.first_asked (provision, paragraph) where taken_back_at is null;
create index on negotiation.first_asked (text);

-- The second wall, as for what a paragraph was drawn from; those who keep texts name it and take it back.
do $wall$
declare
    offices text := $q$'OFFICERS' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[])$q$;
begin
    alter table negotiation.first_asked enable row level security;
    create policy reads on negotiation.first_asked for select
        using (exists (select from negotiation.text t where t.id = first_asked.text));
    execute format('create policy writes on negotiation.first_asked for insert with check (%s)', offices);
    execute format('create policy changes on negotiation.first_asked for update using (%s)', offices);
end $wall$;

-- All that paragraphs of texts were drawn from: by a report, or as somebody has named it, which a text that keeps to itself who asked does not tell.
create view negotiation.drawn with (security_invoker = true) as
    select text, provision, paragraph from negotiation.source
    union
    select f.text, f.provision, f.paragraph from negotiation.first_asked f
    join negotiation.text t on t.id = f.text and t.attributed
    where f.taken_back_at is null;
