package org.entente.consultations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.Elements;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a report as it stands into a published version, and marks its consultations as reported. */
@Component
class PublishesReports {

    private final Reports reports;
    private final Assesses assesses;
    private final Consultations consultations;
    private final Elements elements;
    private final Attribution attribution;
    private final GathersStands stands;
    private final SaidAs said;
    private final ApplicationEventPublisher events;

    PublishesReports(
            Reports reports,
            Assesses assesses,
            Consultations consultations,
            Elements elements,
            Attribution attribution,
            GathersStands stands,
            SaidAs said,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.assesses = assesses;
        this.consultations = consultations;
        this.elements = elements;
        this.attribution = attribution;
        this.stands = stands;
        this.said = said;
        this.events = events;
    }

    /** Refuses a report without a sentence, or with one that nothing carries. */
    @Transactional
    public void publish(Report report, @Nullable UUID by, Instant now) {
        var content = content(report, report.published() + 1, now);
        var lines = content.sections().stream()
                .flatMap(section -> section.lines().stream())
                .toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.citations().isEmpty())) {
            throw new RuleBroken(Refusal.NOTHING_TO_PUBLISH);
        }
        reports.publish(content, by, now);
        // A report on a consultation that is still open is an interim one.
        var closed = consultations.of(report.consultations()).stream()
                .filter(consultation -> consultation.state() == State.CLOSED)
                .toList();
        // Rows before events, as everywhere: the chronicle lets one writer in at a time, until the end.
        closed.forEach(consultation -> consultations.save(consultation.reported()));
        events.publishEvent(new ReportPublished(report.id(), content.number(), by, now));
        for (var consultation : closed) {
            events.publishEvent(new ConsultationMoved(consultation.id(), State.CLOSED, State.REPORTED, by, now));
        }
    }

    /** Also for the preview: what would be published now. */
    ReportContent content(Report report, int number, Instant now) {
        var held = new LinkedHashMap<UUID, Consultation>();
        consultations.of(report.consultations()).forEach(each -> held.put(each.id(), each));
        var heard = held.values().stream().map(this::heard).toList();
        return new ReportContent(
                report.id(),
                number,
                now,
                report.titles().byCode(),
                report.fictitious(),
                report.thresholds(),
                heard,
                sections(report, held),
                report.tellsStands() ? stands.over(held.values()) : List.of(),
                null);
    }

    private ReportContent.Heard heard(Consultation consultation) {
        var others = reports.heard(consultation.id(), false);
        var besides = reports.heard(consultation.id(), true);
        // Where the rule hides who spoke, it hides also whether any of them was a stakeholder.
        var apart = consultation.rule() == Rule.NAMED && besides.statements() > 0;
        var heard = apart ? others : others.and(besides);
        var from = consultation.startsOn();
        var to = consultation.endsOn();
        return new ReportContent.Heard(
                consultation.id(),
                consultation.titles().byCode(),
                from == null ? null : from.toString(),
                to == null ? null : to.toString(),
                heard.statements(),
                heard.parties(),
                apart ? besides : null);
    }

    private List<ReportContent.Section> sections(Report report, Map<UUID, Consultation> held) {
        var sentences = reports.sentences(report.id());
        var all = reports.evidence(report.id());
        var evidence = new HashMap<UUID, List<Evidence>>();
        all.stream()
                .filter(Evidence::stands)
                .forEach(each -> evidence.computeIfAbsent(each.sentence(), none -> new ArrayList<>())
                        .add(each));
        var assessed = assesses.sentences(report, Language.EN);
        var spoke = assesses.spoke(report.consultations(), sentences, all);
        var spokeIn = new LinkedHashMap<UUID, Map<String, Set<UUID>>>();
        held.keySet().forEach(id -> spokeIn.put(id, assesses.spoke(List.of(id), sentences, all)));
        var labels = said.of(
                all.stream().collect(Collectors.toMap(Evidence::statement, Evidence::party, (one, same) -> one)));
        var sections = new ArrayList<ReportContent.Section>();
        var number = 0;
        for (var element : elements.all()) {
            var lines = new ArrayList<ReportContent.Line>();
            for (var assessment : assessed) {
                if (!assessment.sentence().element().equals(element.code())) continue;
                // Stakeholders come after all others, and are numbered on from them.
                var cited = evidence.getOrDefault(assessment.sentence().id(), List.of()).stream()
                        .sorted(Comparator.comparing(each -> isLabelled(each, held)))
                        .toList();
                var citations = new ArrayList<ReportContent.Cite>();
                for (var each : cited) citations.add(cite(++number, each, held, labels));
                lines.add(line(assessment, cited, citations, spokeIn));
            }
            if (!lines.isEmpty()) {
                var count = spoke.getOrDefault(element.code(), Set.of()).size();
                sections.add(new ReportContent.Section(
                        element.code(), element.names().byCode(), count, lines));
            }
        }
        return sections;
    }

    private static ReportContent.Line line(
            Assessment assessment,
            List<Evidence> cited,
            List<ReportContent.Cite> citations,
            Map<UUID, Map<String, Set<UUID>>> spokeIn) {
        var element = assessment.sentence().element();
        var counts = new LinkedHashMap<UUID, ReportContent.Count>();
        spokeIn.forEach((consultation, spoke) -> {
            var behind = new HashSet<UUID>();
            cited.stream()
                    .filter(each -> !each.isStakeholder() && each.consultation().equals(consultation))
                    .forEach(each -> behind.add(each.party()));
            var all = spoke.getOrDefault(element, Set.of()).size();
            counts.put(consultation, new ReportContent.Count(behind.size(), all));
        });
        var sentence = assessment.sentence();
        return new ReportContent.Line(
                sentence.id(),
                sentence.round(),
                sentence.texts().byCode(),
                sentence.quantifier(),
                assessment.behind(),
                assessment.spoke(),
                counts,
                citations);
    }

    private Consultation of(Evidence evidence, Map<UUID, Consultation> held) {
        var consultation = held.get(evidence.consultation());
        return consultation == null ? consultations.get(evidence.consultation()) : consultation;
    }

    /** Where the rule hides who spoke, it hides also whether it was a stakeholder; counted among States it is not. */
    private boolean isLabelled(Evidence evidence, Map<UUID, Consultation> held) {
        return evidence.isStakeholder() && of(evidence, held).rule() == Rule.NAMED;
    }

    private ReportContent.Cite cite(
            int number, Evidence evidence, Map<UUID, Consultation> held, Map<UUID, Names> labels) {
        var consultation = of(evidence, held);
        var speakers = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            speakers.put(language.code(), attribution.published(consultation, evidence.party(), language));
        }
        var day = evidence.deliveredOn();
        var label = isLabelled(evidence, held) ? labels.get(evidence.statement()) : null;
        var written = day == null ? "" : evidence.yearOnly() ? Integer.toString(day.getYear()) : day.toString();
        return new ReportContent.Cite(
                number,
                evidence.paragraph(),
                evidence.statement(),
                evidence.consultation(),
                evidence.position(),
                speakers,
                evidence.language(),
                written,
                evidence.text(),
                false,
                null,
                label == null ? null : label.byCode());
    }
}
