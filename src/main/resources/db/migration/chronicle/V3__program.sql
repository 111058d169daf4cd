-- The program adds to the record and reads it; it can neither change nor take away, and has the one deletion there is.
revoke update, delete on chronicle.act, chronicle.reading from entente_program;
grant execute on function chronicle.remove_demonstration() to entente_program;
