package org.entente.negotiation.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.comparison.Words;
import org.entente.documents.record.Documents;
import org.entente.languages.Language;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.Visible;
import org.entente.negotiation.adoption.AdoptionOverview.Amended;
import org.entente.negotiation.adoption.AdoptionOverview.Corrected;
import org.entente.negotiation.adoption.AdoptionOverview.Voted;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Body;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told of an adoption. */
@Component
class ReadsAdoptions {

    private final KeepsAdoptions keeps;
    private final OralAmendments amendments;
    private final AdoptionVotes votes;
    private final Declarations declarations;
    private final TextCorrections corrections;
    private final NamesCorrectors correctors;
    private final EntersAdopted enters;
    private final Documents documents;
    private final Meetings meetings;
    private final Bodies bodies;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Parties parties;
    private final Clock clock;

    ReadsAdoptions(
            KeepsAdoptions keeps,
            OralAmendments amendments,
            AdoptionVotes votes,
            Declarations declarations,
            TextCorrections corrections,
            NamesCorrectors correctors,
            EntersAdopted enters,
            Documents documents,
            Meetings meetings,
            Bodies bodies,
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            Parties parties,
            Clock clock) {
        this.keeps = keeps;
        this.amendments = amendments;
        this.votes = votes;
        this.declarations = declarations;
        this.corrections = corrections;
        this.correctors = correctors;
        this.enters = enters;
        this.documents = documents;
        this.meetings = meetings;
        this.bodies = bodies;
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.parties = parties;
        this.clock = clock;
    }

    AdoptionOverview overview(Reader reader, Language language, TextAdoption adoption) {
        var text = texts.find(adoption.text()).orElseThrow(NoSuchElementException::new);
        var version = versions.find(adoption.version()).orElseThrow(NoSuchElementException::new);
        var adopted =
                Optional.ofNullable(adoption.adopted()).flatMap(versions::find).orElse(null);
        var readOut = amendments.of(adoption.id());
        var taken = votes.of(adoption.id()).stream()
                .map(each -> voted(adoption, each))
                .toList();
        var said = declarations.of(adoption.id());
        var meeting = meeting(adoption.meeting());
        return new AdoptionOverview(
                adoption,
                text,
                version,
                adopted,
                Optional.ofNullable(adoption.document())
                        .flatMap(documents::find)
                        .filter(each -> each.isReadableBy(reader))
                        .orElse(null),
                meeting,
                body(meeting, text),
                called(text, version, adopted, readOut, language),
                adoption.exact().isEmpty() ? keeps.exact(adoption, text).hash() : adoption.exact(),
                enters.worded(text, adopted == null ? version : adopted),
                amended(version, readOut, text),
                taken,
                said,
                corrections.of(adoption.id()).stream()
                        .map(each -> new Corrected(
                                each,
                                Words.changed(Visible.of(each.before()), Visible.of(each.after())),
                                correctors.by(each.by(), language)))
                        .toList(),
                names(adoption, said, taken, language),
                clock.instant());
    }

    private @Nullable Meeting meeting(@Nullable UUID id) {
        return id == null ? null : meetings.find(id).orElse(null);
    }

    /** A symbol may not say it. */
    private @Nullable Body body(@Nullable Meeting meeting, NegotiatedText text) {
        return Optional.ofNullable(meeting == null ? text.session() : meeting.session())
                .flatMap(bodies::findSession)
                .flatMap(session -> bodies.find(session.body()))
                .orElse(null);
    }

    /** What goes along with a deletion is told by the words as they were when it was read out. */
    private List<Amended> amended(TextVersion version, List<OralAmendment> readOut, NegotiatedText text) {
        var told = new ArrayList<Amended>();
        var exact = ExactText.of(versions.provisions(version.id()), List.of(), List.of(), text.language());
        for (var each : readOut) {
            var deletes = each.deed() == OralAmendment.Deed.DELETE;
            told.add(amended(each, deletes ? exact.under(each.paragraph()) : List.of(), text));
            if (each.stands()) exact = exact.after(each, text.language());
        }
        return told;
    }

    private static Amended amended(OralAmendment amendment, List<UUID> under, NegotiatedText text) {
        return new Amended(
                amendment,
                under,
                Words.changed(
                        Visible.of(amendment.before()),
                        Visible.of(amendment.words().in(text.language()))));
    }

    /** What the database hands out: before a vote is closed, nothing that could be counted. */
    private Voted voted(TextAdoption adoption, AdoptionVote vote) {
        return new Voted(
                vote,
                vote.isClosed() ? VoteTally.of(votes.ballots(vote.id()), adoption.states()) : null,
                votes.intentions(vote.id()));
    }

    /** By the numbers of what was adopted, where it was; what is no longer there by those it had. */
    Map<UUID, ParagraphName> called(
            NegotiatedText text,
            TextVersion version,
            @Nullable TextVersion adopted,
            List<OralAmendment> readOut,
            Language language) {
        var called = new LinkedHashMap<UUID, ParagraphName>();
        if (adopted != null) lines.of(text, adopted, language).forEach(line -> called.put(line.id(), line.name()));
        lines.of(text, version, language).forEach(line -> called.putIfAbsent(line.id(), line.name()));
        for (var each : readOut) {
            var added = each.added();
            if (added == null || called.containsKey(added)) continue;
            var words = Visible.of(each.words().in(text.language()));
            put(called, each.paragraph(), added, new ParagraphName(ProvisionKind.PLAIN, "", words));
        }
        return called;
    }

    /** Behind the one that it stands behind. */
    private static void put(Map<UUID, ParagraphName> called, UUID behind, UUID added, ParagraphName name) {
        var rest = new LinkedHashMap<>(called);
        called.clear();
        rest.forEach((id, each) -> {
            called.put(id, each);
            if (id.equals(behind)) called.put(added, name);
        });
        called.putIfAbsent(added, name);
    }

    /** What can be read out upon, voted on or spoken of now: paragraph by paragraph, with its words. */
    Map<UUID, String> words(TextAdoption adoption, NegotiatedText text) {
        var words = new LinkedHashMap<UUID, String>();
        keeps.exact(adoption, text).provisions().forEach(each -> words.put(each.id(), each.words()));
        return words;
    }

    /** What stands under a paragraph in the exact words as they are now. */
    List<UUID> under(TextAdoption adoption, NegotiatedText text, UUID paragraph) {
        return keeps.exact(adoption, text).under(paragraph);
    }

    /** The exact words as they are now, with the numbers that they have. */
    List<TextLine> exact(TextAdoption adoption, NegotiatedText text) {
        return lines.of(keeps.exact(adoption, text).provisions(), text.language());
    }

    /** What the adopted text says in a language. */
    List<TextLine> adopted(NegotiatedText text, TextVersion adopted, Language language) {
        return lines.of(text, adopted, language);
    }

    private Map<UUID, String> names(
            TextAdoption adoption, List<Declaration> said, List<Voted> taken, Language language) {
        var wanted = new ArrayList<>(said.stream().map(Declaration::party).toList());
        for (var each : taken) {
            var askedBy = each.vote().askedBy();
            if (askedBy != null) wanted.add(askedBy);
            if (each.tally() != null) wanted.addAll(adoption.states());
        }
        return names(wanted, language);
    }

    /** In the order of their names. */
    Map<UUID, String> names(Collection<UUID> states, Language language) {
        var found = states.stream()
                .distinct()
                .flatMap(each -> parties.find(new PartyId(each)).stream())
                .toList();
        var names = new LinkedHashMap<UUID, String>();
        parties.sorted(found, language).forEach(party -> names.put(party.id().id(), party.name(language)));
        return names;
    }

    /** What the State of a delegation that decides may do now. */
    @Nullable
    AdoptionOwn own(Reader reader, Language language, AdoptionOverview overview) {
        var adoption = overview.adoption();
        var delegate = reader.delegate()
                .filter(each -> adoption.isDecidedBy(each.party()))
                .orElse(null);
        if (delegate == null) return null;
        var state = delegate.delegation();
        var speaks = delegate.speaksFor(state);
        var standing = overview.declarations().stream()
                .filter(each -> each.party().equals(state) && each.stands())
                .toList();
        var running = overview.votes().stream()
                .map(Voted::vote)
                .filter(AdoptionVote::isOpen)
                .findFirst()
                .orElse(null);
        var intends = new HashMap<UUID, BallotChoice>();
        for (var each : overview.votes()) {
            var tally = each.tally();
            if (!speaks || tally == null || each.intended().containsKey(state)) continue;
            for (var choice : BallotChoice.values())
                if (tally.of(choice).contains(state)) intends.put(each.vote().id(), choice);
        }
        return new AdoptionOwn(
                state,
                parties.name(state, language),
                speaks
                        && !adoption.isByVote()
                        && !adoption.isEnded()
                        && standing.stream().noneMatch(Declaration::isObjection),
                speaks && (!adoption.isEnded() || adoption.isAdopted()),
                speaks && adoption.mayBeExplained(),
                speaks ? running : null,
                running == null ? null : votes.ballots(running.id()).get(state),
                speaks ? standing : List.of(),
                intends);
    }
}
