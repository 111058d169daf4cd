package org.entente.documents.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Register;
import org.entente.documents.record.Related;
import org.entente.documents.record.Sides;
import org.entente.documents.record.Text;
import org.entente.documents.record.TextFile;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Part;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.entente.web.SiteAddress;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a reader may read of the documents of record, for programs; without a token, what the public may. */
@RestController
class DocumentsApi {

    private final Documents documents;
    private final Register register;
    private final Texts texts;
    private final Sides sides;
    private final Addresses addresses;
    private final Freshness freshness;
    private final SiteAddress site;

    DocumentsApi(
            Documents documents,
            Register register,
            Texts texts,
            Sides sides,
            Addresses addresses,
            Freshness freshness,
            SiteAddress site) {
        this.documents = documents;
        this.register = register;
        this.texts = texts;
        this.sides = sides;
        this.addresses = addresses;
        this.freshness = freshness;
        this.site = site;
    }

    /** In the order of their symbols; {@code next} is what to ask for the page behind with, as {@code after}. */
    @GetMapping("/api/v1/documents")
    Map<String, @Nullable Object> list(
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable UUID after) {
        var sought = new Register.Sought(body, kind, year);
        var page = register.list(reader, sought, after);
        response.setHeader(HttpHeaders.CACHE_CONTROL, reader.isGuest() ? "no-cache" : "no-store");
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("count", register.count(reader, sought));
        json.put(
                "documents",
                page.stream().map(each -> facts(each, site.of(request))).toList());
        json.put("next", page.size() == Register.PAGE ? page.getLast().id() : null);
        return json;
    }

    /** With every text that stands now; one that is named, by its language and perhaps an edition, comes with its paragraphs. */
    @GetMapping("/api/v1/documents/{*symbol}")
    @Nullable
    Map<String, @Nullable Object> one(
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader,
            @PathVariable String symbol,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Integer edition) {
        var typed = symbol.substring(1);
        var document = addresses.find(reader, typed).orElseThrow(() -> new UnknownDocument(typed));
        var named = language == null
                ? null
                : addresses.text(document, language, edition, Language.EN).orElseThrow(NoSuchElementException::new);
        var which = named == null ? document.id() : named.id();
        if (freshness.isUnchanged(request, response, reader, document, "json", which)) return null;
        var host = site.of(request);
        var json = facts(document, host);
        json.put("notes", document.notes().byCode());
        json.put(
                "aliases",
                documents.aliases(document.id()).stream()
                        .map(alias -> alias.symbol())
                        .toList());
        json.put(
                "relations",
                sides.of(document, reader).stream()
                        .map(related -> relation(related, host))
                        .toList());
        json.put(
                "texts",
                texts.current(document.id()).values().stream()
                        .map(text -> text(document, text, host))
                        .toList());
        if (named == null) return json;
        var whole = text(document, named, host);
        whole.put(
                "paragraphs",
                texts.paragraphs(named.id()).stream()
                        .map(each -> paragraph(each, host))
                        .toList());
        json.put("text", whole);
        return json;
    }

    /** Says what could be read of it, and which documents near to it this reader may read. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unknown(
            UnknownDocument asked, HttpServletRequest request, Ui ui, Reader reader) {
        var unknown = register.unknown(reader, asked.typed());
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", ui.localize("documents.unknown"));
        problem.put("status", HttpStatus.NOT_FOUND.value());
        problem.put("detail", ui.localize(unknown.key()) + " " + unknown.written());
        problem.put("instance", request.getRequestURI());
        problem.put("isSymbol", unknown.isSymbol());
        problem.put(
                "parts",
                unknown.parts().stream()
                        .filter(Part::isKnown)
                        .map(part -> Map.of(
                                "written",
                                part.written(),
                                "says",
                                ui.localize(part.key(), part.numbers().toArray())))
                        .toList());
        problem.put(
                "near",
                unknown.near().stream()
                        .map(each -> facts(each, site.of(request)))
                        .toList());
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, reader.isGuest() ? "no-cache" : "no-store")
                .body(problem);
    }

    private Map<String, @Nullable Object> facts(Document document, String host) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", document.id());
        json.put("symbol", document.symbol());
        json.put("kind", document.kind());
        json.put("titles", document.titles().byCode());
        json.put("date", document.dated());
        json.put("body", document.body());
        json.put("adoption", document.adoption());
        json.put("source", document.source());
        json.put("unverified", document.unverified());
        json.put("fictitious", document.fictitious());
        json.put("audience", document.audience().kind());
        json.put("address", host + document.path());
        return json;
    }

    private Map<String, @Nullable Object> text(Document document, Text text, String host) {
        var address = host + document.path(text.language()) + "&edition=" + text.edition();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("language", text.language().code());
        json.put("edition", text.edition());
        json.put("status", text.status());
        json.put("title", text.title());
        json.put("issued", text.issued());
        json.put("corrected", text.corrected());
        json.put("confidence", text.confidence());
        json.put("scan", text.scan());
        json.put("address", address);
        json.put(
                "files",
                texts.files(text.id()).stream()
                        .map(file -> file(text, file, host))
                        .toList());
        if (!text.isIssued()) return json;
        json.put("citation", InWords.of(Citation.of(document, text, host)));
        var forms = new LinkedHashMap<String, String>();
        for (var form : Form.values()) {
            if (form.isCitation() || !text.scan()) forms.put(form.word(), address + "&format=" + form.word());
        }
        json.put("forms", forms);
        return json;
    }

    private static Map<String, @Nullable Object> file(Text text, TextFile file, String host) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", file.kind());
        json.put("name", file.name());
        json.put("size", file.size());
        json.put("sha256", file.sha256());
        json.put("address", host + "/documents/texts/" + text.id() + "/files/" + file.sha256());
        return json;
    }

    private static Map<String, @Nullable Object> relation(Related related, String host) {
        var relation = related.relation();
        var other = related.other();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("kind", relation.kind());
        // Whether the other document is this to the one, and not the one to the other.
        json.put("inverse", related.isBack());
        json.put("symbol", other == null ? relation.toSymbol() : other.symbol());
        json.put("address", other == null ? null : host + other.path());
        json.put("languages", relation.languages().stream().map(Language::code).toList());
        return json;
    }

    private static Map<String, @Nullable Object> paragraph(Paragraph paragraph, String host) {
        var block = paragraph.block();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", paragraph.id());
        json.put("position", paragraph.position());
        json.put("kind", block.kind());
        json.put("level", block.level());
        json.put("number", block.number());
        json.put("text", block.text());
        json.put("confidence", block.confidence());
        json.put("address", host + paragraph.path());
        return json;
    }
}
