package org.entente.negotiation.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.record.Kind;
import org.entente.languages.Names;
import org.entente.live.Live;
import org.entente.negotiation.KeepsTexts;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTextAudienceChanged;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.StatesOfText;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the Chair does with a text before its body; the clock is read once nobody else can do anything to it. */
@Component
class KeepsAdoptions {

    private final TextAdoptions adoptions;
    private final OralAmendments amendments;
    private final AdoptionVotes votes;
    private final Declarations declarations;
    private final EntersAdopted enters;
    private final KeepsTexts keeps;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final StatesOfText states;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsAdoptions(
            TextAdoptions adoptions,
            OralAmendments amendments,
            AdoptionVotes votes,
            Declarations declarations,
            EntersAdopted enters,
            KeepsTexts keeps,
            NegotiatedTexts texts,
            TextVersions versions,
            StatesOfText states,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.adoptions = adoptions;
        this.amendments = amendments;
        this.votes = votes;
        this.declarations = declarations;
        this.enters = enters;
        this.keeps = keeps;
        this.texts = texts;
        this.versions = versions;
        this.states = states;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** The words as they stand with what was read out and voted on until now. */
    ExactText exact(TextAdoption adoption, NegotiatedText text) {
        return exact(
                adoption,
                text,
                votes.of(adoption.id()).stream()
                        .filter(AdoptionVote::deletes)
                        .flatMap(each -> each.paragraphs().stream())
                        .toList());
    }

    private ExactText exact(TextAdoption adoption, NegotiatedText text, List<UUID> votedOut) {
        return ExactText.of(
                versions.provisions(adoption.version()), amendments.of(adoption.id()), votedOut, text.language());
    }

    /** One at a time, and none of what was adopted. */
    private void mustBeFree(UUID text, UUID but) {
        for (var each : adoptions.on(text)) {
            if (each.id().equals(but)) continue;
            if (each.isAdopted()) throw new RuleBroken(Refusal.ALREADY_ADOPTED);
            if (!each.isEnded()) throw new RuleBroken(Refusal.ALREADY_BEFORE);
        }
    }

    /** Before anybody fills in a form for it. */
    void mayBeSet(UUID text) {
        mustNotBePrepared(text);
        mustBeFree(text, text);
    }

    /** @param all whether everybody decides whom the text is open to */
    @Transactional
    public void set(TextAdoption adoption, boolean all, @Nullable UUID by) {
        // Whoever lets others in, or shuts out one of those who decide, has done so, or finds this adoption.
        var text = texts.holdShared(adoption.text());
        mustBeCurrent(adoption);
        mustBeFree(adoption.text(), adoption.id());
        if (!states.mayBeAsked(text, adoption.states(), all))
            throw new RuleBroken(Refusal.READERS_CHANGED, states.of(text).size());
        if (!adoptions.add(adoption, by)) return;
        events.publishEvent(new AdoptionSet(
                adoption.id(),
                adoption.text(),
                adoption.version(),
                adoption.manner(),
                adoption.rule(),
                adoption.states().size(),
                adoption.dueAt(),
                by,
                adoption.setAt()));
    }

    /** Before the body is asked, and before any vote: nobody votes on words that may still change. */
    @Transactional
    public void readOut(UUID id, OralAmendment.Deed deed, UUID paragraph, UUID added, Names words, Delegate by) {
        adoptions.holdClosed(id);
        var adoption = adoptions.keptBy(by, id);
        readOut(adoption, deed, paragraph, added, words, by.person(), clock.instant());
    }

    void readOut(
            TextAdoption adoption,
            OralAmendment.Deed deed,
            UUID paragraph,
            UUID added,
            Names words,
            @Nullable UUID by,
            Instant now) {
        adoption.mustBeAnnounced();
        mustNotHaveVoted(adoption);
        var text = text(adoption);
        var known = amendments.of(adoption.id());
        if (known.stream().anyMatch(each -> added.equals(each.added()))) return;
        var isNew = deed == OralAmendment.Deed.ADD;
        var exact = exact(adoption, text, List.of());
        var before = isNew ? "" : exact.get(paragraph).words();
        if (isNew) exact.get(paragraph);
        var amendment = new OralAmendment(
                adoption.id(),
                known.size() + 1,
                deed,
                paragraph,
                isNew ? added : null,
                before,
                deed == OralAmendment.Deed.DELETE ? new Names(Map.of()) : words,
                now,
                null);
        // Also where paragraphs that are voted on by themselves should go.
        var all = new ArrayList<>(known);
        all.add(amendment);
        ExactText.of(versions.provisions(adoption.version()), all, votedOn(adoption.id()), text.language());
        amendments.add(amendment, by);
        events.publishEvent(new OralAmendmentRead(
                adoption.id(),
                amendment.number(),
                deed,
                amendment.about(),
                before,
                amendment.words().in(text.language()),
                by,
                now));
        live.changed(AdoptionPart.KIND, adoption.id());
    }

    /** The last alone: what was read out after it was read out on its words. */
    @Transactional
    public void withdraw(UUID id, int number, Delegate by) {
        adoptions.holdClosed(id);
        var adoption = adoptions.keptBy(by, id);
        adoption.mustBeAnnounced();
        mustNotHaveVoted(adoption);
        var known = amendments.of(id);
        var amendment = known.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        if (known.stream().anyMatch(each -> each.stands() && each.number() > number))
            throw new RuleBroken(Refusal.NOT_THE_LAST);
        var now = clock.instant();
        amendments.withdraw(amendment, by.person(), now);
        events.publishEvent(new OralAmendmentWithdrawn(id, number, by.person(), now));
        live.changed(AdoptionPart.KIND, id);
    }

    /** On paragraphs by themselves, before the whole. */
    @Transactional
    public void ask(AdoptionVote vote, @Nullable UUID by) {
        adoptions.holdClosed(vote.adoption());
        var adoption = adoptions.find(vote.adoption()).orElseThrow(NoSuchElementException::new);
        adoption.mustBeAnnounced();
        if (votes.find(vote.id()).isPresent()) return;
        var votedOn = votedOn(adoption.id());
        if (vote.paragraphs().stream().anyMatch(votedOn::contains)) throw new RuleBroken(Refusal.VOTED_ON_ALREADY);
        var text = text(adoption);
        vote.paragraphs().forEach(exact(adoption, text)::get);
        votedOn.addAll(vote.paragraphs());
        exact(adoption, text, votedOn);
        votes.add(vote, by);
        events.publishEvent(
                new SeparateVoteAsked(adoption.id(), vote.id(), vote.paragraphs(), vote.askedBy(), by, vote.askedAt()));
        live.changed(AdoptionPart.KIND, adoption.id());
    }

    /** Before anybody has voted on it; that it was asked for stays on record. */
    @Transactional
    public void withdrawVote(UUID id, UUID vote, Delegate by) {
        adoptions.holdClosed(id);
        var asked = votes.askedBy(by, id, vote);
        adoptions.find(id).orElseThrow(NoSuchElementException::new).mustBeAnnounced();
        var now = clock.instant();
        votes.withdraw(asked.withdraw(now), by.person());
        var party = NegotiatedTexts.isLedBy(by) ? null : asked.askedBy();
        events.publishEvent(new SeparateVoteWithdrawn(id, vote, asked.paragraphs(), party, by.person(), now));
        live.changed(AdoptionPart.KIND, id);
    }

    int nextNumber(UUID adoption) {
        return votes.of(adoption).size() + 1;
    }

    @Transactional
    public void openVote(UUID adoption, UUID vote, Delegate by) {
        adoptions.holdClosed(adoption);
        openVote(adoptions.keptBy(by, adoption), vote, by.person(), clock.instant());
    }

    void openVote(TextAdoption adoption, UUID id, @Nullable UUID by, Instant now) {
        adoption.mustBeAnnounced();
        adoption.mustBeDue(now);
        mustBeCurrent(adoption);
        mustNotVote(adoption.id());
        var vote = of(adoption, id).open(now);
        votes.save(vote);
        opened(vote, by, now);
    }

    @Transactional
    public void closeVote(UUID adoption, UUID vote, Delegate by) {
        adoptions.holdClosed(adoption);
        var kept = adoptions.keptBy(by, adoption);
        kept.mustBeAnnounced();
        close(kept, of(kept, vote), by.person(), clock.instant());
    }

    AdoptionVote close(TextAdoption adoption, AdoptionVote vote, @Nullable UUID by, Instant now) {
        var tally = VoteTally.of(votes.ballots(vote.id()), adoption.states());
        var closed = vote.close(tally, now);
        votes.save(closed);
        events.publishEvent(new AdoptionVoteClosed(
                adoption.id(),
                vote.id(),
                tally.count(BallotChoice.YES),
                tally.count(BallotChoice.NO),
                tally.count(BallotChoice.ABSTAIN),
                tally.count(BallotChoice.NOT_PARTICIPATING),
                closed.isCarried(),
                by,
                now));
        live.changed(AdoptionPart.KIND, adoption.id());
        return closed;
    }

    /** Asks the body: for objections, or for its votes on the text as a whole. */
    @Transactional
    public void open(UUID id, Delegate by) {
        adoptions.holdClosed(id);
        open(adoptions.keptBy(by, id), by.person(), clock.instant());
    }

    void open(TextAdoption adoption, @Nullable UUID by, Instant now) {
        mustBeCurrent(adoption);
        mustNotVote(adoption.id());
        if (votes.of(adoption.id()).stream().anyMatch(AdoptionVote::isToCome))
            throw new RuleBroken(Refusal.VOTES_PENDING);
        var open = adoption.open(exact(adoption, text(adoption)).hash(), now);
        adoptions.save(open, by);
        events.publishEvent(new AdoptionOpened(adoption.id(), open.exact(), by, now));
        var majority = adoption.majority();
        if (majority != null) {
            var whole = new AdoptionVote(
                    UUID.randomUUID(),
                    adoption.id(),
                    nextNumber(adoption.id()),
                    List.of(),
                    adoption.rule(),
                    majority,
                    null,
                    now,
                    now,
                    null,
                    null,
                    null);
            votes.add(whole, by);
            opened(whole, by, now);
        }
        live.changed(AdoptionPart.KIND, adoption.id());
    }

    @Transactional
    public void suspend(UUID id, Delegate by) {
        adoptions.holdClosed(id);
        var adoption = adoptions.keptBy(by, id);
        adoptions.save(adoption.suspend(), by.person());
        events.publishEvent(new AdoptionSuspended(id, by.person(), clock.instant()));
        live.changed(AdoptionPart.KIND, id);
    }

    @Transactional
    public void callOff(UUID id, String reason, Delegate by) {
        adoptions.holdClosed(id);
        var now = clock.instant();
        var adoption = adoptions.keptBy(by, id);
        mustNotVote(id);
        adoptions.save(adoption.callOff(reason, now), by.person());
        events.publishEvent(new AdoptionCalledOff(id, reason, by.person(), now));
        live.changed(AdoptionPart.KIND, id);
    }

    /** The gavel: once, with the result that States have made; what is adopted goes into the record with it. */
    @Transactional
    public void conclude(UUID id, AdoptionOutcome expected, String symbol, Kind kind, Delegate by) {
        adoptions.holdClosed(id);
        var adoption = adoptions.keptBy(by, id);
        texts.holdClosed(adoption.text());
        conclude(adoption, expected, symbol, kind, by.person(), clock.instant());
    }

    void conclude(
            TextAdoption adoption, AdoptionOutcome expected, String symbol, Kind kind, @Nullable UUID by, Instant now) {
        adoption.mustBeOpen();
        var whole = votes.of(adoption.id()).stream()
                .filter(AdoptionVote::isOfTheWhole)
                .findFirst()
                .map(vote -> close(adoption, vote, by, now).isCarried())
                .orElse(null);
        var isObjectedTo =
                declarations.of(adoption.id()).stream().anyMatch(each -> each.isObjection() && each.stands());
        var result = adoption.result(isObjectedTo, whole);
        adoption.mustResult(expected, result);
        var ended = result == AdoptionOutcome.ADOPTED ? adopt(adoption, symbol, kind, by, now) : adoption.fail(now);
        adoptions.save(ended, by);
        events.publishEvent(new AdoptionConcluded(
                ended.id(), ended.text(), ended.version(), result, ended.symbol(), ended.document(), by, now));
        live.changed(AdoptionPart.KIND, ended.id());
    }

    private TextAdoption adopt(TextAdoption adoption, String symbol, Kind kind, @Nullable UUID by, Instant now) {
        mustBeCurrent(adoption);
        enters.mustBeFree(symbol);
        var text = text(adoption);
        var readOut = new HashMap<UUID, Names>();
        amendments.of(adoption.id()).stream()
                .filter(OralAmendment::stands)
                .forEach(each -> readOut.put(each.about(), each.words()));
        var before = versions.find(adoption.version()).orElseThrow();
        var words = keeps.adopt(text, exact(adoption, text).provisions(), readOut, symbol, by, now);
        var adopted = adoption.adopt(symbol, kind, UUID.randomUUID(), words.id(), now);
        enters.enter(adopted, text, before, words, by, now);
        return adopted;
    }

    /** Nobody shuts out those who decide: they could neither read what is before them, nor object, nor vote. */
    @EventListener
    void on(NegotiatedTextAudienceChanged event) {
        var open = states.of(texts.find(event.text()).orElseThrow());
        if (adoptions.on(event.text()).stream().anyMatch(each -> !each.isEnded() && !open.containsAll(each.states())))
            throw new RuleBroken(Refusal.SHUTS_OUT);
    }

    private void opened(AdoptionVote vote, @Nullable UUID by, Instant now) {
        events.publishEvent(new AdoptionVoteOpened(vote.adoption(), vote.id(), vote.paragraphs(), by, now));
        live.changed(AdoptionPart.KIND, vote.adoption());
    }

    private AdoptionVote of(TextAdoption adoption, UUID vote) {
        return votes.find(vote)
                .filter(each -> each.adoption().equals(adoption.id()))
                .orElseThrow(NoSuchElementException::new);
    }

    private List<UUID> votedOn(UUID adoption) {
        var votedOn = new ArrayList<UUID>();
        votes.of(adoption).stream().filter(AdoptionVote::stands).forEach(each -> votedOn.addAll(each.paragraphs()));
        return votedOn;
    }

    private void mustNotVote(UUID adoption) {
        if (votes.of(adoption).stream().anyMatch(AdoptionVote::isOpen)) throw new RuleBroken(Refusal.VOTE_RUNS);
    }

    private void mustNotHaveVoted(TextAdoption adoption) {
        if (votes.of(adoption.id()).stream().anyMatch(each -> each.openedAt() != null))
            throw new RuleBroken(Refusal.VOTING_HAS_BEGUN);
    }

    /** What is decided on is what holds, and nobody is at work on the next. */
    private void mustBeCurrent(TextAdoption adoption) {
        mustNotBePrepared(adoption.text());
        if (versions.current(adoption.text())
                .map(TextVersion::id)
                .filter(adoption.version()::equals)
                .isEmpty()) throw new RuleBroken(Refusal.NOT_CURRENT);
    }

    private void mustNotBePrepared(UUID text) {
        if (versions.draft(text).isPresent()) throw new RuleBroken(Refusal.IN_PREPARATION);
    }

    private NegotiatedText text(TextAdoption adoption) {
        return texts.find(adoption.text()).orElseThrow(NoSuchElementException::new);
    }
}
