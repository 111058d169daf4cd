-- Who stood before a speaker when it was called: where that was a mistake, it stands behind them again.
alter table meetings.speech add column stood_behind uuid[] not null default '{}';

-- That an order came back because the floor had been given by mistake.
alter table meetings.order_change add column taken_back boolean not null default false;

-- Counts what was used up of what an officer typed, so that words that come late do not bring it back.
alter table meetings.console_note add column version bigint not null default 0;

-- A delegation announces that it will explain its position, before or after the decision.
alter table meetings.inscription
    drop constraint inscription_kind_check,
    add constraint inscription_kind_check check (kind in
        ('STATEMENT', 'GROUP_STATEMENT', 'EXPLANATION_BEFORE', 'EXPLANATION_AFTER', 'REPLY', 'POINT_OF_ORDER'));

-- Rooms were booked with the zone of their clock behind them, and are one door now by whatever clock. What somebody typed is kept
-- in small letters, so a capital behind the sign is none of their words.
update meetings.booking set room = regexp_replace(room, ' @ [A-Z][A-Za-z0-9_/+-]*$', '') where room ~ ' @ [A-Z][A-Za-z0-9_/+-]*$';
