package org.entente.negotiation.adoption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.record.Kind;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.StatesOfText;
import org.entente.negotiation.TextVersions;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.web.Dates;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** At the fictitious session, a report adopted by consensus, a decision adopted by a recorded vote, one to come and one that is voted on. */
@Component
class DemonstratesAdoptions implements FirstData {

    private static final String FILE = "/demonstration/adoptions.json";

    private final KeepsAdoptions keeps;
    private final TextAdoptions adoptions;
    private final AdoptionVotes votes;
    private final Declarations declarations;
    private final StatesOfText states;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesAdoptions(
            KeepsAdoptions keeps,
            TextAdoptions adoptions,
            AdoptionVotes votes,
            Declarations declarations,
            StatesOfText states,
            NegotiatedTexts texts,
            TextVersions versions,
            TransactionTemplate transaction,
            Clock clock) {
        this.keeps = keeps;
        this.adoptions = adoptions;
        this.votes = votes;
        this.declarations = declarations;
        this.states = states;
        this.texts = texts;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the texts that they are about. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public String key() {
        return "adoption.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return demonstration().stream()
                .anyMatch(each -> !adoptions.on(each.id()).isEmpty());
    }

    @Override
    public void load() {
        var json = json();
        transaction.executeWithoutResult(status -> json.get("adoptions")
                .forEach(each -> demonstration().stream()
                        .filter(text -> text.titles()
                                .in(Language.EN)
                                .equals(each.get("text").asString()))
                        .findFirst()
                        .ifPresent(text -> hold(text, each))));
    }

    private List<NegotiatedText> demonstration() {
        return texts.at(DemonstratedBodies.SESSION, Reader.guest()).stream()
                .filter(NegotiatedText::fictitious)
                .toList();
    }

    private void hold(NegotiatedText text, JsonNode json) {
        var adoption = adoption(text, json);
        var paragraphs = versions.provisions(adoption.version()).stream()
                .map(Provision::id)
                .toList();
        keeps.set(adoption, true, null);
        for (var each : json.get("amendments"))
            keeps.readOut(
                    adoption,
                    OralAmendment.Deed.valueOf(each.get("deed").asString()),
                    paragraphs.get(each.get("paragraph").asInt()),
                    UUID.randomUUID(),
                    Names.ofJson(each.get("words").toString()),
                    null,
                    hours(each.get("at")));
        if (json.has("votes")) json.get("votes").forEach(each -> vote(adoption, each, paragraphs));
        for (var each : json.get("declarations")) if (!isAfter(each, json)) say(now(adoption), each, paragraphs);
        if (json.has("opened")) decide(adoption, json);
        for (var each : json.get("declarations")) if (isAfter(each, json)) say(now(adoption), each, paragraphs);
    }

    private TextAdoption adoption(NegotiatedText text, JsonNode json) {
        var isVote = json.has("rule");
        return new TextAdoption(
                UUID.randomUUID(),
                text.id(),
                versions.current(text.id()).orElseThrow().id(),
                adoptions.nextNumber(text.id()),
                AdoptionManner.valueOf(json.get("manner").asString()),
                isVote ? json.get("rule").asString() : "",
                isVote ? VoteMajority.valueOf(json.get("majority").asString()) : null,
                states.of(text),
                Names.ofJson(json.get("notes").toString()),
                null,
                clock.instant().minus(Duration.ofHours(60)),
                hours(json.get("due")),
                Dates.NEW_YORK,
                json.get("symbol").asString(),
                Kind.valueOf(json.get("kind").asString()),
                null,
                "",
                null,
                null,
                "",
                null,
                null,
                true,
                0);
    }

    /** On paragraphs by themselves: asked for, and taken where it says when. */
    private void vote(TextAdoption adoption, JsonNode json, List<UUID> paragraphs) {
        var asked = new AdoptionVote(
                UUID.randomUUID(),
                adoption.id(),
                keeps.nextNumber(adoption.id()),
                places(json.get("paragraphs"), paragraphs),
                json.has("rule") ? json.get("rule").asString() : adoption.rule(),
                VoteMajority.SIMPLE,
                party(json.get("askedBy")),
                adoption.setAt(),
                null,
                null,
                null,
                null);
        keeps.ask(asked, null);
        if (!json.has("opened")) return;
        keeps.openVote(adoption, asked.id(), null, hours(json.get("opened")));
        cast(asked.id(), json, hours(json.get("opened")));
        var open = votes.find(asked.id()).orElseThrow();
        keeps.close(adoption, open, null, hours(json.get("closed")));
    }

    private void decide(TextAdoption adoption, JsonNode json) {
        keeps.open(adoption, null, hours(json.get("opened")));
        var whole = votes.of(adoption.id()).stream()
                .filter(AdoptionVote::isOfTheWhole)
                .findFirst();
        whole.ifPresent(vote -> cast(vote.id(), json.get("whole"), hours(json.get("opened"))));
        if (!json.has("concluded")) return;
        var symbol = json.get("symbol").asString();
        var at = hours(json.get("concluded"));
        keeps.conclude(now(adoption), AdoptionOutcome.ADOPTED, symbol, adoption.kind(), null, at);
        if (json.has("intended"))
            for (var each : json.get("intended"))
                votes.intend(
                        whole.orElseThrow().id(),
                        party(each.get("party")),
                        BallotChoice.valueOf(each.get("choice").asString()),
                        null,
                        at.plus(Duration.ofHours(1)));
    }

    private void cast(UUID vote, JsonNode json, Instant at) {
        for (var choice : List.of(BallotChoice.YES, BallotChoice.NO, BallotChoice.ABSTAIN))
            for (var each : json.get(choice.name().toLowerCase(Locale.ROOT)))
                votes.cast(vote, party(each), choice, null, at);
    }

    private void say(TextAdoption adoption, JsonNode json, List<UUID> paragraphs) {
        var words = new DeclaredWords(
                places(json.get("paragraphs"), paragraphs),
                json.get("words").asString(),
                Language.of(json.get("language").asString()).orElseThrow());
        var kind = DeclarationKind.valueOf(json.get("kind").asString());
        var said = adoption.declare(UUID.randomUUID(), party(json.get("party")), kind, words, hours(json.get("at")));
        declarations.add(said, null);
        if (json.has("withdrawn")) declarations.withdraw(said.withdraw(adoption, hours(json.get("withdrawn"))), null);
    }

    private static boolean isAfter(JsonNode said, JsonNode decided) {
        return decided.has("concluded")
                && said.get("at").asInt() > decided.get("concluded").asInt();
    }

    private TextAdoption now(TextAdoption adoption) {
        return adoptions.find(adoption.id()).orElseThrow();
    }

    private static UUID party(JsonNode code) {
        return PartyId.ofCode(code.asString()).id();
    }

    private static List<UUID> places(JsonNode places, List<UUID> paragraphs) {
        return places.valueStream().map(each -> paragraphs.get(each.asInt())).toList();
    }

    private Instant hours(JsonNode number) {
        return clock.instant().plus(Duration.ofHours(number.asInt()));
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesAdoptions.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
