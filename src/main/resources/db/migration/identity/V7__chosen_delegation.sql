-- For whom somebody acts in one session: asked about also where no request of theirs is at hand.
alter table identity.sign_in add column acting_for uuid;
