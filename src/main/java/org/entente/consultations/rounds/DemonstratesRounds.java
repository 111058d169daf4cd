package org.entente.consultations.rounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.propositions.Position;
import org.entente.consultations.propositions.Positions;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Propositions;
import org.entente.consultations.propositions.Stance;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A round among the fictitious States of the demonstration that is over, and one that runs. */
@Component
class DemonstratesRounds implements FirstData {

    private static final String FILE = "/demonstration/rounds.json";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Consultations consultations;
    private final Propositions propositions;
    private final Positions positions;
    private final Rounds rounds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesRounds(
            Consultations consultations,
            Propositions propositions,
            Positions positions,
            Rounds rounds,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.propositions = propositions;
        this.positions = positions;
        this.rounds = rounds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the propositions that they ask about. */
    @Override
    public int order() {
        return 92;
    }

    @Override
    public String key() {
        return "rounds.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return demonstration().stream().anyMatch(each -> !rounds.in(each.id()).isEmpty());
    }

    @Override
    public void load() {
        demonstration()
                .forEach(consultation -> transaction.executeWithoutResult(
                        status -> json().get("rounds").forEach(each -> hold(consultation, each))));
    }

    private List<Consultation> demonstration() {
        return consultations.all().stream().filter(Consultation::fictitious).toList();
    }

    private void hold(Consultation consultation, JsonNode json) {
        var byElement = new HashMap<String, Proposition>();
        propositions.in(consultation.id(), Reader.guest()).forEach(each -> byElement.put(each.element(), each));
        var opened = days(json.get("opened"));
        var isClosed = json.has("closed");
        var until = days(json.get(isClosed ? "closed" : "closes"));
        var asked = json.get("elements")
                .valueStream()
                .map(element -> Objects.requireNonNull(byElement.get(element.asString()))
                        .id())
                .toList();
        var round = new Round(
                UUID.randomUUID(),
                consultation.id(),
                rounds.nextNumber(consultation.id()),
                asked,
                positions.asked(consultation, opened.atZone(NEW_YORK).toLocalDate()),
                true,
                opened,
                until,
                NEW_YORK,
                null,
                null,
                "",
                true,
                0);
        rounds.add(round, null);
        json.get("answers").forEach(each -> positions.add(answer(round, byElement, each), null));
        if (isClosed) rounds.save(round.closeAtDeadline(until), null);
    }

    /** A day after it was opened. */
    private static Position answer(Round round, Map<String, Proposition> byElement, JsonNode json) {
        return Position.taken(
                UUID.randomUUID(),
                Objects.requireNonNull(byElement.get(json.get("element").asString())),
                PartyId.ofCode(json.get("party").asString()).id(),
                Stance.valueOf(json.get("stance").asString()),
                text(json.get("change")),
                text(json.get("reason")),
                Language.of(text(json.get("language"))).orElse(Language.EN),
                List.of(),
                round.id(),
                round.openedAt().plus(Duration.ofDays(1)));
    }

    private Instant days(JsonNode number) {
        return clock.instant().plus(Duration.ofDays(number.asInt()));
    }

    private static String text(@Nullable JsonNode json) {
        return json == null ? "" : json.asString();
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesRounds.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
