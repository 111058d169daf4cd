package org.entente.consultations.propositions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Propositions drawn from what the fictitious States of the demonstration said, and where these stand on them. */
@Component
class DemonstratesPropositions implements FirstData {

    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final String FILE = "/demonstration/propositions.json";

    private final Consultations consultations;
    private final Propositions propositions;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesPropositions(
            Consultations consultations,
            Propositions propositions,
            Positions positions,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.propositions = propositions;
        this.positions = positions;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the consultation that they are drawn from. */
    @Override
    public int order() {
        return 91;
    }

    @Override
    public String key() {
        return "propositions.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return jdbc.sql("""
                        select exists (select from consultations.proposition p
                                       join consultations.consultation c on c.id = p.consultation where c.fictitious)""").query((row, number) -> row.getBoolean(1)).single();
    }

    @Override
    public void load() {
        var held = consultations.all().stream().filter(Consultation::fictitious).findFirst();
        held.ifPresent(consultation -> transaction.executeWithoutResult(status -> {
            var said = said(consultation.id());
            json().get("propositions").forEach(each -> draw(consultation, each, said));
        }));
    }

    /** A month ago, so that rounds have been held on them since. */
    private void draw(Consultation consultation, JsonNode json, Map<String, UUID> said) {
        var now = clock.instant().minus(A_MONTH);
        var original = language(json.get("language"));
        var open = json.get("open").asBoolean();
        var proposition = new Proposition(
                UUID.randomUUID(),
                consultation.id(),
                json.get("element").asString(),
                original,
                Map.of(),
                paragraphs(json, said),
                open ? PropositionState.OPEN : PropositionState.DRAFT,
                Audience.PUBLIC,
                now,
                open ? now : null,
                null,
                "",
                true,
                0);
        propositions.add(proposition, null);
        var official =
                json.get("official").valueStream().map(JsonNode::asString).toList();
        json.get("text").propertyStream().forEach(text -> {
            var language = Language.of(text.getKey()).orElseThrow();
            if (text.getValue().asString().isEmpty()) return;
            var standing = language == original
                    ? Wording.Standing.ORIGINAL
                    : official.contains(language.code()) ? Wording.Standing.OFFICIAL : Wording.Standing.UNOFFICIAL;
            propositions.word(proposition.id(), language, text.getValue().asString(), standing, null, now);
        });
        json.get("positions").forEach(each -> positions.add(position(proposition, each, said, now), null));
    }

    private static Position position(Proposition on, JsonNode json, Map<String, UUID> said, Instant now) {
        var party = PartyId.ofCode(json.get("party").asString()).id();
        var stance = Stance.valueOf(json.get("stance").asString());
        var language = json.has("language") ? language(json.get("language")) : on.language();
        var paragraphs = paragraphs(json, said);
        var change = text(json.get("change"));
        var reason = text(json.get("reason"));
        var id = UUID.randomUUID();
        return json.has("own")
                ? Position.taken(id, on, party, stance, change, reason, language, paragraphs, null, now)
                : Position.read(id, on, party, stance, change, reason, language, paragraphs, now);
    }

    /** By number of the statement's file and place in it, such as {@code 03/4}. */
    private Map<String, UUID> said(UUID consultation) {
        var said = new HashMap<String, UUID>();
        jdbc.sql("""
                        select left(v.file_name, 2) || '/' || pl.position as place, pl.paragraph
                        from consultations.statement s
                        join consultations.version v on v.statement = s.id and v.number = s.version
                        join consultations.placement pl on pl.statement = s.id and pl.version = s.version
                        where s.consultation = :id""").param("id", consultation).query(row -> {
            said.put(row.getString("place"), row.getObject("paragraph", UUID.class));
        });
        return said;
    }

    private static List<UUID> paragraphs(JsonNode json, Map<String, UUID> said) {
        return json.get("paragraphs")
                .valueStream()
                .map(place -> Objects.requireNonNull(said.get(place.asString()), place.asString()))
                .toList();
    }

    private static Language language(JsonNode code) {
        return Language.of(code.asString()).orElseThrow();
    }

    private static String text(@Nullable JsonNode json) {
        return json == null ? "" : json.asString();
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesPropositions.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
