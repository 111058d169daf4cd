package org.entente.consultations;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published reports in their last version: title and sentences, in each language in which they are written. */
@Component
class ReportShelf implements Shelf {

    static final String NAME = "reports";

    private final Reports reports;
    private final JdbcClient jdbc;

    ReportShelf(Reports reports, JdbcClient jdbc) {
        this.reports = reports;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        jdbc.sql("select id from consultations.report where first_published_at is not null order by id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .forEach(id -> of(Set.of(id), each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        for (var id : wholes) {
            reports.lastPublished(id)
                    .ifPresent(report -> reports.content(id).ifPresent(content -> lay(report, content, each)));
        }
    }

    private static void lay(Report report, ReportContent content, Consumer<Readable> each) {
        for (var language : Language.values()) {
            Names.ofCodes(content.titles())
                    .written(language)
                    .ifPresent(title -> each.accept(
                            readable(report, content, language, report.id(), title, Set.of(), report.path())));
            for (var section : content.sections()) {
                for (var line : section.lines()) {
                    sentence(line, language)
                            .ifPresent(text -> each.accept(readable(
                                    report,
                                    content,
                                    language,
                                    line.id(),
                                    text,
                                    Set.of(section.element()),
                                    report.path() + "#s" + line.id())));
                }
            }
        }
    }

    private static Optional<String> sentence(ReportContent.Line line, Language language) {
        return Names.ofCodes(line.texts()).written(language);
    }

    private static Readable readable(
            Report report,
            ReportContent content,
            Language language,
            UUID id,
            String text,
            Set<String> elements,
            String path) {
        return new Readable(
                id.toString(),
                report.id(),
                "report",
                language,
                content.title(language),
                text,
                null,
                null,
                elements,
                null,
                content.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                report.audience(),
                null,
                path,
                content.fictitious());
    }
}
