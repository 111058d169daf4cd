-- Of a proposal that was written because the text had overtaken another of the same delegation: that other, whose co-sponsors are asked again.
-- It stays as it was sent.
alter table negotiation.proposal add column anew_of uuid references negotiation.proposal on delete set null;
