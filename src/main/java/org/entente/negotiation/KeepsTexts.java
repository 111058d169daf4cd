package org.entente.negotiation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins texts and their versions, changes what is in preparation, and issues it. */
@Component
public class KeepsTexts {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Translations translations;
    private final HoldsVersions held;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsTexts(
            NegotiatedTexts texts,
            TextVersions versions,
            Translations translations,
            HoldsVersions held,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.translations = translations;
        this.held = held;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A text with its first version in preparation.
     *
     * @param sources by paragraph, the paragraphs of statements it was drawn from
     */
    @Transactional
    public void begin(
            NegotiatedText text, List<Provision> provisions, Map<UUID, List<UUID>> sources, @Nullable UUID by) {
        if (!texts.add(text, by)) return;
        var now = clock.instant();
        events.publishEvent(new NegotiatedTextBegun(
                text.id(), text.titles().byCode(), text.language().code(), by, now));
        var version = new TextVersion(UUID.randomUUID(), text.id(), 1, VersionKind.ZERO_DRAFT, 0, "", now, null, 0);
        versions.add(version, by);
        versions.write(version.id(), provisions);
        sources.forEach((provision, paragraphs) -> versions.draw(text.id(), provision, paragraphs));
        events.publishEvent(new TextVersionBegun(text.id(), version.id(), 1, by, now));
    }

    /** The next revision, with the paragraphs and translations of the last version. */
    @Transactional
    public void beginNext(NegotiatedText text, @Nullable UUID by) {
        texts.holdOpen(text.id());
        if (versions.draft(text.id()).isPresent()) throw new RuleBroken(Refusal.DRAFT_ALREADY);
        var before = versions.current(text.id()).orElseThrow();
        var now = clock.instant();
        var next = new TextVersion(
                UUID.randomUUID(),
                text.id(),
                before.number() + 1,
                VersionKind.REVISION,
                nextRevision(text.id()),
                "",
                now,
                null,
                0);
        versions.add(next, by);
        versions.write(
                next.id(),
                versions.provisions(before.id()).stream()
                        .map(Provision::carriedOn)
                        .toList());
        translations.carry(before.id(), next.id());
        events.publishEvent(new TextVersionBegun(text.id(), next.id(), next.number(), by, now));
    }

    int nextRevision(UUID text) {
        return 1
                + versions.issued(text).stream()
                        .mapToInt(TextVersion::revision)
                        .max()
                        .orElse(0);
    }

    /** As what the version in preparation will be issued. */
    @Transactional
    public void entitle(NegotiatedText text, VersionKind kind, String symbol) {
        var draft = lockDraft(text);
        var revision = kind == VersionKind.REVISION ? nextRevision(text.id()) : 0;
        versions.entitle(draft.id(), kind, revision, symbol);
    }

    private TextVersion lockDraft(NegotiatedText text) {
        texts.holdOpen(text.id());
        return versions.lockDraft(text.id());
    }

    /** What is done to one paragraph of a version in preparation. */
    enum Deed {
        EDITED,
        ADDED,
        MOVED,
        MERGED,
        REMOVED
    }

    /** False where somebody else has changed the words since that whoever acts knew: nothing is done then. */
    @Transactional
    public boolean change(
            NegotiatedText text, UUID paragraph, String known, Deed deed, Delegate by, UnaryOperator<Draft> act) {
        var version = lockDraft(text);
        var draft = new Draft(versions.provisions(version.id()));
        if (deed != Deed.ADDED && !draft.get(paragraph).hash().equals(known)) return false;
        write(version, draft, act.apply(draft), paragraph, deed, by);
        return true;
    }

    /** For another room: nobody else changes, issues or discards the version in preparation before the transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TextVersion holdDraft(NegotiatedText text) {
        return lockDraft(text);
    }

    /** What another room has a paragraph of the version in preparation become. */
    @Transactional
    public TextVersion revise(NegotiatedText text, UUID paragraph, Delegate by, UnaryOperator<Draft> act) {
        var version = lockDraft(text);
        var draft = new Draft(versions.provisions(version.id()));
        write(version, draft, act.apply(draft), paragraph, Deed.EDITED, by);
        return version;
    }

    private void write(TextVersion version, Draft before, Draft after, UUID paragraph, Deed deed, Delegate by) {
        if (after.equals(before)) return;
        after.mustHoldWhatIsNotIn(before);
        versions.write(version.id(), after.provisions());
        events.publishEvent(new TextDraftChanged(
                version.text(), version.id(), paragraph, deed.name(), by.person(), clock.instant()));
    }

    /**
     * The version in preparation as it was written elsewhere; its paragraphs are known again by their names and words. False
     * where it is not as whoever wrote it knew it: nothing is done then.
     *
     * @param known how often it had been saved then
     */
    @Transactional
    public boolean read(NegotiatedText text, long known, List<Provision> read, String file, Delegate by) {
        var version = lockDraft(text);
        if (version.lock() != known) return false;
        var before = versions.current(text.id())
                .map(TextVersion::id)
                .map(versions::provisions)
                .orElseGet(() -> versions.provisions(version.id()));
        var next = Inherited.from(before, read);
        versions.write(version.id(), next);
        events.publishEvent(
                new TextDraftRead(text.id(), version.id(), file, next.size(), by.person(), clock.instant()));
        return true;
    }

    /** From now on it is there for the text's audience, and is never changed. */
    @Transactional
    public TextVersion issue(NegotiatedText text, @Nullable UUID by) {
        var draft = lockDraft(text);
        var now = clock.instant();
        held.mustNotHold(text.id(), now);
        var after = versions.provisions(draft.id());
        var before = versions.current(text.id());
        var lineage = Lineage.between(
                before.map(each -> versions.provisions(each.id())).orElse(List.of()), after);
        if (before.isPresent() && lineage.isUnchanged() && draft.kind() == VersionKind.REVISION)
            throw new RuleBroken(Refusal.NOTHING_CHANGED);
        var issued = draft.issue(now);
        versions.issue(issued, by, now);
        events.publishEvent(new TextVersionIssued(
                text.id(), draft.id(), draft.number(), draft.kind().name(), draft.symbol(), counts(lineage), by, now));
        return issued;
    }

    /**
     * The words that a body has adopted, as a version of their own that holds from then on; with it the text is closed.
     *
     * @param provisions what they came out of is told against the version that was before the body
     * @param readOut in other languages, the words of paragraphs that were amended aloud
     */
    @Transactional
    public TextVersion adopt(
            NegotiatedText text,
            List<Provision> provisions,
            Map<UUID, Names> readOut,
            String symbol,
            @Nullable UUID by,
            Instant now) {
        texts.holdClosed(text.id());
        texts.find(text.id()).orElseThrow().mustBeOpen();
        if (versions.draft(text.id()).isPresent()) throw new RuleBroken(Refusal.DRAFT_ALREADY);
        var before = versions.current(text.id()).orElseThrow();
        var adopted = new TextVersion(
                UUID.randomUUID(), text.id(), before.number() + 1, VersionKind.FINAL, 0, symbol, now, null, 0);
        versions.add(adopted, by);
        versions.write(adopted.id(), provisions);
        translations.carry(before.id(), adopted.id());
        for (var each : provisions) {
            var words = readOut.get(each.id());
            if (words == null) continue;
            for (var language : Language.values())
                if (language != text.language())
                    words.written(language)
                            .ifPresent(said ->
                                    translations.say(adopted.id(), each.id(), language, said, each.hash(), by, now));
        }
        var held = versions.find(adopted.id()).orElseThrow();
        versions.issue(held, by, now);
        var lineage = Lineage.between(versions.provisions(before.id()), versions.provisions(adopted.id()));
        events.publishEvent(new TextVersionIssued(
                text.id(), adopted.id(), adopted.number(), adopted.kind().name(), symbol, counts(lineage), by, now));
        texts.close(text.id(), now);
        events.publishEvent(new NegotiatedTextAdopted(text.id(), now));
        return versions.find(adopted.id()).orElseThrow();
    }

    private static Map<String, Integer> counts(Lineage lineage) {
        var counts = new EnumMap<ParagraphChange, Integer>(ParagraphChange.class);
        lineage.changes().values().forEach(change -> counts.merge(change, 1, Integer::sum));
        lineage.gone().values().stream()
                .filter(List::isEmpty)
                .forEach(deleted -> counts.merge(ParagraphChange.DELETED, 1, Integer::sum));
        var told = new TreeMap<String, Integer>();
        counts.forEach((change, count) -> told.put(change.name().toLowerCase(Locale.ROOT), count));
        return told;
    }

    /** Nothing of it stays; a text's first version cannot be given up. */
    @Transactional
    public void discard(NegotiatedText text, Delegate by) {
        var draft = lockDraft(text);
        if (draft.number() == 1) throw new RuleBroken(Refusal.FIRST_VERSION);
        // Before it is gone: whoever has something in it takes that back.
        events.publishEvent(new TextVersionDiscarded(text.id(), draft.id(), by.person(), clock.instant()));
        versions.discard(draft);
    }
}
