package org.entente.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.consultations.Report;
import org.entente.consultations.ReportContent;
import org.entente.consultations.Reports;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** The sentences of a published report as the first paragraphs of a text, each with the paragraphs that carry it. */
@Component
class FromReport {

    private final Reports reports;

    FromReport(Reports reports) {
        this.reports = reports;
    }

    /** @param sources by paragraph of the text, paragraphs of statements */
    record Drawn(List<Provision> provisions, Map<UUID, List<UUID>> sources) {

        List<Provision> under(Provision title) {
            var all = new ArrayList<Provision>(List.of(title));
            all.addAll(provisions);
            return all;
        }
    }

    Drawn of(Report report, Language language, Reader reader) {
        var provisions = new ArrayList<Provision>();
        var sources = new LinkedHashMap<UUID, List<UUID>>();
        for (var section :
                reports.published(report.id(), 0, reader).orElseThrow().sections()) {
            provisions.add(Provision.of(ProvisionKind.HEADING, 0, ReportContent.text(section.names(), language)));
            for (var line : section.lines()) {
                var sentence = Provision.of(ProvisionKind.NUMBERED, 0, ReportContent.text(line.texts(), language));
                provisions.add(sentence);
                sources.put(
                        sentence.id(),
                        line.citations().stream()
                                .map(ReportContent.Cite::paragraph)
                                .toList());
            }
        }
        return new Drawn(provisions, sources);
    }
}
