package org.entente.negotiation.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextVersions;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Silence procedures and breaks for tests, of any room. */
@Component
public class TestSilences {

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final EndsSilences ends;
    private final JdbcClient jdbc;
    private final TextVersions versions;
    private final Parties parties;

    TestSilences(
            SilenceProcedures procedures,
            SilenceBreaks breaks,
            EndsSilences ends,
            JdbcClient jdbc,
            TextVersions versions,
            Parties parties) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.ends = ends;
        this.jdbc = jdbc;
        this.versions = versions;
        this.parties = parties;
    }

    /** On the whole of the version that holds now, from an hour ago for two days. */
    public SilenceProcedure running(NegotiatedText text, String... states) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return of(text, List.of(), now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(2)), states);
    }

    /** Without a deadline: whoever tests sets it, or starts a node. */
    SilenceProcedure of(NegotiatedText text, List<UUID> paragraphs, Instant opens, Instant closes, String... states) {
        var procedure = like(text, paragraphs, opens, closes, states);
        procedures.add(procedure, null);
        return procedure;
    }

    /** Only thought of. */
    SilenceProcedure like(NegotiatedText text, List<UUID> paragraphs, Instant opens, Instant closes, String... states) {
        return new SilenceProcedure(
                UUID.randomUUID(),
                text.id(),
                versions.current(text.id()).orElseThrow().id(),
                procedures.nextNumber(text.id()),
                paragraphs,
                Arrays.stream(states).map(code -> parties.coded(code).id().id()).collect(Collectors.toSet()),
                Names.of(Language.EN, "As discussed."),
                opens,
                opens,
                closes,
                Dates.NEW_YORK,
                null,
                null,
                null,
                "",
                text.fictitious(),
                0);
    }

    /** Its closing instant comes, as though it had been set two days earlier. */
    public void passes(UUID silence) {
        jdbc.sql("""
                        update negotiation.silence set opens_at = now() - interval '3 days', closes_at = now() - interval '1 second'
                        where id = :id""").param("id", silence).update();
        ends.passed(silence);
    }

    public SilenceBreak broken(SilenceProcedure procedure, String state, BreakVisibility visibility) {
        return broken(procedure, state, visibility, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    SilenceBreak broken(SilenceProcedure procedure, String state, BreakVisibility visibility, Instant at) {
        var broken = procedure.broken(
                UUID.randomUUID(),
                parties.coded(state).id().id(),
                List.of(),
                new BreakReason("Our capital needs more time.", Language.EN),
                visibility,
                at);
        breaks.add(broken, null);
        return broken;
    }
}
