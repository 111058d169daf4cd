-- Whoever comes for an organisation that is no State is looked at by the secretariat, one by one.
alter table meetings.registrant
    add column confirmed_at timestamptz,
    add column confirmed_by uuid;
