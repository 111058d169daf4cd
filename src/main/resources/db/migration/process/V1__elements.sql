create schema process;

-- What a paragraph can be about: a tree that the secretariat keeps.
create table process.element (
    code     text  not null primary key check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    parent   text  references process.element,
    position int   not null,
    names    jsonb not null
);

-- The words that suggest an element in a language, and how strongly.
create table process.term (
    element  text not null references process.element on delete cascade,
    language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
    term     text not null,
    weight   int  not null check (weight between 1 and 5),
    primary key (element, language, term)
);

create table process.revision (only_row boolean primary key default true check (only_row), number bigint not null);
insert into process.revision (number) values (1);
create function process.revise() returns trigger language plpgsql as $$
begin
    update process.revision set number = number + 1;
    return null;
end $$;
create trigger revise after insert or update or delete on process.element for each statement execute function process.revise();
create trigger revise after insert or update or delete on process.term for each statement execute function process.revise();
