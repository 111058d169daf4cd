-- Why an officer took a delegation off a list; empty where it withdrew itself.
alter table meetings.inscription add column gone_because text not null default '';
