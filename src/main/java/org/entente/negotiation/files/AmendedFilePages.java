package org.entente.negotiation.files;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.documents.SentFile;
import org.entente.documents.Unreadable;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalAuthor;
import org.entente.negotiation.proposals.Proposers;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A file with changes comes back, what is in it is shown, and what its sender chooses becomes a proposal of theirs in preparation. */
@Controller
class AmendedFilePages {

    private static final Map<Unreadable.Reason, String> UNREADABLE = Map.of(
            Unreadable.Reason.UNKNOWN_KIND, "files.mistake.kind", Unreadable.Reason.TOO_MANY, "files.mistake.too_long");

    private static final String ALL = "all";

    private final TextVersions versions;
    private final AmendedFiles files;
    private final ReadsAmendments reads;
    private final ReviewsFiles reviews;
    private final Proposers proposers;
    private final KeepsAmendedFiles keeps;
    private final TextReadings readings;
    private final Templates templates;
    private final Clock clock;

    AmendedFilePages(
            TextVersions versions,
            AmendedFiles files,
            ReadsAmendments reads,
            ReviewsFiles reviews,
            Proposers proposers,
            KeepsAmendedFiles keeps,
            TextReadings readings,
            Templates templates,
            Clock clock) {
        this.versions = versions;
        this.files = files;
        this.reads = reads;
        this.reviews = reviews;
        this.proposers = proposers;
        this.keeps = keeps;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/texts/{id}/proposals/files")
    View ask(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var text = proposers.writtenOn(delegate, id);
        return new Page(form(ui, delegate, text, new Mistakes()));
    }

    @PostMapping("/texts/{id}/proposals/files")
    View take(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var text = proposers.writtenOn(delegate, id);
        text.mustBeOpen();
        var mistakes = new Mistakes();
        if (file == null || file.isEmpty()) {
            return Page.again(form(ui, delegate, text, mistakes.on("file", "files.mistake.no_file")));
        }
        try {
            var amended = read(delegate, text, file);
            if (!amended.findings().isEmpty()) {
                keeps.add(amended, delegate.person());
                return Redirect.to(amended.path());
            }
            mistakes.on("file", "files.mistake.no_changes");
        } catch (Unreadable unreadable) {
            mistakes.on("file", unreadable.key(UNREADABLE));
        }
        return Page.again(form(ui, delegate, text, mistakes));
    }

    private AmendedFile read(Delegate delegate, NegotiatedText text, MultipartFile file) throws IOException {
        var beside = Files.createTempFile("amended", null);
        try {
            file.transferTo(beside);
            var read = reads.of(text, beside);
            var party = Proposers.isOfTheHouse(delegate) ? null : delegate.party();
            return new AmendedFile(
                    UUID.randomUUID(),
                    text.id(),
                    read.version().id(),
                    party,
                    SentFile.name(file),
                    read.findings(),
                    clock.instant(),
                    Set.of(),
                    null);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @GetMapping("/texts/{id}/proposals/files/{file}")
    View review(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable List<String> chosen) {
        var text = proposers.writtenOn(delegate, id);
        var amended = files.of(delegate, text, file);
        readings.of(ui.reader(), id);
        return new Page(review(ui, delegate, text, amended, chosen, new Mistakes()));
    }

    /** One that was found, by its number, or all of it; or back again. What is chosen meanwhile stays chosen. */
    @PostMapping("/texts/{id}/proposals/files/{file}/discards")
    View discard(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String discard,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") List<String> chosen) {
        var text = proposers.writtenOn(delegate, id);
        var amended = files.of(delegate, text, file);
        text.mustBeOpen();
        if (discard.isEmpty() && back.isEmpty()) {
            var mistakes = new Mistakes().on("chosen", "files.mistake.none_chosen");
            return Page.again(review(ui, delegate, text, amended, chosen, mistakes));
        }
        var found = number(discard.isEmpty() ? back : discard, reviews.of(text, version(amended), amended, ui));
        if (discard.isEmpty()) keeps.bringBack(amended, found);
        else keeps.discard(amended, found);
        var still = chosen.stream().filter(each -> each.matches("\\d{1,9}")).collect(Collectors.joining(","));
        return Redirect.to(amended.path() + "?chosen=" + still + (found == null ? "" : "#f-" + found));
    }

    private static @Nullable Integer number(String typed, List<ReviewedChange> changes) {
        if (typed.equals(ALL)) return null;
        var change = changes.stream()
                .filter(each -> typed.equals(Integer.toString(each.found().number())))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        AmendedFile.mustNotBeKept(change);
        return change.found().number();
    }

    @PostMapping("/texts/{id}/proposals/files/{file}")
    View keep(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String author) {
        var text = proposers.writtenOn(delegate, id);
        var amended = files.of(delegate, text, file);
        try {
            text.mustBeOpen();
            amended.mustNotBeDiscarded();
            return keep(ui, delegate, text, amended, chosen, author);
        } catch (RuleBroken refused) {
            var mistakes = new Mistakes().on("chosen", refused.refusal().key(), refused.arguments());
            return new Page(review(ui, delegate, text, amended, chosen, mistakes), HttpStatus.CONFLICT);
        }
    }

    private View keep(
            Ui ui, Delegate delegate, NegotiatedText text, AmendedFile amended, List<String> chosen, String author) {
        var house = ReviewsFiles.author(author);
        var mistakes = new Mistakes();
        if (chosen.isEmpty()) mistakes.on("chosen", "files.mistake.none_chosen");
        if (amended.party() == null && house.isEmpty()) mistakes.on("author", "web.mistake.choice");
        if (!mistakes.none()) return Page.again(review(ui, delegate, text, amended, chosen, mistakes));
        var proposed = reviews.of(text, version(amended), amended, ui).stream()
                .filter(each -> each.isOffered()
                        && chosen.contains(Integer.toString(each.found().number())))
                .map(each -> proposal(ui, amended, each.found(), house.orElse(ProposalAuthor.DELEGATION)))
                .toList();
        keeps.propose(amended, proposed, delegate.person());
        return Redirect.to(amended.path());
    }

    /** It is the sender's, whomever the file names. */
    private Proposal proposal(Ui ui, AmendedFile file, Found found, ProposalAuthor author) {
        var on = versions.provisions(file.version()).stream()
                .filter(each -> found.paragraphs().contains(each.id()))
                .toList();
        return Proposal.inPreparation(
                AmendedFile.proposal(file.id(), found),
                version(file),
                found.kind(),
                file.party() == null ? author : ProposalAuthor.DELEGATION,
                on,
                found.words(),
                found.provisionKind(),
                found.level(),
                found.after(),
                found.reason(),
                ui.language(),
                file.party(),
                clock.instant(),
                0);
    }

    private TextVersion current(NegotiatedText text) {
        return versions.current(text.id()).orElseThrow(NoSuchElementException::new);
    }

    private TextVersion version(AmendedFile file) {
        return versions.find(file.version()).orElseThrow(NoSuchElementException::new);
    }

    private JteModel form(Ui ui, Delegate delegate, NegotiatedText text, Mistakes mistakes) {
        return templates.filesForm(ui, text, current(text), files.on(delegate, text), mistakes);
    }

    /** @param chosen by number; null where nobody has chosen yet, and what is likely wanted is */
    private JteModel review(
            Ui ui,
            Delegate delegate,
            NegotiatedText text,
            AmendedFile file,
            @Nullable List<String> chosen,
            Mistakes mistakes) {
        var version = version(file);
        return templates.filesReview(
                ui,
                text,
                version,
                file,
                reviews.of(text, version, file, ui),
                reviews.unplaced(text, version, file, Reader.of(delegate)),
                chosen,
                mistakes);
    }
}
