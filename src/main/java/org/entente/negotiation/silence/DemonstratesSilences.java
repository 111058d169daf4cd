package org.entente.negotiation.silence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.StatesOfText;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.web.Dates;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On the fictitious session's text, silence that was broken, extended and kept after all; and silence that runs. */
@Component
class DemonstratesSilences implements FirstData {

    private static final String FILE = "/demonstration/silence.json";

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final StatesOfText states;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesSilences(
            SilenceProcedures procedures,
            SilenceBreaks breaks,
            StatesOfText states,
            NegotiatedTexts texts,
            TextVersions versions,
            TransactionTemplate transaction,
            Clock clock) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.states = states;
        this.texts = texts;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the text that they are about. */
    @Override
    public int order() {
        return 99;
    }

    @Override
    public String key() {
        return "silence.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return demonstration().stream()
                .anyMatch(each -> !procedures.on(each.id()).isEmpty());
    }

    @Override
    public void load() {
        demonstration().stream().findFirst().ifPresent(text -> {
            var json = json();
            transaction.executeWithoutResult(status -> json.get("procedures").forEach(each -> hold(text, each)));
        });
    }

    private List<NegotiatedText> demonstration() {
        return texts.at(DemonstratedBodies.SESSION, Reader.guest()).stream()
                .filter(NegotiatedText::fictitious)
                .toList();
    }

    private void hold(NegotiatedText text, JsonNode json) {
        var version = versions.get(text, json.get("version").asInt(), Reader.guest());
        var numbered = numbered(version);
        var set = hours(json.get("opens"));
        var procedure = new SilenceProcedure(
                UUID.randomUUID(),
                text.id(),
                version.id(),
                procedures.nextNumber(text.id()),
                places(json.get("paragraphs"), numbered),
                states.of(text),
                Names.ofJson(json.get("notes").toString()),
                set,
                set,
                hours(json.get("closes")),
                Dates.NEW_YORK,
                null,
                null,
                null,
                "",
                true,
                0);
        procedures.add(procedure, null);
        var taken = new LinkedHashMap<SilenceBreak, JsonNode>();
        json.get("breaks").forEach(each -> taken.put(take(procedure, each, numbered), each));
        var last = extended(procedure, json.get("extensions"));
        taken.forEach((each, how) -> {
            if (how.has("withdrawn")) breaks.withdraw(each.withdraw(last, hours(how.get("withdrawn"))), null);
        });
        if (!last.closesAt().isAfter(clock.instant())) {
            var isBroken = breaks.facts(procedure.id()).stream().anyMatch(BreakFact::stands);
            procedures.save(last.conclude(isBroken, last.closesAt()), null);
        }
    }

    private SilenceProcedure extended(SilenceProcedure procedure, JsonNode extensions) {
        var last = procedure;
        for (var each : extensions) {
            var at = hours(each.get("at"));
            var after = last.extend(
                    last.closesAt().plus(Duration.ofHours(each.get("hours").asInt())), at);
            procedures.record(
                    procedure.id(),
                    new SilenceExtension(
                            last.closesAt(),
                            after.closesAt(),
                            each.get("reason").asString(),
                            at),
                    null);
            procedures.save(after, null);
            last = procedures.find(procedure.id()).orElseThrow();
        }
        return last;
    }

    private SilenceBreak take(SilenceProcedure procedure, JsonNode json, List<UUID> numbered) {
        var reason = new BreakReason(
                json.get("reason").asString(),
                Language.of(json.get("language").asString()).orElseThrow());
        var broken = procedure.broken(
                UUID.randomUUID(),
                PartyId.ofCode(json.get("party").asString()).id(),
                places(json.get("paragraphs"), numbered),
                reason,
                BreakVisibility.valueOf(json.get("visibility").asString()),
                hours(json.get("at")));
        breaks.add(broken, null);
        return broken;
    }

    /** Those that bear a number, in their order. */
    private List<UUID> numbered(TextVersion version) {
        return versions.provisions(version.id()).stream()
                .filter(each -> each.kind() == ProvisionKind.NUMBERED)
                .map(Provision::id)
                .toList();
    }

    private static List<UUID> places(JsonNode places, List<UUID> numbered) {
        return places.valueStream().map(each -> numbered.get(each.asInt() - 1)).toList();
    }

    private Instant hours(JsonNode number) {
        return clock.instant().plus(Duration.ofHours(number.asInt()));
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesSilences.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
