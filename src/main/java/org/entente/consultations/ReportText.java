package org.entente.consultations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/** The sentences every form of a report shares. */
public final class ReportText {

    private ReportText() {}

    /** What stands at the head of every page of a copy. */
    public static List<String> head(ReportContent content, Ui ui) {
        var lines = new ArrayList<String>();
        if (content.fictitious()) lines.add(ui.localize("web.fictitious"));
        var marking = content.marking();
        if (marking != null) lines.add(marking.text(ui.language()));
        return lines;
    }

    /** Room for it on paper, in millimetres: whoever names many delegations fills many lines. */
    public static int headroom(ReportContent content, Ui ui) {
        var most = ui.language() == Language.ZH ? 45 : 85;
        var lines = head(content, ui).stream()
                .mapToInt(line -> line.length() / most + 1)
                .sum();
        return Math.max(26, 16 + 5 * lines);
    }

    /** What the report covers, and how it counts. */
    public static List<String> opening(ReportContent content, Ui ui) {
        var lines = new ArrayList<String>();
        lines.add(
                content.number() == 0
                        ? ui.localize("consultations.report.preview")
                        : ui.localize(
                                "consultations.report.version", content.number(), ui.moment(content.publishedAt())));
        for (var heard : content.consultations()) {
            lines.add(ui.localize(
                    "consultations.report.covers",
                    ReportContent.text(heard.titles(), ui.language()),
                    ui.dates(day(heard.startsOn()), day(heard.endsOn())),
                    heard.statements(),
                    heard.parties()));
            var besides = heard.stakeholders();
            if (besides != null)
                lines.add(ui.localize(
                        "consultations.report.covers.stakeholders", besides.statements(), besides.parties()));
        }
        lines.add(ui.localize("consultations.report.method"));
        return lines;
    }

    /** Who stands behind a sentence, of those that spoke on it; over several consultations also in each of them. */
    public static List<String> counts(ReportContent.Line line, ReportContent content, Ui ui) {
        var lines = new ArrayList<String>();
        lines.add(ui.localize("consultations.report.behind", line.behind(), line.spoke()));
        if (content.consultations().size() < 2) return lines;
        for (var heard : content.consultations()) {
            var count = line.byConsultation().getOrDefault(heard.id(), new ReportContent.Count(0, 0));
            var said = ui.localize("consultations.report.behind", count.behind(), count.spoke());
            lines.add(ReportContent.text(heard.titles(), ui.language()) + ": " + said);
        }
        return lines;
    }

    /** The thresholds behind the quantifiers. */
    public static List<String> annex(ReportContent content, Ui ui) {
        var thresholds = content.thresholds();
        return List.of(
                ui.localize("consultations.report.annex.lead"),
                ui.localize("consultations.report.annex.all"),
                ui.localize("consultations.report.annex.most", thresholds.most()),
                ui.localize("consultations.report.annex.many", thresholds.many()),
                ui.localize("consultations.report.annex.several", thresholds.several()),
                ui.localize("consultations.report.annex.some", thresholds.some()),
                ui.localize("consultations.report.annex.few"));
    }

    /** Who, when, and which paragraph. */
    public static String citation(ReportContent.Cite cite, ReportContent content, Ui ui) {
        if (cite.isKeptBack()) return ui.localize("consultations.report.kept_back");
        var when = when(cite.day(), ui);
        var speaker = cite.speaker(ui.language());
        var one = ui.localize("consultations.report.citation", speaker, when, cite.position());
        var placed = content.consultations().size() < 2 ? one : one + " " + title(cite.consultation(), content, ui);
        var label = cite.label();
        var whole = label == null
                ? placed
                : ui.localize("consultations.report.labelled", placed, ReportContent.text(label, ui.language()));
        if (cite.withdrawn()) return ui.localize("consultations.report.withdrawn", whole);
        var audience = cite.audience();
        return audience == null
                ? whole
                : ui.localize("consultations.report.restricted", whole, ui.localize(audience.key()));
    }

    private static String title(UUID consultation, ReportContent content, Ui ui) {
        return content.consultations().stream()
                .filter(heard -> heard.id().equals(consultation))
                .findFirst()
                .map(heard -> "(" + ReportContent.text(heard.titles(), ui.language()) + ")")
                .orElse("");
    }

    private static String when(String day, Ui ui) {
        if (day.isEmpty()) return ui.localize("web.date.unknown");
        return day.length() == 4 ? day : ui.date(LocalDate.parse(day));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
