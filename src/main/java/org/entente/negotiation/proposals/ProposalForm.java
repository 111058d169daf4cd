package org.entente.negotiation.proposals;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.Visible;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is written; what was not sent is empty.
 *
 * @param party for which delegation the form was opened; empty for the house
 * @param from the first paragraph it is on
 * @param to the last; empty where it is on one
 * @param base the hash of what the paragraphs said when the form was opened
 * @param opened which paragraphs those were
 * @param again the proposal that was sent and is proposed anew; empty where none is
 * @param text of a proposal that is there already: the text it is on, should it be discarded meanwhile, or others go on with it alone
 */
public record ProposalForm(
        String id,
        String kind,
        String author,
        String party,
        String from,
        String to,
        String words,
        String provisionKind,
        String level,
        String after,
        String reason,
        String base,
        String opened,
        String text,
        String lock,
        String again) {

    public static final int LONGEST = Draft.LONGEST;
    public static final int LONGEST_REASON = 5_000;

    public ProposalForm {
        id = Objects.requireNonNullElse(id, "");
        kind = Objects.requireNonNullElse(kind, "");
        author = Objects.requireNonNullElse(author, "");
        party = Objects.requireNonNullElse(party, "");
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
        words = Draft.stripped(Visible.back(Objects.requireNonNullElse(words, "")));
        provisionKind = Objects.requireNonNullElse(provisionKind, "");
        level = Objects.requireNonNullElse(level, "");
        after = Objects.requireNonNullElse(after, "");
        reason = Draft.stripped(Visible.back(Objects.requireNonNullElse(reason, "")));
        base = Objects.requireNonNullElse(base, "");
        opened = Objects.requireNonNullElse(opened, "");
        text = Objects.requireNonNullElse(text, "");
        lock = Objects.requireNonNullElse(lock, "");
        again = TypedId.of(Objects.requireNonNullElse(again, ""))
                .map(UUID::toString)
                .orElse("");
    }

    static ProposalForm on(String from, String to, ProposalKind kind, String words, ProvisionKind of, int level) {
        return new ProposalForm(
                UUID.randomUUID().toString(),
                kind.name(),
                ProposalAuthor.STREAMLINING.name(),
                "",
                from,
                to,
                words,
                of.name(),
                Integer.toString(level),
                "",
                "",
                "",
                "",
                "",
                "0",
                "");
    }

    /** Of what is in preparation as it stands now; of what stands nowhere any more, as it was written. */
    static ProposalForm of(ProposalStanding standing) {
        var proposal = standing.proposal();
        var on = standing.paragraphs().isEmpty() ? proposal.paragraphs() : standing.paragraphs();
        var after = standing.after() == null ? proposal.after() : standing.after();
        return new ProposalForm(
                proposal.id().toString(),
                proposal.kind().name(),
                proposal.author().name(),
                "",
                on.getFirst().toString(),
                on.getLast().toString(),
                standing.words(),
                proposal.provisionKind().name(),
                Integer.toString(proposal.level()),
                after == null ? "" : after.toString(),
                proposal.reason(),
                "",
                "",
                proposal.text().toString(),
                Long.toString(proposal.lock()),
                "");
    }

    /** Of what the text has overtaken, a new one that begins with its words. */
    ProposalForm again(Proposal before) {
        return anew().with(before.id());
    }

    /** From one paragraph to another, in other words. */
    ProposalForm on(UUID first, UUID last, String said) {
        return new ProposalForm(
                id,
                kind,
                author,
                party,
                first.toString(),
                last.toString(),
                said,
                provisionKind,
                level,
                after,
                reason,
                base,
                opened,
                text,
                lock,
                again);
    }

    ProposalForm withLock(long current) {
        return with(id, author, party, base, opened, Long.toString(current));
    }

    /** Of what is no longer there, or no longer for whoever typed it to change: a new one, if it is sent again. */
    ProposalForm anew() {
        return with(UUID.randomUUID().toString(), author, party, base, opened, "0");
    }

    /** As it is typed, for a delegation or the house, by whoever has seen what the paragraphs say now. */
    ProposalForm as(@Nullable UUID delegation, String says) {
        var whose = delegation == null ? "" : delegation.toString();
        return with(id, author, whose, Provision.hash(says), chosen(), lock);
    }

    /** Of a proposal that is there already. */
    ProposalForm of(Proposal proposal) {
        return with(proposal.id().toString(), proposal.author().name(), party, base, opened, lock);
    }

    /** Whether it asks for just what is recorded: where another has changed that meanwhile, it does not. */
    public boolean says(Proposal recorded) {
        return kind.equals(recorded.kind().name())
                && reason.equals(recorded.reason())
                && (!recorded.kind().isWorded() || words.equals(recorded.words()));
    }

    private String chosen() {
        return from + "/" + to;
    }

    /** Whether other paragraphs have been chosen than those the form showed. */
    boolean isOnOthers() {
        return !opened.isEmpty() && !opened.equals(chosen());
    }

    private ProposalForm with(String which, String whose, String delegation, String says, String seen, String known) {
        return new ProposalForm(
                which,
                kind,
                whose,
                delegation,
                from,
                to,
                words,
                provisionKind,
                level,
                after,
                reason,
                says,
                seen,
                text,
                known,
                again);
    }

    private ProposalForm with(UUID before) {
        return new ProposalForm(
                id,
                kind,
                author,
                party,
                from,
                to,
                words,
                provisionKind,
                level,
                after,
                reason,
                base,
                opened,
                text,
                lock,
                before.toString());
    }

    /** Nobody writes for another delegation, nor for the house without holding an office in it. */
    boolean isFor(@Nullable UUID delegation) {
        var own = delegation == null ? "" : delegation.toString();
        return party.isEmpty() || party.equals(own);
    }

    UUID uuid() {
        return TypedId.orNew(id);
    }

    public Optional<ProposalKind> chosenKind() {
        return one(ProposalKind.values(), kind);
    }

    Optional<ProposalAuthor> chosenAuthor() {
        return one(ProposalAuthor.values(), author).filter(each -> each != ProposalAuthor.DELEGATION);
    }

    Optional<ProvisionKind> chosenProvision() {
        return one(ProvisionKind.values(), provisionKind);
    }

    int chosenLevel() {
        return level.matches("[0-4]") ? Integer.parseInt(level) : 0;
    }

    long knownLock() {
        return lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1;
    }

    private static <T extends Enum<T>> Optional<T> one(T[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * @param on what it is on: empty where the paragraph is not in the version that holds now
     * @param text that version
     */
    Mistakes mistakes(List<Provision> on, Draft text) {
        var mistakes = new Mistakes();
        if (on.isEmpty()) mistakes.on("from", "proposals.mistake.gone");
        mistakes.atMost("words", words, LONGEST);
        mistakes.atMost("reason", reason, LONGEST_REASON);
        var chosen = chosenKind();
        if (chosen.isEmpty()) return mistakes.on("kind", "web.mistake.choice");
        switch (chosen.get()) {
            case REPLACE -> {
                if (words.isEmpty()) mistakes.on("words", "proposals.mistake.empty");
                else if (words.equals(Proposal.base(on))) mistakes.on("words", "proposals.mistake.same");
            }
            case SPLIT -> {
                if (!Draft.isDivided(words)) mistakes.on("words", "proposals.mistake.split");
            }
            case ADD_BEFORE, ADD_AFTER -> {
                if (words.isEmpty()) mistakes.on("words", "proposals.mistake.nothing_added");
                if (chosenProvision().isEmpty()) mistakes.on("provisionKind", "web.mistake.choice");
            }
            case MERGE -> {
                if (on.size() < 2) mistakes.on("to", "proposals.mistake.merge");
            }
            case MOVE -> {
                // Nothing stands behind what moves, nor behind what moves along.
                var moved = text.whole(on.stream().map(Provision::id).toList());
                if (TypedId.of(after)
                        .filter(id -> moved.stream().anyMatch(each -> each.id().equals(id)))
                        .isPresent()) mistakes.on("after", "proposals.mistake.move");
            }
            case COMMENT, RESERVE -> {
                if (reason.isEmpty()) mistakes.on("reason", "web.mistake.missing");
            }
            case DELETE -> {}
        }
        return mistakes;
    }
}
