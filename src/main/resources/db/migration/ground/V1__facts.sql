create schema ground;

-- What has happened once and for all to this database.
create table ground.fact (
    name text        not null primary key,
    at   timestamptz not null default now()
);
