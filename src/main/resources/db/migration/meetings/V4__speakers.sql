-- Ranks by which speakers may be put in order; officers keep them.
create table meetings.speaker_rank (
    id       uuid   not null primary key default gen_random_uuid(),
    position int    not null check (position > 0),
    names    jsonb  not null,
    lock     bigint not null default 0
);
insert into meetings.speaker_rank (position, names) values
    (1, '{"en": "Head of State", "fr": "Chef d’État", "es": "Jefe o Jefa de Estado", "ru": "Глава государства", "ar": "رئيس دولة", "zh": "国家元首"}'),
    (2, '{"en": "Head of Government", "fr": "Chef de gouvernement", "es": "Jefe o Jefa de Gobierno", "ru": "Глава правительства", "ar": "رئيس حكومة", "zh": "政府首脑"}'),
    (3, '{"en": "Minister", "fr": "Ministre", "es": "Ministro o Ministra", "ru": "Министр", "ar": "وزير", "zh": "部长"}'),
    (4, '{"en": "Deputy Minister", "fr": "Vice-ministre", "es": "Viceministro o Viceministra", "ru": "Заместитель министра", "ar": "نائب وزير", "zh": "副部长"}'),
    (5, '{"en": "Permanent Representative", "fr": "Représentant permanent", "es": "Representante Permanente", "ru": "Постоянный представитель", "ar": "ممثل دائم", "zh": "常驻代表"}'),
    (6, '{"en": "Head of delegation", "fr": "Chef de délégation", "es": "Jefe o Jefa de delegación", "ru": "Глава делегации", "ar": "رئيس وفد", "zh": "代表团团长"}');

-- One list for an item of a session's agenda; where a meeting has no items, one of its own. The meeting that takes it up now
-- decides who sees it: what one meeting did not reach goes on at the next.
create table meetings.speakers_list (
    id         uuid        not null primary key,
    session    uuid        not null,
    item       uuid        references meetings.agenda_item on delete cascade,
    meeting    uuid        not null references meetings.meeting on delete cascade,
    opens_at   timestamptz not null,
    closes_at  timestamptz check (closes_at > opens_at),
    ordering   text        not null check (ordering in ('INSCRIPTION', 'RANK', 'GROUPS_FIRST', 'CHAIR')),
    admits     text[]      not null,
    limits     jsonb       not null,
    replies    int         not null check (replies between 0 and 9),
    inscribed  int         not null default 0,
    added_at   timestamptz not null,
    added_by   uuid,
    lock       bigint      not null default 0
);
create unique index on meetings.speakers_list (session, item) where item is not null;
create index on meetings.speakers_list (meeting);

-- How a list came from meeting to meeting, and who waited then, in that order.
create table meetings.carried_list (
    list         uuid        not null references meetings.speakers_list on delete cascade,
    number       bigint      not null,
    from_meeting uuid        not null references meetings.meeting on delete cascade,
    to_meeting   uuid        not null references meetings.meeting on delete cascade,
    waiting      uuid[]      not null,
    at           timestamptz not null,
    by_person    uuid        not null,
    primary key (list, number)
);
create index on meetings.carried_list (from_meeting);

-- Whoever waits has a place; a delegation waits once for the same.
create table meetings.inscription (
    id        uuid        not null primary key,
    list      uuid        not null references meetings.speakers_list on delete cascade,
    number    int         not null,
    party     uuid        not null,
    category  text        not null check (category in ('STATE', 'GROUP', 'OBSERVER', 'ORGANISATION', 'STAKEHOLDER')),
    kind      text        not null check (kind in ('STATEMENT', 'GROUP_STATEMENT', 'REPLY', 'POINT_OF_ORDER')),
    rank      uuid        references meetings.speaker_rank,
    on_behalf uuid[]      not null default '{}',
    aligned   uuid[]      not null default '{}',
    note      text        not null default '',
    language  text,
    place     int         not null,
    state     text        not null default 'WAITING' check (state in ('WAITING', 'CALLED', 'WITHDRAWN')),
    at        timestamptz not null,
    by_person uuid        not null,
    late      text        not null default '',
    gone_at   timestamptz,
    gone_by   uuid,
    unique (list, number)
);
create unique index on meetings.inscription (list, party, kind) where state = 'WAITING';

-- A speech has the id of its inscription, so none is held twice. One has the floor of a meeting; a point of order interrupts.
create table meetings.speech (
    id            uuid        not null primary key references meetings.inscription on delete cascade,
    meeting       uuid        not null references meetings.meeting on delete cascade,
    item          uuid,
    party         uuid        not null,
    kind          text        not null,
    reply         int         not null default 0,
    limit_seconds int         check (limit_seconds > 0),
    began_at      timestamptz not null,
    ended_at      timestamptz check (ended_at >= began_at),
    audience      text        not null,
    named         uuid[]      not null default '{}',
    ruling        text        not null default '',
    ruled_at      timestamptz,
    ruled_by      uuid
);
create index on meetings.speech (meeting, began_at);
create unique index on meetings.speech (meeting) where ended_at is null and kind <> 'POINT_OF_ORDER';
create unique index on meetings.speech (meeting, kind) where ended_at is null and kind = 'POINT_OF_ORDER';

create table meetings.speech_pause (
    speech  uuid        not null references meetings.speech on delete cascade,
    number  int         not null,
    from_at timestamptz not null,
    to_at   timestamptz check (to_at >= from_at),
    primary key (speech, number)
);

create table meetings.swap (
    id           uuid        not null primary key,
    list         uuid        not null references meetings.speakers_list on delete cascade,
    asking       uuid        not null references meetings.inscription on delete cascade,
    asked        uuid        not null references meetings.inscription on delete cascade,
    asking_party uuid        not null,
    asked_party  uuid        not null,
    state        text        not null default 'ASKED' check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    at           timestamptz not null,
    by_person    uuid        not null,
    answered_at  timestamptz,
    answered_by  uuid,
    check (asking_party <> asked_party)
);
create unique index on meetings.swap (asking, asked) where state = 'ASKED';
create index on meetings.swap (asked) where state = 'ASKED';

-- Every change of order that a rule did not make, with its reason; whoever could follow the meeting then may read it.
create table meetings.order_change (
    list      uuid        not null references meetings.speakers_list on delete cascade,
    number    bigint      not null,
    reason    text        not null,
    before    uuid[]      not null,
    after     uuid[]      not null,
    at        timestamptz not null,
    by_person uuid        not null,
    audience  text        not null,
    named     uuid[]      not null default '{}',
    primary key (list, number)
);

-- What officers have typed at the console of a meeting and not used yet, kept while it is typed.
create table meetings.console_note (
    meeting   uuid        not null primary key references meetings.meeting on delete cascade,
    note      text        not null default '',
    reason    text        not null default '',
    ruling    text        not null default '',
    at        timestamptz not null,
    by_person uuid        not null
);

-- The second wall. What goes on in a meeting is for its audience, and for officers who run it; a speech, for those for whom it was given; and a delegation's
-- own, always its own. A delegation inscribes nobody but itself, and asks for a swap in nobody's name but its own.
do $wall$
declare
    kinds  text := $q$(select string_to_array(current_setting('entente.audiences', true), ','))::text[]$q$;
    own    text := $q$(select nullif(current_setting('entente.delegation', true), '')::uuid)$q$;
    ids    text := $q$(select string_to_array(current_setting('entente.ids', true), ','))::uuid[]$q$;
    office text := format($q$'OFFICERS' = any (%s)$q$, kinds);
    seen   text := format($q$(@.audience = 'PUBLIC' or @.audience = any (%1$s) or @.audience = 'NAMED' and @.named && %2$s or 'OFFICERS' = any (%1$s))$q$, kinds, ids);
    wall   record;
begin
    for wall in select * from (values
        ('speakers_list', format('exists (select from meetings.meeting m where m.id = speakers_list.meeting and %s)',
                                 replace(seen, '@', 'm')), office, 'true'),
        ('carried_list', 'exists (select from meetings.meeting m where m.id = carried_list.from_meeting and '
                         || replace(seen, '@', 'm') || ')', office, 'false'),
        ('speech', replace(seen, '@', 'speech') || format(' or party = %s', own), office, office),
        ('speech_pause', 'exists (select from meetings.speech s where s.id = speech_pause.speech)', office, office),
        ('inscription', format($q$party = %1$s
                                  or state = 'WAITING' and exists (select from meetings.speakers_list l where l.id = inscription.list)
                                  or state = 'CALLED' and exists (select from meetings.speech s where s.id = inscription.id)
                                  or %2$s$q$, own, office),
         format('party = %s or %s', own, office), 'true'),
        ('swap', format('asking_party = %1$s or asked_party = %1$s or %2$s', own, office),
         format('asking_party = %s or %s', own, office), 'true'),
        ('order_change', replace(seen, '@', 'order_change'), 'true', 'false'),
        ('console_note', office, office, office)
    ) as walls (tbl, sees, adds, alters) loop
        execute format('alter table meetings.%I enable row level security', wall.tbl);
        execute format('create policy reads on meetings.%I for select using (%s)', wall.tbl, wall.sees);
        execute format('create policy writes on meetings.%I for insert with check (%s)', wall.tbl, wall.adds);
        execute format('create policy changes on meetings.%I for update using (%s)', wall.tbl, wall.alters);
        execute format('create policy removes on meetings.%I for delete using (true)', wall.tbl);
    end loop;
end $wall$;
