create schema notifications;

-- Whoever may be written to: a person with an account, or an address alone that has asked for it.
create table notifications.subscriber (
    id           uuid        not null primary key,
    person       uuid        unique,
    email        text        check (email = lower(email)),
    language     text        not null,
    zone         text        not null,
    hour         int         not null check (hour between 0 and 23),
    -- Leads to what an address alone has chosen, and ends the letters of either.
    token        text        not null unique,
    asked_at     timestamptz not null,
    confirmed_at timestamptz,
    stopped_at   timestamptz,
    -- What the mail server said when it would not take letters to this address any more.
    refused_at   timestamptz,
    refused_why  text        not null default '',
    daily_at     timestamptz not null,
    weekly_at    timestamptz not null,
    check ((person is null) <> (email is null)),
    unique (email)
);
create index on notifications.subscriber (daily_at);
create index on notifications.subscriber (weekly_at);

-- What somebody has chosen; of what they have not, the usual holds.
create table notifications.wish (
    subscriber uuid    not null references notifications.subscriber on delete cascade,
    topic      text    not null,
    often      text    not null check (often in ('AT_ONCE', 'DAILY', 'WEEKLY', 'NEVER')),
    followed   boolean not null,
    primary key (subscriber, topic)
);

-- What somebody follows, as kind:id.
create table notifications.following (
    subscriber uuid not null references notifications.subscriber on delete cascade,
    what       text not null,
    primary key (subscriber, what)
);

-- That something is to be told, and nothing of what it says: that is read when it is told, as whoever it is told to may.
create table notifications.told (
    id        uuid        not null primary key,
    topic     text        not null,
    of        uuid        not null,
    what      text        not null,
    mark      text        not null,
    at        timestamptz not null,
    by_person uuid,
    concerned uuid[]      not null,
    others    boolean     not null,
    scopes    text[]      not null,
    spread_at timestamptz,
    unique (topic, of, what, mark)
);
create index on notifications.told (at) where spread_at is null;
create index on notifications.told (at);

-- A letter and how far it has come. What stands in it is put together when it is handed over.
create table notifications.letter (
    id         uuid        not null primary key,
    subscriber uuid        not null references notifications.subscriber on delete cascade,
    kind       text        not null check (kind in ('NEWS', 'DAILY', 'WEEKLY', 'CONFIRMATION', 'ALREADY')),
    made_at    timestamptz not null,
    due_at     timestamptz not null,
    state      text        not null default 'WAITING'
        check (state in ('WAITING', 'CLAIMED', 'HANDING', 'SENT', 'EMPTY', 'REFUSED', 'GIVEN_UP', 'BOUNCED')),
    attempts   int         not null default 0,
    -- It may have been taken although nobody heard so: it goes out again under its own name, and says so.
    doubtful   boolean     not null default false,
    claimed_by uuid,
    claimed_at timestamptz,
    settled_at timestamptz,
    said       text        not null default ''
);
create index on notifications.letter (due_at) where state in ('WAITING', 'CLAIMED', 'HANDING');
create index on notifications.letter (subscriber);
create index on notifications.letter (settled_at);

create table notifications.item (
    subscriber uuid        not null references notifications.subscriber on delete cascade,
    told       uuid        not null references notifications.told on delete cascade,
    often      text        not null check (often in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    at         timestamptz not null,
    -- False where no letter can be written: it is on the person's page alone.
    by_mail    boolean     not null,
    letter     uuid        references notifications.letter on delete set null,
    primary key (subscriber, told)
);
create index on notifications.item (told);
create index on notifications.item (letter);
create index on notifications.item (often, subscriber) where letter is null and by_mail;

-- Who has asked for letters to an address, so that nobody is buried in them.
create table notifications.attempt (
    who text        not null,
    at  timestamptz not null
);
create index on notifications.attempt (who, at);
create index on notifications.attempt (at);

-- The second wall: who is told of what is their own business, and the program's that writes the letters.
do $wall$
declare
    itself text := $q$('OWN' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[]))$q$;
    ids    text := $q$((select string_to_array(current_setting('entente.ids', true), ','))::uuid[])$q$;
    wall   record;
begin
    for wall in select * from (values
        ('subscriber', format($q$(person = any (%s))$q$, ids)),
        ('wish', $q$(exists (select from notifications.subscriber s where s.id = subscriber))$q$),
        ('following', $q$(exists (select from notifications.subscriber s where s.id = subscriber))$q$),
        ('letter', $q$(exists (select from notifications.subscriber s where s.id = subscriber))$q$),
        ('item', $q$(exists (select from notifications.subscriber s where s.id = subscriber))$q$),
        ('told', $q$(exists (select from notifications.item i where i.told = id))$q$),
        ('attempt', $q$(false)$q$)
    ) as walls (tbl, own) loop
        execute format('alter table notifications.%I enable row level security', wall.tbl);
        execute format('create policy reads on notifications.%I for select using (%s or %s)', wall.tbl, itself, wall.own);
        execute format('create policy changes on notifications.%I for update using (%s or %s)', wall.tbl, itself, wall.own);
        execute format('create policy removes on notifications.%I for delete using (%s or %s)', wall.tbl, itself, wall.own);
        execute format('create policy writes on notifications.%I for insert with check (%s or %s)', wall.tbl, itself, wall.own);
    end loop;
end $wall$;

-- A room says what is to be told in the transaction of whoever did it, who may not read what others are told.
create function notifications.tell(topic text, of uuid, what text, mark text, at timestamptz, by_person uuid,
        concerned uuid[], others boolean, scopes text[]) returns void
    language sql security definer set search_path = '' as $$
    insert into notifications.told (id, topic, of, what, mark, at, by_person, concerned, others, scopes)
    values (gen_random_uuid(), topic, of, what, mark, at, by_person, concerned, others, scopes)
    on conflict do nothing
$$;
