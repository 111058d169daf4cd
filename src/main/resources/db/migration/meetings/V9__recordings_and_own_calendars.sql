-- Where everybody can hear afterwards what was said, such as UN Web TV; the program only links to it.
alter table meetings.meeting
    add column recording text not null default '' check (recording = '' or recording like 'https://%');

