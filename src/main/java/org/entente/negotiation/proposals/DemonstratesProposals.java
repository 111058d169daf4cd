package org.entente.negotiation.proposals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fictitious States ask for on the text of their session: one goes on over a revision, two stand against each other. */
@Component
class DemonstratesProposals implements FirstData {

    private static final String FILE = "/demonstration/proposals.json";

    private final Proposals proposals;
    private final KeepsProposals keeps;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstratesProposals(
            Proposals proposals,
            KeepsProposals keeps,
            NegotiatedTexts texts,
            TextVersions versions,
            TransactionTemplate transaction,
            Clock clock) {
        this.proposals = proposals;
        this.keeps = keeps;
        this.texts = texts;
        this.versions = versions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the text that they are on. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public String key() {
        return "proposals.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return demonstration().stream()
                .anyMatch(text -> !proposals.on(text.id(), Reader.guest()).isEmpty());
    }

    @Override
    public void load() {
        // The oldest: those begun after it are put before their body as they are.
        demonstration().stream()
                .reduce((newer, older) -> older)
                .ifPresent(text ->
                        transaction.executeWithoutResult(status -> json().forEach(each -> propose(text, each))));
    }

    private List<NegotiatedText> demonstration() {
        return texts.readableBy(Reader.guest()).stream()
                .filter(NegotiatedText::fictitious)
                .toList();
    }

    private void propose(NegotiatedText text, JsonNode json) {
        var version = versions.get(text, json.get("version").asInt(), Reader.guest());
        var on = versions.provisions(version.id()).stream()
                .filter(each -> each.words().startsWith(json.get("on").asString()))
                .findFirst()
                .orElseThrow();
        var proposal = proposal(version, on, json);
        keeps.write(proposal, null);
        keeps.send(proposal, null, clock);
        for (var each : json.get("with")) proposals.sponsor(proposal.id(), party(each), false, null, clock.instant());
        for (var each : json.get("reactions")) {
            var degree = Degree.valueOf(each.get("degree").asString());
            var reason = each.get("reason").asString();
            proposals.react(
                    new Reaction(
                            proposal.id(), party(each.get("by")), degree, null, reason, Language.EN, clock.instant()),
                    null);
        }
    }

    private Proposal proposal(TextVersion version, Provision on, JsonNode json) {
        return Proposal.inPreparation(
                UUID.randomUUID(),
                version,
                ProposalKind.valueOf(json.get("kind").asString()),
                ProposalAuthor.DELEGATION,
                List.of(on),
                json.get("words").asString(),
                on.kind(),
                on.level(),
                null,
                json.get("reason").asString(),
                Language.EN,
                party(json.get("by")),
                clock.instant(),
                0);
    }

    private static UUID party(JsonNode code) {
        return PartyId.ofCode(code.asString()).id();
    }

    private static JsonNode json() {
        try (var file = Objects.requireNonNull(DemonstratesProposals.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
