package org.entente.meetings.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.MeetingMode;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A session with meetings and an agenda, and fictitious delegations, for tests of who speaks. */
@Component
class Hall {

    private final JdbcClient jdbc;
    private final Parties parties;

    Hall(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /** The code of a fictitious State, which is there from now on. */
    String state(String name) {
        return party(name, Kind.STATE);
    }

    String party(String name, Kind kind) {
        var code = "Y" + name.toUpperCase().replaceAll("[^A-Z0-9]", "");
        if (parties.find(PartyId.ofCode(code)).isEmpty()) {
            parties.addFictitious(code, kind, Names.of(Language.EN, name));
        }
        return code;
    }

    UUID id(String code) {
        return PartyId.ofCode(code).id();
    }

    /** Under way since this morning. */
    UUID meeting(UUID session, int number, MeetingMode mode) {
        var meeting = meetingToCome(session, number, mode);
        open(meeting);
        return meeting;
    }

    UUID meetingToCome(UUID session, int number, MeetingMode mode) {
        var id = UUID.randomUUID();
        var starts = Instant.now().plusSeconds(86_400L * number);
        jdbc.sql("""
                        insert into meetings.meeting (id, session, number, starts_at, ends_at, zone, interpretation, mode, audience,
                            record_policy, fictitious)
                        values (:id, :session, :number, :starts, :ends, 'America/New_York', array['ar', 'en'], :mode, :audience,
                            'WEBCAST', true)""")
                .param("id", id)
                .param("session", session)
                .param("number", number)
                .param("starts", Sql.moment(starts))
                .param("ends", Sql.moment(starts.plusSeconds(10_800)))
                .param("mode", mode.name())
                .param("audience", mode.audience().kind().name())
                .update();
        return id;
    }

    void open(UUID meeting) {
        jdbc.sql("update meetings.meeting set opened_at = now() where id = :id")
                .param("id", meeting)
                .update();
    }

    void end(UUID meeting) {
        jdbc.sql("update meetings.meeting set ended_at = now() where id = :id")
                .param("id", meeting)
                .update();
    }

    void switchTo(UUID meeting, MeetingMode mode) {
        jdbc.sql("update meetings.meeting set mode = :mode, audience = :audience where id = :id")
                .param("mode", mode.name())
                .param("audience", mode.audience().kind().name())
                .param("id", meeting)
                .update();
    }

    UUID item(UUID session, String number, String title) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.agenda_item (id, session, number, position, titles)
                        values (:id, :session, :number, 1, :titles::jsonb)""")
                .param("id", id)
                .param("session", session)
                .param("number", number)
                .param("titles", Names.of(Language.EN, title).json())
                .update();
        return id;
    }

    void allocate(UUID meeting, UUID item, int position) {
        jdbc.sql("insert into meetings.allocation (meeting, item, position) values (:meeting, :item, :position)")
                .param("meeting", meeting)
                .param("item", item)
                .param("position", position)
                .update();
    }

    /** Open since an hour and without an end. */
    SpeakersList list(UUID session, @Nullable UUID item, UUID meeting) {
        return new SpeakersList(
                UUID.randomUUID(),
                session,
                item,
                meeting,
                Instant.now().minusSeconds(3600),
                null,
                Ordering.INSCRIPTION,
                Set.of(Category.STATE, Category.GROUP),
                new Limits(Map.of(Limit.STATEMENT, Duration.ofMinutes(5)), 2),
                true,
                0,
                0,
                List.of());
    }

    Inscription inscription(UUID list, String code, SpeechKind kind) {
        var party = parties.get(PartyId.ofCode(code));
        return new Inscription(
                UUID.randomUUID(),
                list,
                0,
                party.id().id(),
                Category.of(party.kind()),
                kind,
                null,
                Rank.NONE,
                new ArrayList<>(),
                List.of(),
                "",
                null,
                Instant.now());
    }
}
