package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.negotiation.ComparesVersions;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ParagraphChange;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What has changed in a text, and what was asked for on it, since a person last said that they have looked. */
@Controller
class SincePages {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final ComparesVersions compares;
    private final Compiles compiles;
    private final Looks looks;
    private final TextReadings readings;
    private final Templates templates;
    private final Clock clock;

    SincePages(
            NegotiatedTexts texts,
            TextVersions versions,
            ComparesVersions compares,
            Compiles compiles,
            Looks looks,
            TextReadings readings,
            Templates templates,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.compares = compares;
        this.compiles = compiles;
        this.looks = looks;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    /** Whoever has never looked is shown the version that holds now, and everything that is asked for on it. */
    @GetMapping("/texts/{id}/since")
    View show(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var text = readings.of(Reader.of(delegate), id);
        // Before all else is read: what comes while the page is made comes again the next time.
        var read = clock.instant();
        var seen = looks.latest(id);
        var current = current(id);
        var last = looks.last(delegate.person(), id).orElse(null);
        var from = last == null
                ? null
                : versions.issued(id).stream()
                        .filter(each -> each.number() == last.version())
                        .findFirst()
                        .orElse(null);
        var changed = from == null || from.equals(current)
                ? List.<ComparesVersions.Compared>of()
                : compares.of(text, from, current).stream()
                        .filter(each -> each.change() != ParagraphChange.KEPT)
                        .toList();
        var since = last == null ? null : last.at();
        var asked = compiles.asked(text, isNews(id, last), ui);
        return new Page(templates.proposalsSince(ui, text, current, from, since, read, seen, changed, asked));
    }

    /** What was sent since, and what was withdrawn or credited in a version since; to whoever has never looked, all that was sent. */
    private Predicate<Proposal> isNews(UUID text, Looks.@Nullable Look last) {
        if (last == null) return Proposal::isSent;
        var since = last.seen();
        var later = versions.issued(text).stream()
                .filter(each -> each.number() > last.version())
                .map(TextVersion::id)
                .toList();
        return each -> isAfter(each.sentAt(), since)
                || isAfter(each.withdrawnAt(), since)
                || each.takenIn() != null && later.contains(each.takenIn());
    }

    private static boolean isAfter(@Nullable Instant at, Instant since) {
        return at != null && at.isAfter(since);
    }

    /** Up to the version that was shown and the last that was asked for on it, so that what came while it was read is new the next time. */
    @PostMapping("/texts/{id}/since")
    View look(
            Delegate delegate,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "") String seen) {
        texts.readableBy(Reader.of(delegate), id);
        var shown = versions.issued(id).stream()
                .filter(each -> each.number() == version)
                .findFirst()
                .orElseGet(() -> current(id));
        looks.note(
                delegate.person(),
                id,
                new Looks.Look(shown.number(), atMost(clock.instant(), read), atMost(looks.latest(id), seen)));
        return Redirect.to("/texts/" + id);
    }

    /** Never later than what is so, whatever a form says. */
    private static Instant atMost(Instant last, String typed) {
        try {
            var said = Instant.parse(typed);
            return said.isBefore(last) ? said : last;
        } catch (DateTimeParseException unknown) {
            return last;
        }
    }

    private TextVersion current(UUID text) {
        return versions.current(text).orElseThrow(NoSuchElementException::new);
    }
}
