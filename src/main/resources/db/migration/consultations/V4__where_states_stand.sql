-- Whether a report tells, in an annex, where States stand on what was drawn from its consultations.
alter table consultations.report add column tells_stands boolean not null default false;
