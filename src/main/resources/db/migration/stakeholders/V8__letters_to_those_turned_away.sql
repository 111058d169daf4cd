-- The letter to whoever asked to come in and was turned away, and how far it has come: handed over once, and later where the
-- server does not take it. What stands in it is put together when it is handed over.
create table stakeholders.request_letter (
    request    uuid        not null primary key references stakeholders.request on delete cascade,
    made_at    timestamptz not null,
    due_at     timestamptz not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'HANDING', 'SENT', 'REFUSED', 'GIVEN_UP')),
    attempts   int         not null default 0,
    -- It may have been taken although nobody heard so: it goes out again under its own name, and says so.
    doubtful   boolean     not null default false,
    taken_at   timestamptz,
    settled_at timestamptz,
    said       text        not null default ''
);
create index on stakeholders.request_letter (due_at) where state in ('WAITING', 'HANDING');

-- The second wall, as that of the requests.
alter table stakeholders.request_letter enable row level security;
create policy keeps on stakeholders.request_letter
    using ('OFFICERS' = any ((select string_to_array(current_setting('entente.audiences', true), ','))::text[]));

-- What a listener of its own had yet to send.
insert into stakeholders.request_letter (request, made_at, due_at)
select r.id, now(), now() from stakeholders.request r
where r.state = 'TURNED_AWAY'
  and exists (select from event_publication p
              where p.listener_id = 'answers-who-asked' and p.completion_date is null
                and position(r.id::text in p.serialized_event) > 0);
delete from event_publication where listener_id = 'answers-who-asked';
