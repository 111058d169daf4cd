package org.entente.process;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.chronicle.Histories;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** The tree of elements, for everyone to read and for officers to keep. */
@Controller
class ElementPages {

    private final Elements elements;
    private final Histories histories;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ElementPages(
            Elements elements,
            Histories histories,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.elements = elements;
        this.histories = histories;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/elements")
    View list(Ui ui) {
        return new Page(templates.processElements(ui, elements.all()));
    }

    @GetMapping("/api/v1/elements")
    @ResponseBody
    List<Element> json() {
        return elements.all();
    }

    @GetMapping("/elements/new")
    View add(Ui ui, Delegate officer) {
        officer.asOfficer();
        return new Page(form(ui, ElementForm.empty(elements.all().size() + 1), true, new Mistakes()));
    }

    @PostMapping("/elements")
    View add(Ui ui, Delegate officer, ElementForm form) {
        officer.asOfficer();
        var mistakes = form.mistakes(elements.find(form.code()).isEmpty(), isTop(form.parent()));
        if (!mistakes.none()) return Page.again(form(ui, form, true, mistakes));
        transaction.executeWithoutResult(status -> {
            elements.add(form.code(), parent(form), Integer.parseInt(form.position()), form.names());
            events.publishEvent(new ElementChanged(form.code(), null, facts(form), officer.person(), clock.instant()));
        });
        return Redirect.to("/elements");
    }

    @GetMapping("/elements/{code}")
    View show(Ui ui, @PathVariable String code) {
        var element = elements.get(code);
        var all = elements.all();
        var parent = all.stream()
                .filter(other -> other.code().equals(element.parent()))
                .findFirst();
        var children = all.stream().filter(other -> code.equals(other.parent())).toList();
        return new Page(templates.processShow(
                ui, element, parent.orElse(null), children, histories.of(ui, "/elements/" + code)));
    }

    @GetMapping("/elements/{code}/change")
    View change(Ui ui, Delegate officer, @PathVariable String code) {
        officer.asOfficer();
        return new Page(form(ui, ElementForm.of(elements.get(code)), false, new Mistakes()));
    }

    @PostMapping("/elements/{code}/change")
    View change(Ui ui, Delegate officer, @PathVariable String code, ElementForm form) {
        officer.asOfficer();
        var element = elements.get(code);
        var hasChildren = elements.all().stream().anyMatch(other -> code.equals(other.parent()));
        var parentFits =
                form.parent().isEmpty() || !hasChildren && !form.parent().equals(code) && isTop(form.parent());
        var mistakes = form.mistakes(form.code().equals(code), parentFits);
        if (!mistakes.none()) return Page.again(form(ui, form, false, mistakes));
        transaction.executeWithoutResult(status -> {
            elements.change(code, parent(form), Integer.parseInt(form.position()), form.names());
            events.publishEvent(new ElementChanged(
                    code, facts(ElementForm.of(element)), facts(form), officer.person(), clock.instant()));
        });
        return Redirect.to("/elements");
    }

    private JteModel form(Ui ui, ElementForm form, boolean isNew, Mistakes mistakes) {
        return templates.processElementForm(ui, form, isNew, tops(ui.language()), mistakes);
    }

    private static Map<String, String> facts(ElementForm form) {
        var facts = new LinkedHashMap<>(form.names().byCode());
        facts.put("parent", form.parent());
        facts.put("position", form.position());
        return facts;
    }

    private Map<String, String> tops(Language language) {
        var tops = new LinkedHashMap<String, String>();
        elements.all().stream().filter(Element::isTop).forEach(top -> tops.put(top.code(), top.name(language)));
        return tops;
    }

    private boolean isTop(String code) {
        return code.isEmpty() || elements.find(code).filter(Element::isTop).isPresent();
    }

    private static @Nullable String parent(ElementForm form) {
        return form.parent().isEmpty() ? null : form.parent();
    }
}
