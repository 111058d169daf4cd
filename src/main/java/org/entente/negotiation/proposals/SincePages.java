package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.negotiation.ComparesVersions;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ParagraphChange;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.Ui;
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
    private final Templates templates;
    private final Clock clock;

    SincePages(
            NegotiatedTexts texts,
            TextVersions versions,
            ComparesVersions compares,
            Compiles compiles,
            Looks looks,
            Templates templates,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.compares = compares;
        this.compiles = compiles;
        this.looks = looks;
        this.templates = templates;
        this.clock = clock;
    }

    /** Whoever has never looked is shown the version that holds now, and everything that is asked for on it. */
    @GetMapping("/texts/{id}/since")
    View show(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var text = texts.readableBy(Reader.of(delegate), id);
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
        var asked = compiles.asked(
                text,
                each -> each.sentAt() != null && (last == null || each.sentAt().isAfter(last.at())),
                ui);
        return new Page(
                templates.proposalsSince(ui, text, current, from, last == null ? null : last.at(), changed, asked));
    }

    /** Up to the version that was shown, so that one issued meanwhile is new the next time. */
    @PostMapping("/texts/{id}/since")
    View look(Delegate delegate, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        texts.readableBy(Reader.of(delegate), id);
        var seen = versions.issued(id).stream()
                .filter(each -> each.number() == version)
                .findFirst()
                .orElseGet(() -> current(id));
        looks.note(delegate.person(), id, seen.number(), clock.instant());
        return Redirect.to("/texts/" + id);
    }

    private TextVersion current(UUID text) {
        return versions.current(text).orElseThrow(NoSuchElementException::new);
    }
}
