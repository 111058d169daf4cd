package org.entente.negotiation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.consultations.Consultations;
import org.entente.consultations.Paragraph;
import org.entente.consultations.Quotations;
import org.entente.consultations.Quoted;
import org.entente.consultations.ReportContent;
import org.entente.consultations.ReportText;
import org.entente.consultations.Reports;
import org.entente.consultations.Statements;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Which paragraph of a statement somebody means: by its address, its place on the statement’s page, or as reports cite it. */
@Component
public class CitedParagraphs {

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b";

    /** The paragraph of a statement, and not of a text. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!/texts/[0-9a-f-]{36})/paragraphs/" + ID);

    /** To which the address leads, and where a browser shows it. */
    private static final Pattern PLACE =
            Pattern.compile("/statements/" + ID + "(?:\\?version=(\\d{1,9}))?#p(\\d{1,9})\\b");

    private final Quotations quotations;
    private final Statements statements;
    private final Consultations consultations;
    private final Reports reports;

    CitedParagraphs(Quotations quotations, Statements statements, Consultations consultations, Reports reports) {
        this.quotations = quotations;
        this.statements = statements;
        this.consultations = consultations;
        this.reports = reports;
    }

    /** Those whose addresses stand among words, whether or not there are any such. */
    public static Stream<UUID> addressed(String words) {
        return ADDRESS.matcher(words).results().map(found -> UUID.fromString(found.group(1)));
    }

    /** Of statements that are published, that the reader may read, and whose speakers are as real as the text. */
    List<Quoted> meant(String typed, NegotiatedText text, Ui ui) {
        var addressed = Stream.concat(
                        addressed(typed), PLACE.matcher(typed).results().flatMap(found -> placed(found, ui)))
                .distinct()
                .toList();
        var meant = addressed.isEmpty() ? cited(typed, ui).distinct().toList() : addressed;
        return quotations.of(ui.reader(), meant).stream()
                .filter(each -> consultations.get(each.consultation()).fictitious() == text.fictitious())
                .toList();
    }

    private Stream<UUID> placed(MatchResult found, Ui ui) {
        var position = Integer.parseInt(found.group(3));
        return statements.readableBy(ui.reader(), Set.of(UUID.fromString(found.group(1)))).stream()
                .flatMap(each -> statements
                        .paragraphs(
                                each.id(), found.group(2) == null ? each.version() : Integer.parseInt(found.group(2)))
                        .stream())
                .filter(each -> each.position() == position)
                .map(Paragraph::id);
    }

    /** In the language in which the reader has the reports before them. */
    private Stream<UUID> cited(String typed, Ui ui) {
        var said = spaced(typed);
        return reports.publishedTo(ui.reader()).stream()
                .flatMap(each -> reports.published(each.id(), 0, ui.reader()).stream())
                .flatMap(content -> content.sections().stream()
                        .flatMap(section -> section.lines().stream())
                        .flatMap(line -> line.citations().stream())
                        .filter(cite ->
                                spaced(ReportText.citation(cite, content, ui)).equals(said))
                        .map(ReportContent.Cite::paragraph));
    }

    private static String spaced(String words) {
        return words.replaceAll("[\\s\\p{Z}]++", " ").strip();
    }
}
