package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.parties.AudienceText;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Highlights reports: written by rapporteurs, read by everyone once published. */
@Controller
class ReportPages {

    private static final int CANDIDATES = 300;

    private final Reports reports;
    private final Assesses assesses;
    private final PublishesReports publishes;
    private final Consultations consultations;
    private final Candidates candidates;
    private final Elements elements;
    private final GathersStands stands;
    private final Histories histories;
    private final Readings readings;
    private final NotesReaders notes;
    private final AudienceText audiences;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportPages(
            Reports reports,
            Assesses assesses,
            PublishesReports publishes,
            Consultations consultations,
            Candidates candidates,
            Elements elements,
            GathersStands stands,
            Histories histories,
            Readings readings,
            NotesReaders notes,
            AudienceText audiences,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.reports = reports;
        this.assesses = assesses;
        this.publishes = publishes;
        this.consultations = consultations;
        this.candidates = candidates;
        this.elements = elements;
        this.stands = stands;
        this.histories = histories;
        this.readings = readings;
        this.notes = notes;
        this.audiences = audiences;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/reports")
    View list(Ui ui, Reader reader) {
        return new Page(templates.consultationsReports(ui, reports.readableBy(reader)));
    }

    @GetMapping("/reports/new")
    View begin(Ui ui, Delegate rapporteur, @RequestParam(required = false) @Nullable UUID consultation) {
        rapporteur.asRapporteur();
        var chosen = consultation == null ? List.<Consultation>of() : consultations.of(List.of(consultation));
        var form = ReportForm.on(chosen, !stands.over(chosen).isEmpty());
        return new Page(templates.consultationsReportForm(ui, form, consultations.all(), new Mistakes()));
    }

    @PostMapping("/reports")
    View begin(Ui ui, Delegate rapporteur, @RequestParam MultiValueMap<String, String> typed) {
        rapporteur.asRapporteur();
        var form = new ReportForm(typed);
        var held = consultations.all().stream().filter(form::covers).toList();
        var mistakes = form.mistakes(ui.language());
        if (held.isEmpty()) mistakes.on("consultation", "consultations.mistake.consultation");
        if (held.stream().map(Consultation::fictitious).distinct().count() > 1) {
            mistakes.on("consultation", "consultations.mistake.mixed");
        }
        if (!mistakes.none()) {
            return Page.again(templates.consultationsReportForm(ui, form, consultations.all(), mistakes));
        }
        var ids = held.stream().map(Consultation::id).toList();
        var report = new Report(
                form.id(),
                form.titles(),
                ids,
                Thresholds.CUSTOMARY,
                held.getFirst().fictitious(),
                Audience.PUBLIC,
                form.tellsStands(),
                0);
        transaction.executeWithoutResult(status -> {
            if (!reports.add(report, rapporteur.person(), clock.instant())) return;
            events.publishEvent(new ReportBegun(report.id(), ids, rapporteur.person(), clock.instant()));
        });
        return Redirect.to(report.path() + "/work");
    }

    @GetMapping("/reports/{id}/titles")
    View entitle(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var report = reports.writtenBy(rapporteur, id);
        notes.of(report, ui.reader());
        return new Page(templates.consultationsReportTitles(ui, report, ReportForm.of(report), new Mistakes()));
    }

    @PostMapping("/reports/{id}/titles")
    View entitle(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var report = reports.writtenBy(rapporteur, id);
        var form = new ReportForm(typed);
        var mistakes = form.mistakes(ui.language());
        if (!mistakes.none()) return Page.again(templates.consultationsReportTitles(ui, report, form, mistakes));
        transaction.executeWithoutResult(status -> {
            reports.entitle(id, form.titles());
            events.publishEvent(new ReportEntitled(
                    id, report.titles().byCode(), form.titles().byCode(), rapporteur.person(), clock.instant()));
        });
        return Redirect.to(report.path() + "/work");
    }

    /** As published; a rapporteur sees, before the first publication, what would be. */
    @GetMapping("/reports/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        var report = reports.readableBy(reader, id);
        notes.of(report, reader);
        var content = reports.published(id, version, reader).orElseGet(() -> {
            if (version != 0 || !reader.isRapporteur()) throw new NoSuchElementException();
            return publishes.content(report, 0, clock.instant());
        });
        var history = histories.of(ui, report.path(), ReportPages::publications, true);
        var marking = audiences.marking(report.audience(), content.citesRestricted(), reader);
        return new Page(templates.consultationsReport(ui, report, content.marked(marking), history));
    }

    /** How a report was written is seen by those who write it. */
    private static List<Entry> publications(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.name().equals(ReportPublished.class.getSimpleName()))
                .toList();
    }

    @GetMapping("/reports/{id}/work")
    View work(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var report = reports.writtenBy(rapporteur, id);
        readings.note(rapporteur, report.path());
        return new Page(workbench(ui, report, report.thresholds().typed(), new Mistakes()));
    }

    @PostMapping("/reports/{id}/thresholds")
    View measure(
            Ui ui,
            Delegate rapporteur,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String most,
            @RequestParam(defaultValue = "") String many,
            @RequestParam(defaultValue = "") String several,
            @RequestParam(defaultValue = "") String some) {
        var report = reports.writtenBy(rapporteur, id);
        var thresholds = thresholds(most, many, several, some);
        if (thresholds == null || !thresholds.areOrdered()) {
            var wrong = new Mistakes().on("most", "consultations.mistake.thresholds");
            return Page.again(workbench(ui, report, List.of(most, many, several, some), wrong));
        }
        // How many States are “many” decides what the report says of all of them.
        factor.demand();
        transaction.executeWithoutResult(status -> {
            reports.measure(id, thresholds);
            events.publishEvent(
                    new ThresholdsChanged(id, report.thresholds(), thresholds, rapporteur.person(), clock.instant()));
        });
        return Redirect.to(report.path() + "/work");
    }

    @GetMapping("/reports/{id}/sentences/new")
    View write(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam(defaultValue = "") String element) {
        var report = reports.writtenBy(rapporteur, id);
        readings.note(rapporteur, report.path());
        var position = reports.sentences(id).size() + 1;
        return new Page(form(ui, report, null, SentenceForm.empty(element, position), new Mistakes()));
    }

    @GetMapping("/reports/{id}/sentences/{sentence}")
    View change(Ui ui, Delegate rapporteur, @PathVariable UUID id, @PathVariable UUID sentence) {
        var report = reports.writtenBy(rapporteur, id);
        readings.note(rapporteur, report.path());
        return new Page(form(ui, report, sentence, SentenceForm.of(reports.sentence(id, sentence)), new Mistakes()));
    }

    @PostMapping("/reports/{id}/sentences")
    View write(Ui ui, Delegate rapporteur, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        return save(ui, rapporteur, reports.writtenBy(rapporteur, id), null, new SentenceForm(typed));
    }

    @PostMapping("/reports/{id}/sentences/{sentence}")
    View change(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @PathVariable UUID sentence,
            @RequestParam MultiValueMap<String, String> typed) {
        var report = reports.writtenBy(rapporteur, id);
        return save(ui, rapporteur, report, reports.sentence(id, sentence).id(), new SentenceForm(typed));
    }

    @PostMapping("/reports/{id}/sentences/{sentence}/removal")
    View remove(Delegate rapporteur, @PathVariable UUID id, @PathVariable UUID sentence) {
        var report = reports.writtenBy(rapporteur, id);
        var gone = reports.sentence(id, sentence);
        transaction.executeWithoutResult(status -> {
            reports.remove(gone);
            events.publishEvent(new SentenceRemoved(id, sentence, facts(gone), rapporteur.person(), clock.instant()));
        });
        return Redirect.to(report.path() + "/work");
    }

    @PostMapping("/reports/{id}/publication")
    View publish(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        var report = reports.writtenBy(officer.asOfficer(), id);
        factor.demand();
        publishes.publish(report, officer.person(), clock.instant());
        return Redirect.to(report.path());
    }

    private View save(Ui ui, Delegate by, Report report, @Nullable UUID id, SentenceForm form) {
        var known = candidates.among(report, form.paragraphs());
        var unknown = form.paragraphs().stream()
                .filter(paragraph -> !known.contains(paragraph))
                .toList();
        var mistakes = form.mistakes(elements.all().stream().map(Element::code).toList(), unknown, ui.language());
        if (!mistakes.none()) return Page.again(form(ui, report, id, form, mistakes));
        var sentence = form.sentence(report, id == null ? form.id() : id);
        try {
            transaction.executeWithoutResult(status -> {
                var before = reports.written(report.id(), sentence.id())
                        .map(ReportPages::facts)
                        .orElse(null);
                reports.write(sentence);
                events.publishEvent(new SentenceWritten(
                        report.id(), sentence.id(), before, facts(sentence), by.person(), clock.instant()));
            });
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("text_" + ui.language().code(), "web.mistake.overtaken");
            var current = reports.sentence(report.id(), sentence.id()).lock();
            return new Page(form(ui, report, id, form.withLock(current), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(report.path() + "/work#s" + sentence.id());
    }

    private static Map<String, Object> facts(Sentence sentence) {
        return Map.of(
                "element", sentence.element(),
                "position", sentence.position(),
                "texts", sentence.texts().byCode(),
                "quantifier", sentence.quantifier(),
                "paragraphs", sentence.paragraphs());
    }

    private JteModel form(Ui ui, Report report, @Nullable UUID id, SentenceForm form, Mistakes mistakes) {
        var offered = candidates.on(report, form.value("element"), form.paragraphs(), ui, CANDIDATES);
        return templates.consultationsSentence(
                ui, report, id, form, elements.choices(ui.language()), offered, mistakes);
    }

    private JteModel workbench(Ui ui, Report report, List<String> thresholds, Mistakes mistakes) {
        return templates.consultationsWork(
                ui,
                report,
                consultations.of(report.consultations()),
                elements.all(),
                assesses.sentences(report, ui.language()),
                assesses.silent(report),
                thresholds,
                mistakes,
                histories.ofOwn(ui, report.path()));
    }

    private static @Nullable Thresholds thresholds(String... typed) {
        var numbers = new ArrayList<Integer>();
        for (var each : typed) {
            if (!each.strip().matches("\\d{1,2}")) return null;
            numbers.add(Integer.parseInt(each.strip()));
        }
        return new Thresholds(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
