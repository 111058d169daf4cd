-- Who made a link, and when: it closes with the office or the membership that it was for, and when whoever made it could make it
-- no more. Nobody is named where an operator made it, or where it was made before this was kept.
alter table identity.invitation add column made_by uuid, add column made_at timestamptz;
update identity.invitation set made_at = expires_at - interval '7 days';
alter table identity.invitation alter column made_at set not null;
