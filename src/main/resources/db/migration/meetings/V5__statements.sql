-- Where what is said at the meetings of a session is kept: the consultation that is its record.
create table meetings.record (
    session      uuid        not null primary key,
    consultation uuid        not null unique,
    opened_at    timestamptz not null,
    opened_by    uuid
);

-- What a meeting decided; the sentence is the one that was read out.
create table meetings.decision (
    id         uuid        not null primary key,
    meeting    uuid        not null references meetings.meeting on delete cascade,
    item       uuid        references meetings.agenda_item on delete set null,
    adopted    text        not null check (adopted in ('CONSENSUS', 'WITHOUT_A_VOTE', 'RECORDED_VOTE')),
    in_favour  int         check (in_favour >= 0),
    against    int         check (against >= 0),
    abstaining int         check (abstaining >= 0),
    decided_at timestamptz not null,
    -- Of the meeting when it was taken: what was decided in public stays so.
    audience   text        not null
        check (audience in ('PUBLIC', 'PARTICIPANTS', 'STATES', 'NAMED', 'OFFICERS')),
    named      uuid[]      not null default '{}',
    version    int         not null default 1,
    lock       bigint      not null default 0,
    check ((adopted = 'RECORDED_VOTE') = (in_favour is not null and against is not null and abstaining is not null))
);
create index on meetings.decision (meeting, decided_at);

-- Its sentence in each language: inserted once. A correction is a new version with its reason.
create table meetings.decision_text (
    decision  uuid        not null references meetings.decision on delete cascade,
    version   int         not null,
    sentences jsonb       not null,
    reason    text        not null default '',
    at        timestamptz not null,
    by_person uuid,
    primary key (decision, version)
);

-- Where and how a statement was given. Its words, versions, language and readers are the statement's own.
create table meetings.intervention (
    statement              uuid    not null primary key,
    meeting                uuid    not null references meetings.meeting on delete cascade,
    item                   uuid    references meetings.agenda_item on delete set null,
    kind                   text    not null
        check (kind in ('STATEMENT', 'RIGHT_OF_REPLY', 'EXPLANATION_BEFORE', 'EXPLANATION_AFTER')),
    decision               uuid    references meetings.decision on delete set null,
    reply_to               uuid,
    check_against_delivery boolean not null,
    delivered_version      int,
    video_second           int     check (video_second >= 0),
    lock                   bigint  not null default 0,
    check (reply_to <> statement)
);
create index on meetings.intervention (meeting);
create index on meetings.intervention (decision) where decision is not null;
create index on meetings.intervention (reply_to) where reply_to is not null;

-- Whether whoever asks may read a statement. Its table may be made after this one, so it is looked up when it is asked for.
create function meetings.reads_statement(which uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from consultations.statement s where s.id = which);
end $$;

-- The second wall: an intervention is there for whoever may read the statement, a decision for its own audience.
do $wall$
declare
    kinds text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    ids   text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    wall  record;
begin
    for wall in select * from (values
        ('intervention', 'meetings.reads_statement(statement)', true),
        ('decision', format($q$(audience = 'PUBLIC' or audience = any (%s) or audience = 'NAMED' and named && %s)$q$, kinds, ids), true),
        ('decision_text', 'exists (select from meetings.decision d where d.id = decision_text.decision)', false)
    ) as walls (tbl, sees, changes) loop
        execute format('alter table meetings.%I enable row level security', wall.tbl);
        execute format('create policy reads on meetings.%I for select using (%s)', wall.tbl, wall.sees);
        execute format('create policy writes on meetings.%I for insert with check (true)', wall.tbl);
        if wall.changes then
            execute format('create policy changes on meetings.%I for update using (true)', wall.tbl);
            execute format('create policy removes on meetings.%I for delete using (true)', wall.tbl);
        end if;
    end loop;
end $wall$;
