-- When the last of what a person was shown on a text was sent or withdrawn; of looks from before, when they looked.
alter table negotiation.look add column seen timestamptz;
