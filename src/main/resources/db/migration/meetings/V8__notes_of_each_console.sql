-- Two officers at two consoles of a meeting do not type over each other.
alter table meetings.console_note
    drop constraint console_note_pkey,
    add primary key (meeting, by_person);
