package org.entente.stakeholders.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.Accreditations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** To the fictitious session: a contribution that is in the record, and one that the secretariat has to read. */
@Component
class DemonstratesContributions implements FirstData {

    private static final String FILE = "/demonstration/contributions.json";

    private final Accreditations accreditations;
    private final Contributions contributions;
    private final KeepsContributions keeps;
    private final Admission admission;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesContributions(
            Accreditations accreditations,
            Contributions contributions,
            KeepsContributions keeps,
            Admission admission,
            TransactionTemplate transaction,
            Clock clock) {
        this.accreditations = accreditations;
        this.contributions = contributions;
        this.keeps = keeps;
        this.admission = admission;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the accreditation under which they are given. */
    @Override
    public int order() {
        return 102;
    }

    @Override
    public String key() {
        return "participation.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return accreditations.at(DemonstratedBodies.NEXT_SESSION).stream()
                .anyMatch(each -> !contributions.figures(each.id()).isEmpty());
    }

    @Override
    public void load() {
        transaction.executeWithoutResult(status -> accreditations.at(DemonstratedBodies.NEXT_SESSION).stream()
                .findFirst()
                .ifPresent(to -> json().forEach(each -> give(to, each))));
    }

    private void give(Accreditation to, JsonNode json) {
        var organisation = PartyId.ofCode(json.get("party").asString()).id();
        var form = new ContributionForm(
                UUID.randomUUID().toString(),
                "",
                json.get("title").asString(),
                Language.of(json.get("language").asString()).orElseThrow().code(),
                json.get("text").asString());
        var given = form.given(
                to,
                organisation,
                admission.as(to, organisation),
                hours(json.get("hours").asInt()));
        contributions.add(given, form.text());
        if (json.has("published")) keeps.publish(given, null);
    }

    private Instant hours(int number) {
        return clock.instant().plus(Duration.ofHours(number));
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesContributions.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
