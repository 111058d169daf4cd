package org.entente.documents.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.documents.FileStore;
import org.entente.documents.exchange.PublicRecord.Sought;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Sides;
import org.entente.documents.record.Text;
import org.entente.documents.record.TextFile;
import org.entente.documents.record.Texts;
import org.entente.languages.Language;
import org.entente.web.Download;
import org.entente.web.Reader;
import org.entente.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public record in bulk, of one organ, in one language, or whole: each text as Akoma Ntoso, what could not be read as the
 * file that it is, and of documents that have neither what is known of them.
 */
@Controller
class ArchivePages {

    /** So many documents are asked for at once; no connection is held while a slow reader takes them. */
    private static final int LOT = 200;

    private final PublicRecord shown;
    private final Documents documents;
    private final Texts texts;
    private final Sides sides;
    private final EditionAkn akn;
    private final FileStore files;
    private final SiteAddress site;

    ArchivePages(
            PublicRecord shown,
            Documents documents,
            Texts texts,
            Sides sides,
            EditionAkn akn,
            FileStore files,
            SiteAddress site) {
        this.shown = shown;
        this.documents = documents;
        this.texts = texts;
        this.sides = sides;
        this.akn = akn;
        this.files = files;
        this.site = site;
    }

    @GetMapping("/documents/archive.zip")
    void archive(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String language)
            throws IOException {
        var sought = new Sought(body, Sieve.language(language));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named("entente-documents.zip"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(Download.POLICY, Download.SANDBOX);
        try (var archive = new Archive(response.getOutputStream())) {
            var host = site.of(request);
            for (var lot = lot(sought, null);
                    !lot.isEmpty();
                    lot = lot(sought, lot.getLast().document())) {
                for (var each : lot) add(archive, each, sought, host);
            }
            archive.finish();
        }
    }

    private List<Shown> lot(Sought sought, @Nullable UUID after) {
        return shown.standing(sought, after, LOT);
    }

    /** What was shut while the archive was on its way is left out: a list may be minutes old by now. */
    private void add(Archive archive, Shown each, Sought sought, String host) {
        if (shown.find(each.document()).filter(still -> !still.gone()).isEmpty()) return;
        var document = documents.readableBy(Reader.guest(), each.document());
        var relations = relations(document);
        var current = texts.current(document.id());
        var taken = current.values().stream()
                .filter(Text::isIssued)
                .filter(text -> sought.language() == null || text.language() == sought.language())
                .filter(text -> add(archive, document, text, relations, host))
                .count();
        if (taken == 0) addEntry(archive, document, current, sought, relations, host);
    }

    /** In each language in which it has a title, or of which it is known what its text is worth; in none where there is neither. */
    private static void addEntry(
            Archive archive,
            Document document,
            Map<Language, Text> current,
            Sought sought,
            Map<Relation.Kind, String> relations,
            String host) {
        var known = Arrays.stream(Language.values())
                .filter(each -> document.titles().written(each).isPresent() || current.containsKey(each))
                .toList();
        for (var language : known) {
            if (sought.language() != null && sought.language() != language) continue;
            var text = current.get(language);
            archive.addEntry(entry(
                    document,
                    language.code(),
                    document.titles().written(language).orElse(""),
                    text == null ? "" : text.status().name(),
                    relations,
                    host));
        }
        if (known.isEmpty() && sought.language() == null)
            archive.addEntry(entry(document, "", "", "", relations, host));
    }

    private static Archive.Row entry(
            Document document,
            String language,
            String title,
            String status,
            Map<Relation.Kind, String> relations,
            String host) {
        return new Archive.Row(
                host + document.path(),
                Objects.requireNonNullElse(document.symbol(), ""),
                language,
                document.kind().name(),
                Objects.requireNonNullElse(document.dated(), ""),
                title,
                status,
                relations);
    }

    /** What its symbol alone says need not be said; for which languages it holds is known from somewhere else. */
    private Map<Relation.Kind, String> relations(Document document) {
        return sides.of(document, Reader.guest()).stream()
                .filter(related -> !related.isBack())
                .filter(related ->
                        !related.isBySymbol() || !related.relation().languages().isEmpty())
                .flatMap(related -> related.named().stream()
                        .map(named -> Map.entry(related.relation().kind(), named)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(entry -> entry.getValue().written(), Collectors.joining("; "))));
    }

    /** Answers whether there was anything to take. */
    private boolean add(
            Archive archive, Document document, Text text, Map<Relation.Kind, String> relations, String host) {
        var paragraphs = texts.paragraphs(text.id());
        var edition = new Edition(document, text, paragraphs, host);
        if (!paragraphs.isEmpty()) {
            archive.add(row(edition, edition.fileName("akn.xml"), relations), out -> out.write(akn.of(edition)));
            return true;
        }
        var file = texts.files(text.id()).stream().findFirst();
        file.ifPresent(each -> archive.add(
                row(edition, edition.fileName(ending(each)), relations),
                out -> Files.copy(files.path(each.sha256()), out)));
        return file.isPresent();
    }

    private static Archive.Row row(Edition edition, String file, Map<Relation.Kind, String> relations) {
        var document = edition.document();
        return new Archive.Row(
                file,
                Objects.requireNonNullElse(document.symbol(), ""),
                edition.language().code(),
                document.kind().name(),
                Objects.requireNonNullElse(document.dated(), ""),
                edition.title(),
                edition.text().status().name(),
                relations);
    }

    private static String ending(TextFile file) {
        return switch (file.kind()) {
            case HTML -> "html";
            case PDF -> "pdf";
            case DOCX -> "docx";
            case ODT -> "odt";
            case AKN -> "akn.xml";
            case TEXT -> "txt";
            case OTHER -> "bin";
        };
    }
}
