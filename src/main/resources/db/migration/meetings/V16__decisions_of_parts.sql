-- Who followed a meeting before its mode was switched: what was decided in that part is for them. Where it was not written down,
-- the switch before says it, or the mode in which the meeting was convened, which has its usual readers.
alter table meetings.mode_change
    add column audience_before text check (audience_before in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    add column named_before    uuid[] not null default '{}';
update meetings.mode_change c set audience_before = p.audience, named_before = p.named
    from meetings.mode_change p where p.meeting = c.meeting and p.number = c.number - 1;
update meetings.mode_change set audience_before =
    case from_mode when 'INFORMAL' then 'PARTICIPANTS' when 'CLOSED' then 'STATES' else 'PUBLIC' end
    where audience_before is null;
alter table meetings.mode_change alter column audience_before set not null;

-- A correction may put right more of a decision than its sentence: each version says how, under what and when it was taken.
alter table meetings.decision_text
    add column item       uuid,
    add column adopted    text check (adopted in ('CONSENSUS', 'WITHOUT_A_VOTE', 'RECORDED_VOTE')),
    add column in_favour  int,
    add column against    int,
    add column abstaining int,
    add column decided_at timestamptz;
update meetings.decision_text t set item = d.item, adopted = d.adopted, in_favour = d.in_favour, against = d.against,
    abstaining = d.abstaining, decided_at = d.decided_at from meetings.decision d where d.id = t.decision;
alter table meetings.decision_text alter column adopted set not null, alter column decided_at set not null;

-- That it was recorded by mistake: it stays on record with the reason, and is counted nowhere.
alter table meetings.decision
    add column struck_at      timestamptz,
    add column struck_because text not null default '',
    add column struck_by      uuid;
