-- A delegation's own token is nobody's in particular: it stays when its people change, until its last day or until one of the
-- delegation's administrators ends it.
alter table identity.token alter column person drop not null;
