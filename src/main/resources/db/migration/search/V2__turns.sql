-- Each turn of writing into what several programs share has a number larger than all before: what is written late by whoever had an
-- earlier one is told by it.
create sequence search.turn;
