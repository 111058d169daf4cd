package org.entente.negotiation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.web.Audience;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A text of the fictitious session, its zero draft and a revision in which paragraphs were edited, split, merged and moved; and texts to be adopted. */
@Component
class DemonstratesTexts implements FirstData {

    private static final String FILE = "/demonstration/texts.json";

    private static final Duration ZERO_DRAFT = Duration.ofDays(9);
    private static final Duration LIMITED = Duration.ofDays(3);
    private static final Duration REVISION = Duration.ofDays(2);

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Translations translations;
    private final HoldsVersions held;
    private final ApplicationEventPublisher events;
    private final Bodies bodies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesTexts(
            NegotiatedTexts texts,
            TextVersions versions,
            Translations translations,
            HoldsVersions held,
            ApplicationEventPublisher events,
            Bodies bodies,
            TransactionTemplate transaction,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.translations = translations;
        this.held = held;
        this.events = events;
        this.bodies = bodies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the meetings. */
    @Override
    public int order() {
        return 98;
    }

    @Override
    public String key() {
        return "negotiation.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return !texts.fictitious().isEmpty();
    }

    @Override
    public void load() {
        var json = json();
        transaction.executeWithoutResult(
                status -> bodies.findSession(DemonstratedBodies.SESSION).ifPresent(session -> negotiate(json)));
    }

    private void negotiate(JsonNode json) {
        var text = new NegotiatedText(
                UUID.randomUUID(),
                names(json.get("titles")),
                DemonstratedBodies.SESSION,
                Language.EN,
                true,
                Audience.PUBLIC,
                true,
                clock.instant().minus(ZERO_DRAFT),
                null,
                0);
        var keeps = keeping(ZERO_DRAFT);
        var ids = new HashMap<String, UUID>();
        var first = new ArrayList<Provision>();
        for (var each : json.get("paragraphs")) {
            var provision = provision(each);
            ids.put(each.get("name").asString(), provision.id());
            first.add(provision);
        }
        keeps.begin(text, first, Map.of(), null);
        translate(text, json.get("paragraphs"), ids);
        keeps.issue(text, null);
        for (var other : json.get("others")) limited(other);
        keeps = keeping(REVISION);
        keeps.beginNext(text, null);
        var draft = versions.draft(text.id()).orElseThrow();
        var revised = new Draft(versions.provisions(draft.id()));
        for (var each : json.get("revision")) revised = revise(revised, each, ids);
        versions.write(draft.id(), revised.provisions());
        keeps.issue(text, null);
    }

    /** What is put before the session for adoption. */
    private void limited(JsonNode json) {
        var text = new NegotiatedText(
                UUID.randomUUID(),
                names(json.get("titles")),
                DemonstratedBodies.SESSION,
                Language.EN,
                true,
                Audience.PUBLIC,
                true,
                clock.instant().minus(LIMITED),
                null,
                0);
        var keeps = keeping(LIMITED);
        var provisions = json.get("paragraphs")
                .valueStream()
                .map(DemonstratesTexts::provision)
                .toList();
        keeps.begin(text, provisions, Map.of(), null);
        var version = versions.draft(text.id()).orElseThrow();
        for (var at = 0; at < provisions.size(); at++)
            translate(version.id(), provisions.get(at), json.get("paragraphs").get(at));
        keeps.entitle(text, VersionKind.LIMITED, json.get("symbol").asString());
        keeps.issue(text, null);
    }

    private void translate(UUID version, Provision original, JsonNode json) {
        for (var language : Language.values()) {
            var words = json.get(language.code());
            if (language == Language.EN || words == null) continue;
            translations.say(
                    version, original.id(), language, words.asString(), original.hash(), null, clock.instant());
        }
    }

    /** As it was done some days ago. */
    private KeepsTexts keeping(Duration ago) {
        return new KeepsTexts(texts, versions, translations, held, events, Clock.offset(clock, ago.negated()));
    }

    private void translate(NegotiatedText text, JsonNode paragraphs, Map<String, UUID> ids) {
        var version = versions.draft(text.id()).orElseThrow();
        for (var each : paragraphs) {
            var id = Objects.requireNonNull(ids.get(each.get("name").asString()));
            var says = Provision.hash(each.get("en").asString());
            for (var language : List.of(Language.FR, Language.AR)) {
                var words = each.get(language.code());
                if (words != null)
                    translations.say(version.id(), id, language, words.asString(), says, null, clock.instant());
            }
        }
    }

    private static Draft revise(Draft draft, JsonNode step, Map<String, UUID> ids) {
        var id = Objects.requireNonNull(ids.get(step.get("name").asString()));
        var before = draft.get(id);
        return switch (step.get("deed").asString()) {
            case "edit" ->
                draft.edit(id, before.kind(), before.level(), step.get("en").asString());
            case "move" -> draft.move(id, ids.get(step.get("after").asString()));
            case "merge" -> draft.merge(id);
            case "remove" -> draft.remove(id);
            default -> throw new IllegalStateException(step.toString());
        };
    }

    private static Provision provision(JsonNode json) {
        return Provision.of(
                ProvisionKind.valueOf(json.get("kind").asString()),
                json.get("level") == null ? 0 : json.get("level").asInt(),
                json.get("en").asString());
    }

    private static Names names(JsonNode json) {
        return Names.ofJson(json.toString());
    }

    private static JsonNode json() {
        try (var file = Objects.requireNonNull(DemonstratesTexts.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
