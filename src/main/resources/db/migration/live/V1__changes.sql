create schema live;

-- That a part of a page has changed, and nothing of what it says: who reads it is asked when it is shown.
create table live.change (
    id   bigint      not null generated always as identity primary key,
    part text        not null,
    of   uuid        not null,
    at   timestamptz not null default clock_timestamp(),
    xid  xid8        not null default pg_current_xact_id()
);
create index on live.change (part, of, id desc);
create index on live.change (at);
