package org.entente.negotiation.proposals;

import static org.entente.negotiation.Refusal.ADOPTED;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TextVersion;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for on one paragraph of a version, or on several that stand one behind the other.
 *
 * @param number by which it is spoken of, from 1 in each text; 0 until it is sent
 * @param base what the paragraphs said when it was written, with an empty line between
 * @param hash of the base, as {@link org.entente.negotiation.Provision#hash}
 * @param words for the text, in its original language; paragraphs with an empty line between
 * @param provisionKind of what it adds
 * @param after behind which paragraph it would have these stand; null before all, and where nothing is to move
 * @param lead the delegation whose it is; null where it is the house's, or where the reader may not know
 * @param cosponsors the delegations that write it too or have joined it, as far as the reader may know
 * @param joint those of them that write it with the lead; in preparation also those that were named to, and have not answered
 * @param takenIn the version that has it
 * @param lock counts the saves
 */
public record Proposal(
        UUID id,
        UUID text,
        UUID version,
        int number,
        ProposalKind kind,
        ProposalAuthor author,
        List<UUID> paragraphs,
        String base,
        String hash,
        String words,
        ProvisionKind provisionKind,
        int level,
        @Nullable UUID after,
        String reason,
        Language reasonLanguage,
        ProposalState state,
        @Nullable UUID lead,
        List<UUID> cosponsors,
        List<JointWriter> joint,
        Instant writtenAt,
        @Nullable Instant sentAt,
        @Nullable Instant withdrawnAt,
        String withdrawnBecause,
        @Nullable UUID takenIn,
        long lock) {

    public Proposal {
        paragraphs = List.copyOf(paragraphs);
        cosponsors = List.copyOf(cosponsors);
        joint = List.copyOf(joint);
    }

    /**
     * As it is written, on paragraphs as they stand in a version.
     *
     * @param party whose it is; null where it is the house's
     */
    public static Proposal inPreparation(
            UUID id,
            TextVersion on,
            ProposalKind kind,
            ProposalAuthor author,
            List<Provision> paragraphs,
            String words,
            ProvisionKind provisionKind,
            int level,
            @Nullable UUID after,
            String reason,
            Language reasonLanguage,
            @Nullable UUID party,
            Instant at,
            long lock) {
        var base = base(paragraphs);
        return new Proposal(
                id,
                on.text(),
                on.id(),
                0,
                kind,
                author,
                paragraphs.stream().map(Provision::id).toList(),
                base,
                Provision.hash(base),
                words,
                provisionKind,
                level,
                after,
                reason,
                reasonLanguage,
                ProposalState.DRAFT,
                party,
                List.of(),
                List.of(),
                at,
                null,
                null,
                "",
                null,
                lock);
    }

    /** What paragraphs say, as one text. */
    public static String base(List<Provision> paragraphs) {
        return paragraphs.stream().map(Provision::words).collect(Collectors.joining(Rebases.BETWEEN));
    }

    public String path() {
        return "/proposals/" + id;
    }

    /** Those who stand behind it, as far as the reader may know: none where it is the house's. */
    public List<UUID> sponsors() {
        return Stream.concat(Stream.ofNullable(lead), cosponsors.stream()).toList();
    }

    public boolean isSent() {
        return sentAt != null;
    }

    public boolean isPending() {
        return state == ProposalState.SENT;
    }

    /** Sent, and neither withdrawn nor taken: also what was pending when the text was adopted. */
    public boolean isAskedFor() {
        return isPending() || state == ProposalState.NOT_TAKEN_UP;
    }

    /** In preparation it is there for those alone who write it, or were named to. */
    boolean isReadableBy(Reader reader) {
        return isSent() || isShownTo(reader);
    }

    /** Whether the reader’s delegation stands behind it. */
    public boolean isOf(Reader reader) {
        return reader.delegate()
                .filter(own -> sponsors().stream().anyMatch(own::belongsTo))
                .isPresent();
    }

    private boolean isShownTo(Reader reader) {
        if (author != ProposalAuthor.DELEGATION) return reader.isRapporteur();
        return reader.delegate()
                .filter(own -> lead != null && own.belongsTo(lead)
                        || joint.stream().anyMatch(each -> own.belongsTo(each.party())))
                .isPresent();
    }

    /** For the delegation that leads, for one that has accepted to write it too, or for the house. */
    boolean isDraftedBy(Delegate delegate) {
        if (author != ProposalAuthor.DELEGATION) return delegate.isRapporteur();
        return lead != null && delegate.draftsFor(lead) || cosponsors.stream().anyMatch(delegate::draftsFor);
    }

    /** @param party none for the house */
    boolean isWrittenBy(@Nullable UUID party) {
        return Objects.equals(lead, party) || cosponsors.stream().anyMatch(each -> each.equals(party));
    }

    Optional<JointWriter> joint(@Nullable UUID party) {
        return joint.stream().filter(each -> each.party().equals(party)).findFirst();
    }

    /** Whether it waits for the answer of the reader's delegation. */
    public boolean isAskedOf(Reader reader) {
        return reader.delegate()
                .flatMap(own -> joint(own.party()))
                .filter(each -> !each.hasAccepted())
                .isPresent();
    }

    /** Whether whoever was named has answered, and agrees to the words as they stand. */
    boolean isAgreed() {
        return joint.stream().allMatch(each -> each.answer() == JointWriter.Answer.AGREES);
    }

    /** Whoever speaks for the delegation whose it is, and for the house whoever holds an office. */
    boolean isBoundBy(Delegate delegate) {
        if (author != ProposalAuthor.DELEGATION) return delegate.isRapporteur();
        return lead != null && delegate.speaksFor(lead);
    }

    /** Never sent, and written by nobody else who could still go on with it. */
    boolean isDiscardable(NegotiatedText text) {
        return !isSent() && (cosponsors.isEmpty() || text.isAdopted());
    }

    /**
     * Nobody answers for other words than those before them, also where whoever changed them has left since.
     *
     * @param save which was shown; empty where the words were not, which is enough for what one delegation writes alone
     */
    void mustBeSeen(String save) {
        if (joint.isEmpty() && save.isEmpty()) return;
        if (!save.equals(Long.toString(lock))) throw new RuleBroken(isSent() ? Refusal.SENT : Refusal.CHANGED_SINCE);
    }

    Proposal send(int given, Instant now) {
        if (state != ProposalState.DRAFT) throw new RuleBroken(Refusal.SENT);
        if (!isAgreed()) throw new RuleBroken(Refusal.NOT_AGREED);
        return with(given, ProposalState.SENT, now, null, "");
    }

    Proposal withdraw(String because, Instant now) {
        if (state == ProposalState.WITHDRAWN) throw new RuleBroken(Refusal.WITHDRAWN);
        if (state == ProposalState.TAKEN) throw new RuleBroken(Refusal.TAKEN);
        if (state == ProposalState.DRAFT) throw new RuleBroken(Refusal.NOT_SENT);
        if (state == ProposalState.NOT_TAKEN_UP) throw new RuleBroken(ADOPTED);
        return with(number, ProposalState.WITHDRAWN, sentAt, now, because);
    }

    void mustBePending() {
        switch (state) {
            case DRAFT -> throw new RuleBroken(Refusal.NOT_SENT);
            case WITHDRAWN -> throw new RuleBroken(Refusal.WITHDRAWN);
            case TAKEN -> throw new RuleBroken(Refusal.TAKEN);
            case NOT_TAKEN_UP -> throw new RuleBroken(ADOPTED);
            case SENT -> {}
        }
    }

    private Proposal with(
            int given, ProposalState next, @Nullable Instant sent, @Nullable Instant withdrawn, String because) {
        return new Proposal(
                id,
                text,
                version,
                given,
                kind,
                author,
                paragraphs,
                base,
                hash,
                words,
                provisionKind,
                level,
                after,
                reason,
                reasonLanguage,
                next,
                lead,
                cosponsors,
                joint,
                writtenAt,
                sent,
                withdrawn,
                because,
                takenIn,
                lock);
    }
}
