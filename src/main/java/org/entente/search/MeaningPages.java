package org.entente.search;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of words that mean the same: everybody may see why a question found what it found, officers keep it. */
@Controller
class MeaningPages {

    private final Meanings meanings;
    private final Histories histories;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeaningPages(
            Meanings meanings,
            Histories histories,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.meanings = meanings;
        this.histories = histories;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/search/meanings")
    View list(Ui ui) {
        return new Page(templates.searchMeanings(ui, meanings.all(), histories.of(ui, "/search/meanings")));
    }

    @GetMapping("/search/meanings/new")
    View add(Ui ui, Delegate officer) {
        officer.asOfficer();
        return new Page(templates.searchMeaningForm(ui, MeaningForm.empty(), "", new Mistakes()));
    }

    @PostMapping("/search/meanings")
    View add(Ui ui, Delegate officer, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var form = new MeaningForm(typed);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(templates.searchMeaningForm(ui, form, "", mistakes));
        var id = form.id();
        transaction.executeWithoutResult(status -> {
            if (meanings.add(id, form.words())) tell(id, null, form.words(), officer);
        });
        return Redirect.to("/search/meanings");
    }

    @GetMapping("/search/meanings/{id}")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        return new Page(
                templates.searchMeaningForm(ui, MeaningForm.of(meanings.get(id)), id.toString(), new Mistakes()));
    }

    @PostMapping("/search/meanings/{id}")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var before = meanings.get(id).words();
        var form = new MeaningForm(typed);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(templates.searchMeaningForm(ui, form, id.toString(), mistakes));
        var isChanged = !form.isOvertaken(before)
                && Boolean.TRUE.equals(transaction.execute(status -> {
                    if (!meanings.change(id, before, form.words())) return false;
                    tell(id, before, form.words(), officer);
                    return true;
                }));
        var now = meanings.get(id).words();
        // The same form that has come twice is overtaken by nobody.
        if (isChanged || form.words().equals(now)) return Redirect.to("/search/meanings");
        mistakes.on("words_" + ui.language().code(), "web.mistake.overtaken");
        var again = form.over(now);
        return new Page(templates.searchMeaningForm(ui, again, id.toString(), mistakes), HttpStatus.CONFLICT);
    }

    @PostMapping("/search/meanings/{id}/removal")
    View remove(Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var before = meanings.get(id).words();
        transaction.executeWithoutResult(status -> {
            meanings.remove(id);
            tell(id, before, null, officer);
        });
        return Redirect.to("/search/meanings");
    }

    private void tell(
            UUID id,
            @Nullable Map<Language, List<String>> before,
            @Nullable Map<Language, List<String>> after,
            Delegate officer) {
        events.publishEvent(new MeaningChanged(
                id,
                before == null ? null : Meanings.byCode(before),
                after == null ? null : Meanings.byCode(after),
                officer.person(),
                clock.instant()));
    }
}
