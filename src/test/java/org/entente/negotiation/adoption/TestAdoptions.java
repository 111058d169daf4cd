package org.entente.negotiation.adoption;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.entente.documents.record.Kind;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextVersions;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adoptions for tests, of any room. */
@Component
public class TestAdoptions {

    private final KeepsAdoptions keeps;
    private final TextAdoptions adoptions;
    private final Declarations declarations;
    private final TextVersions versions;
    private final Parties parties;
    private final TransactionTemplate transaction;

    TestAdoptions(
            KeepsAdoptions keeps,
            TextAdoptions adoptions,
            Declarations declarations,
            TextVersions versions,
            Parties parties,
            TransactionTemplate transaction) {
        this.keeps = keeps;
        this.adoptions = adoptions;
        this.declarations = declarations;
        this.versions = versions;
        this.parties = parties;
        this.transaction = transaction;
    }

    /** Before the body since an hour ago, to be decided by consensus. */
    public TextAdoption byConsensus(NegotiatedText text, String... states) {
        return before(text, AdoptionManner.CONSENSUS, states);
    }

    /** Likewise, by a recorded vote. */
    public TextAdoption byVote(NegotiatedText text, String... states) {
        return before(text, AdoptionManner.RECORDED_VOTE, states);
    }

    private TextAdoption before(NegotiatedText text, AdoptionManner manner, String... states) {
        var adoption = of(text, manner, states);
        keeps.set(adoption, false, null);
        return adoption;
    }

    /** Whoever else the text is for: as if those who decide had been let in when it was set. */
    public TextAdoption among(NegotiatedText text, String... states) {
        var adoption = of(text, AdoptionManner.CONSENSUS, states);
        adoptions.add(adoption, null);
        return adoption;
    }

    private TextAdoption of(NegotiatedText text, AdoptionManner manner, String... states) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(1));
        var isVote = manner == AdoptionManner.RECORDED_VOTE;
        return new TextAdoption(
                UUID.randomUUID(),
                text.id(),
                versions.current(text.id()).orElseThrow().id(),
                adoptions.nextNumber(text.id()),
                manner,
                isVote ? "Rule 125 of the rules of procedure" : "",
                isVote ? VoteMajority.SIMPLE : null,
                Arrays.stream(states).map(this::state).collect(Collectors.toSet()),
                Names.of(Language.EN, "As it was circulated."),
                null,
                now,
                now,
                Dates.NEW_YORK,
                "",
                Kind.REPORT,
                null,
                "",
                null,
                null,
                "",
                null,
                null,
                text.fictitious(),
                0);
    }

    /** The body has been asked. */
    public TextAdoption open(TextAdoption adoption) {
        transaction.executeWithoutResult(status -> keeps.open(adoption, null, Instant.now()));
        return now(adoption);
    }

    public TextAdoption adopted(TextAdoption adoption) {
        transaction.executeWithoutResult(status ->
                keeps.conclude(adoption, AdoptionOutcome.ADOPTED, symbol(), Kind.REPORT, null, Instant.now()));
        return now(adoption);
    }

    public Declaration said(TextAdoption adoption, String state, DeclarationKind kind) {
        var words = new DeclaredWords(List.of(), "In our own words.", Language.EN);
        var said = adoption.declare(UUID.randomUUID(), state(state), kind, words, Instant.now());
        declarations.add(said, null);
        return said;
    }

    /** Other words for a paragraph, read out. */
    public void readOut(TextAdoption adoption, UUID paragraph, String words) {
        transaction.executeWithoutResult(status -> keeps.readOut(
                adoption,
                OralAmendment.Deed.REPLACE,
                paragraph,
                UUID.randomUUID(),
                Names.of(Language.EN, words),
                null,
                Instant.now()));
    }

    /** A vote on the last paragraph by itself. */
    public AdoptionVote asked(TextAdoption adoption, UUID paragraph) {
        var vote = new AdoptionVote(
                UUID.randomUUID(),
                adoption.id(),
                keeps.nextNumber(adoption.id()),
                List.of(paragraph),
                "Rule 129 of the rules of procedure",
                VoteMajority.SIMPLE,
                null,
                Instant.now(),
                null,
                null,
                null,
                null);
        keeps.ask(vote, null);
        return vote;
    }

    public void opened(TextAdoption adoption, AdoptionVote vote) {
        transaction.executeWithoutResult(status -> keeps.openVote(adoption, vote.id(), null, Instant.now()));
    }

    /** That no other test has used. */
    public static String symbol() {
        return "XT/2026/" + ThreadLocalRandom.current().nextInt(1, 999_999_999);
    }

    TextAdoption now(TextAdoption adoption) {
        return adoptions.find(adoption.id()).orElseThrow();
    }

    private UUID state(String code) {
        return parties.coded(code).id().id();
    }
}
