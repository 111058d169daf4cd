package org.entente.browser;

import java.util.UUID;

/** Fictitious States that wait to speak at a meeting under way. */
final class SpeakersScene {

    private SpeakersScene() {}

    /** Under way, of a session that has nothing else but the meetings made here. */
    static UUID meeting(House house, UUID session, int number, String openedAt) {
        return house.id("""
                insert into meetings.meeting (id, session, number, starts_at, ends_at, zone, interpretation, mode, audience,
                    record_policy, fictitious, opened_at)
                values (gen_random_uuid(), '%s', %d, now(), now() + interval '3 hours', 'America/New_York', array['ar', 'en'],
                    'FORMAL', 'PUBLIC', 'WEBCAST', true, %s) returning id""".formatted(session, number, openedAt));
    }

    /** With Arkavia and another waiting, and a reply asked for. */
    static UUID list(House house, UUID meeting) {
        var list = empty(house, meeting);
        var place = 1;
        for (var waiting : new String[] {"XAR STATEMENT", "XBE GROUP_STATEMENT", "XBE REPLY"}) {
            var words = waiting.split(" ");
            house.id("""
                    insert into meetings.inscription (id, list, number, party, category, kind, on_behalf, note, language, place, at,
                        by_person)
                    select gen_random_uuid(), '%1$s', %2$d, p.id, 'STATE', '%4$s', array[p.id], 'Ambassador', 'fr', %2$d, now(), p.id
                    from parties.party p where p.code = '%3$s' returning id""".formatted(list, place, words[0], words[1]));
            place++;
        }
        house.id("update meetings.speakers_list set inscribed = 3 where id = '%s' returning id".formatted(list));
        return list;
    }

    /** Open since now, on an item of the agenda that is made for it. */
    static UUID onItem(House house, UUID meeting, int number) {
        var item = house.id("""
                insert into meetings.agenda_item (id, session, number, position, titles)
                select gen_random_uuid(), m.session, '%2$d', %2$d, '{"en": "Item"}' from meetings.meeting m where m.id = '%1$s'
                returning id""".formatted(meeting, number));
        return house.id("update meetings.speakers_list set item = '%s' where id = '%s' returning id"
                .formatted(item, empty(house, meeting)));
    }

    static UUID empty(House house, UUID meeting) {
        return house.id("""
                insert into meetings.speakers_list (id, session, meeting, opens_at, ordering, admits, limits, replies, added_at)
                select gen_random_uuid(), m.session, m.id, now(), 'INSCRIPTION', array['STATE'], '{"STATEMENT": 300, "FIRST_REPLY": 600, "LATER_REPLY": 300}', 2, now()
                from meetings.meeting m where m.id = '%s' returning id""".formatted(meeting));
    }
}
