package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.consultations.Quoted;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One paragraph from the statements that asked for it, and what was asked for on it, through every version. */
@Controller
class LifePages {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final ReadsLives lives;
    private final ReadsSources sources;
    private final List<OnParagraph> others;
    private final FirstStatements first;
    private final NamesFirstStatements names;
    private final CitedParagraphs cited;
    private final Histories histories;
    private final TextReadings readings;
    private final Templates templates;

    LifePages(
            NegotiatedTexts texts,
            TextVersions versions,
            ReadsLives lives,
            ReadsSources sources,
            List<OnParagraph> others,
            FirstStatements first,
            NamesFirstStatements names,
            CitedParagraphs cited,
            Histories histories,
            TextReadings readings,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.lives = lives;
        this.sources = sources;
        this.others = others;
        this.first = first;
        this.names = names;
        this.cited = cited;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/texts/{id}/paragraphs/{paragraph}")
    View show(Ui ui, Reader reader, @PathVariable UUID id, @PathVariable UUID paragraph) {
        var text = readings.of(reader, id);
        return new Page(page(ui, text, paragraph, FirstForm.blank(), new Mistakes()));
    }

    /** By the address of a statement’s paragraph, or as a report cites it. */
    @PostMapping("/texts/{id}/paragraphs/{paragraph}/sources")
    View name(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @PathVariable UUID paragraph,
            @RequestParam MultiValueMap<String, String> typed) {
        var text = texts.keptBy(rapporteur, id);
        var form = new FirstForm(typed);
        var life = mustBeThere(text, paragraph, ui.reader());
        var mistakes = form.statementMistakes();
        var meant = mistakes.none() ? cited.meant(form.said("statement"), text, ui) : List.<Quoted>of();
        if (meant.isEmpty()) mistakes.on("statement", "negotiation.first.mistake.unknown");
        if (meant.size() > 1) mistakes.on("statement", "negotiation.first.mistake.several");
        if (!mistakes.none()) return Page.again(page(ui, text, paragraph, form, mistakes));
        return done(
                ui,
                text,
                paragraph,
                form,
                "statement",
                () -> names.name(id, paragraph, life.known(), meant.getFirst().id(), rapporteur));
    }

    @PostMapping("/texts/{id}/paragraphs/{paragraph}/sources/retraction")
    View takeBack(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @PathVariable UUID paragraph,
            @RequestParam MultiValueMap<String, String> typed) {
        var text = texts.keptBy(rapporteur, id);
        var form = new FirstForm(typed);
        var life = mustBeThere(text, paragraph, ui.reader());
        var mistakes = form.reasonMistakes();
        if (!mistakes.none()) return Page.again(page(ui, text, paragraph, form, mistakes));
        var named = first.of(text, life.known()).stream()
                .filter(each -> form.source().filter(each.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        // Whoever may not read a statement does not know that it was named.
        if (sources.of(ui, List.of(named.paragraph())).isEmpty()) throw new NoSuchElementException();
        return done(ui, text, paragraph, form, "source", () -> names.takeBack(named, form.said("because"), rapporteur));
    }

    private View done(Ui ui, NegotiatedText text, UUID paragraph, FirstForm form, String field, Runnable act) {
        try {
            act.run();
        } catch (RuleBroken refused) {
            var mistakes = new Mistakes().on(field, refused.refusal().key(), refused.arguments());
            return new Page(page(ui, text, paragraph, form, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(ParagraphAct.path(text.id(), paragraph));
    }

    private ParagraphLife mustBeThere(NegotiatedText text, UUID paragraph, Reader reader) {
        var life = lives.of(text, versions.of(text, reader).reversed(), paragraph);
        if (life.stages().isEmpty()) throw new NoSuchElementException();
        return life;
    }

    private JteModel page(Ui ui, NegotiatedText text, UUID paragraph, FirstForm form, Mistakes mistakes) {
        var life = mustBeThere(text, paragraph, ui.reader());
        var proposed = others.stream()
                .flatMap(each -> each.on(text, life.known(), ui).stream())
                .toList();
        var begins = begins(ui, text, life);
        return templates.negotiationLife(
                ui,
                text,
                life,
                ParagraphAct.path(text.id(), paragraph),
                begins,
                proposed,
                NegotiatedText.isKeptBy(ui.reader()),
                form,
                mistakes,
                history(ui, text, paragraph, begins));
    }

    private LifeBegins begins(Ui ui, NegotiatedText text, ParagraphLife life) {
        var named = text.attributed() ? first.of(text, life.known()) : List.<FirstAsked>of();
        var drawnFrom = Stream.of(
                        named.stream().filter(FirstAsked::stands).map(FirstAsked::paragraph),
                        life.known().stream().flatMap(each -> versions.sources(each).stream()),
                        others.stream().flatMap(each -> each.cited(text, life.known(), ui).stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
        var asked = sources.of(ui, drawnFrom);
        var standing = new LinkedHashMap<UUID, FirstAsked>();
        for (var each : named) if (each.stands()) standing.put(each.paragraph(), each);
        standing.keySet()
                .retainAll(asked.stream().map(each -> each.quoted().id()).toList());
        return new LifeBegins(asked, standing, takenBack(ui, named), text.attributed());
    }

    private List<LifeBegins.TakenBack> takenBack(Ui ui, List<FirstAsked> named) {
        var gone = named.stream().filter(each -> !each.stands()).toList();
        if (gone.isEmpty()) return List.of();
        var said = sources
                .of(ui, gone.stream().map(FirstAsked::paragraph).distinct().toList())
                .stream()
                .collect(Collectors.toMap(each -> each.quoted().id(), Function.identity()));
        return gone.stream()
                .filter(each -> said.containsKey(each.paragraph()))
                .map(each -> new LifeBegins.TakenBack(each, Objects.requireNonNull(said.get(each.paragraph()))))
                .toList();
    }

    /** For those who keep the text, who did what of that which they may know. */
    private History history(Ui ui, NegotiatedText text, UUID paragraph, LifeBegins begins) {
        if (!NegotiatedText.isKeptBy(ui.reader())) return History.NONE;
        var known = Stream.concat(
                        begins.named().keySet().stream(),
                        begins.takenBack().stream().map(each -> each.named().paragraph()))
                .map(UUID::toString)
                .toList();
        return histories.of(
                ui,
                ParagraphAct.path(text.id(), paragraph),
                all -> all.stream()
                        .filter(each -> known.stream().anyMatch(each.facts()::contains))
                        .toList(),
                true);
    }
}
