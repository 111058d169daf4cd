-- What is new for a node, and for a reader that was away, is asked by transactions: numbers from a sequence may become
-- visible in another order than they were given in.
create index on live.change (xid);
create index on live.change (part, of, xid);

-- From which transaction on every change is still here: whoever has been away longer is sent everything.
create table live.kept (
    one  boolean not null primary key default true check (one),
    from_xid bigint not null
);
insert into live.kept (from_xid) values (0);
