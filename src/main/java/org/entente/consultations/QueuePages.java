package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.entente.web.Delegate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The rapporteur's queue: one paragraph at a time, its suggested elements ticked, the next one with a single key. */
@Controller
class QueuePages {

    private final Consultations consultations;
    private final Statements statements;
    private final Tags tags;
    private final NotesReaders notes;
    private final Attribution attribution;
    private final Elements elements;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QueuePages(
            Consultations consultations,
            Statements statements,
            Tags tags,
            NotesReaders notes,
            Attribution attribution,
            Elements elements,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.tags = tags;
        this.notes = notes;
        this.attribution = attribution;
        this.elements = elements;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/consultations/{id}/queue")
    View next(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID paragraph) {
        rapporteur.asRapporteur();
        var consultation = consultations.get(id);
        var shown = paragraph == null ? tags.nextUnread(id).orElse(null) : paragraph;
        var progress = tags.progress(id);
        if (shown == null) return new Page(templates.consultationsQueueDone(ui, consultation, progress));
        var current = statements.paragraph(ui.reader(), shown);
        var statement = statements.published(current.statement());
        notes.of(statement, current.version(), ui.reader());
        var around = statements.paragraphs(statement.id(), statement.version());
        return new Page(templates.consultationsQueue(
                ui,
                consultation,
                statement,
                current,
                around,
                tags.of(List.of(shown)).getOrDefault(shown, List.of()),
                elements.all(),
                progress,
                attribution));
    }

    @PostMapping("/paragraphs/{id}/tags")
    View say(
            Delegate rapporteur,
            Ui ui,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> element,
            @RequestParam(defaultValue = "") String back) {
        rapporteur.asRapporteur();
        var paragraph = statements.paragraph(ui.reader(), id);
        var statement = statements.published(paragraph.statement());
        var known = elements.all().stream().map(Element::code).toList();
        var said = element.stream().filter(known::contains).distinct().toList();
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            var before = tags.of(List.of(id)).getOrDefault(id, List.of());
            tags.say(statement.id(), id, said, rapporteur.person(), now);
            events.publishEvent(new ParagraphTagged(
                    id, statement.party(), stood(before), Map.of("confirmed", said), rapporteur.person(), now));
        });
        return Redirect.to(
                back.equals("statement")
                        ? statement.path() + "#" + paragraph.anchor()
                        : "/consultations/" + statement.consultation() + "/queue");
    }

    private static Map<String, List<String>> stood(List<Tag> tags) {
        return Map.of(
                "confirmed",
                tags.stream().filter(Tag::isConfirmed).map(Tag::element).toList(),
                "suggested",
                tags.stream()
                        .filter(tag -> !tag.isConfirmed())
                        .map(Tag::element)
                        .toList());
    }
}
