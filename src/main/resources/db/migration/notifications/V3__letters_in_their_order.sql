-- Twenty thousand letters of one act are due at the same instant, and only the next few are asked for.
drop index notifications.letter_due_at_idx;
create index on notifications.letter (due_at, id) where state in ('WAITING', 'CLAIMED', 'HANDING');
