-- An item under which somebody is to speak or has spoken, something was decided or a statement was given stays on its agenda.
alter table meetings.speakers_list
    drop constraint speakers_list_item_fkey,
    add constraint speakers_list_item_fkey foreign key (item) references meetings.agenda_item on delete restrict;
alter table meetings.decision
    drop constraint decision_item_fkey,
    add constraint decision_item_fkey foreign key (item) references meetings.agenda_item on delete restrict;
alter table meetings.intervention
    drop constraint intervention_item_fkey,
    add constraint intervention_item_fkey foreign key (item) references meetings.agenda_item on delete restrict;
create index on meetings.decision (item) where item is not null;
create index on meetings.intervention (item) where item is not null;

-- Whoever is to remove it is told so, also where they may not read what there is.
create function meetings.item_is_used(which uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    with gone as (select i.id from meetings.agenda_item i where i.id = which or i.parent = which)
    select exists (select from meetings.speakers_list l join gone on gone.id = l.item)
        or exists (select from meetings.decision d join gone on gone.id = d.item)
        or exists (select from meetings.intervention n join gone on gone.id = n.item)
$$;
