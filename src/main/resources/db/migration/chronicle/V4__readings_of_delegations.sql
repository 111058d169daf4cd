-- Who reads for one delegation and, within the hour, for another has read for both.
alter table chronicle.reading drop constraint reading_pkey;
alter table chronicle.reading
    add constraint reading_once unique nulls not distinct (person, about, hour, delegation);
