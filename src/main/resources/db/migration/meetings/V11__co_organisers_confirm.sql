-- Those of the co-organisers who have said that they are: nobody else is named. Of those named until now nobody was asked.
alter table meetings.side_event
    add column confirmed uuid[] not null default '{}',
    add constraint side_event_confirmed_were_asked check (confirmed <@ co_organisers);
