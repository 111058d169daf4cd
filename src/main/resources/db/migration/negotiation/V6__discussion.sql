-- Which paragraph of a text the room discusses: a row each time, and the last one holds. None ends it.
create table negotiation.discussion (
    text      uuid        not null references negotiation.text on delete cascade,
    number    bigint      not null generated always as identity,
    paragraph uuid,
    -- The second language of the room's display.
    beside    text,
    at        timestamptz not null,
    by_person uuid,
    primary key (text, number)
);

do $wall$
begin
    alter table negotiation.discussion enable row level security;
    create policy reads on negotiation.discussion for select using (
        exists (select from negotiation.text t where t.id = discussion.text));
    create policy writes on negotiation.discussion for insert with check (true);
end $wall$;
