-- The program works in the database as a role of its own, which owns nothing and to which row-level security applies.
-- Roles are the server's, not the database's: another database of Entente may have made it already, or be making it now.
do $$
begin
    begin
        if not exists (select from pg_roles where rolname = 'entente_program') then
            create role entente_program nologin;
        end if;
    exception when duplicate_object or unique_violation then
        null;
    end;
    if not pg_has_role(current_user, 'entente_program', 'member') then
        execute format('grant entente_program to %I', current_user);
    end if;
exception when insufficient_privilege then
    raise exception 'The role entente_program is missing, or is not given to %. Have an administrator of the server run: create role entente_program nologin; grant entente_program to %;',
        current_user, quote_ident(current_user);
end $$;

-- What is there already, and all that is made later by whoever makes the tables.
do $$
declare
    room name;
begin
    for room in select nspname from pg_namespace where nspname not like 'pg\_%' and nspname <> 'information_schema' loop
        execute format('grant usage on schema %I to entente_program', room);
        execute format('grant select, insert, update, delete on all tables in schema %I to entente_program', room);
        execute format('grant usage, select on all sequences in schema %I to entente_program', room);
    end loop;
end $$;
alter default privileges grant usage on schemas to entente_program;
alter default privileges grant select, insert, update, delete on tables to entente_program;
alter default privileges grant usage, select on sequences to entente_program;
