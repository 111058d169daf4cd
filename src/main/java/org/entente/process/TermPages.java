package org.entente.process;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The words that suggest an element, for officers to keep; what has been suggested already stays as it is. */
@Controller
class TermPages {

    private final Elements elements;
    private final ElementTerms terms;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TermPages(
            Elements elements,
            ElementTerms terms,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.elements = elements;
        this.terms = terms;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/elements/{code}/terms")
    View show(Ui ui, Delegate officer, @PathVariable String code) {
        officer.asOfficer();
        var element = elements.get(code);
        return new Page(templates.processTerms(ui, element, TermsForm.of(terms.of(code)), new Mistakes()));
    }

    @PostMapping("/elements/{code}/terms")
    View change(Ui ui, Delegate officer, @PathVariable String code, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var element = elements.get(code);
        var form = new TermsForm(typed);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(templates.processTerms(ui, element, form, mistakes));
        var before = lines(terms.of(code));
        transaction.executeWithoutResult(status -> {
            terms.replace(code, form.terms());
            events.publishEvent(new TermsChanged(code, before, lines(form.terms()), officer.person(), clock.instant()));
        });
        return Redirect.to("/elements");
    }

    private static Map<String, List<String>> lines(Map<Language, List<WeightedTerm>> terms) {
        var lines = new LinkedHashMap<String, List<String>>();
        terms.forEach((language, all) ->
                lines.put(language.code(), all.stream().map(WeightedTerm::line).toList()));
        return lines;
    }
}
