-- An oral amendment that was recorded otherwise than it was read out is put right for a reason; as it stood before stays.
create table meetings.amendment_correction (
    session         uuid        not null,
    position        int         not null,
    number          int         not null,
    language        text        not null,
    text            text        not null,
    reason          text        not null,
    reason_language text        not null,
    at              timestamptz not null,
    by_person       uuid,
    primary key (session, position, number),
    foreign key (session, position) references meetings.oral_amendment on delete cascade
);

-- An agenda is everybody's to read; what is never changed has no policy under which it could be.
alter table meetings.amendment_correction enable row level security;
create policy reads on meetings.amendment_correction for select using (true);
create policy writes on meetings.amendment_correction for insert with check (true);
