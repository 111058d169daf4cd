package org.entente.documents.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.exchange.PublicRecord.Place;
import org.entente.documents.exchange.PublicRecord.Sought;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Texts;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.entente.web.SiteAddress;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** New and changed documents as an Atom feed (RFC 4287), of the public record whoever asks. */
@Controller
class FeedPages {

    private static final String PATH = "/documents/feed.atom";
    private static final String MEDIA_TYPE = "application/atom+xml";
    private static final int PAGE = 50;

    private final PublicRecord shown;
    private final Documents documents;
    private final Texts texts;
    private final SiteAddress site;

    FeedPages(PublicRecord shown, Documents documents, Texts texts, SiteAddress site) {
        this.shown = shown;
        this.documents = documents;
        this.texts = texts;
        this.site = site;
    }

    @GetMapping(PATH)
    @Nullable
    ResponseEntity<byte[]> feed(
            Ui ui,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable String before) {
        var sought = new Sought(body, Sieve.language(language));
        var page = shown.newest(sought, before == null ? null : key(before), PAGE);
        var changed = page.isEmpty() ? Instant.EPOCH : page.getFirst().at();
        var ids = page.stream().map(Shown::document).toList();
        if (Freshness.isUnchanged(request, response, changed, ui.address(), ui.language(), ids)) return null;
        var address = address(ui, request, sought);
        var xml = new XmlLines(
                "feed", "http://www.w3.org/2005/Atom", "xml:lang", ui.language().code());
        // An id is for good; the host may move, and with it the name of the feed, which is another feed then.
        xml.text("id", address.build().encode().toUriString());
        xml.text("title", ui.localize("documents.exchange.feed", ui.localize("web.name")));
        xml.text("updated", changed.toString());
        xml.start("author").text("name", ui.localize("web.name")).end();
        link(xml, "self", MEDIA_TYPE, here(address, before));
        link(xml, "alternate", "text/html", site.of(request) + ui.link("/documents"));
        if (page.size() == PAGE) link(xml, "next", MEDIA_TYPE, here(address, written(Place.of(page.getLast()))));
        for (var each : page) {
            var document = documents.readableBy(Reader.guest(), each.document());
            entry(xml, document, each, ui, request);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE + ";charset=UTF-8")
                .body(xml.bytes());
    }

    private void entry(XmlLines xml, Document document, Shown each, Ui ui, HttpServletRequest request) {
        var current = texts.current(document.id());
        var text = current.get(ui.language());
        var title = text == null || text.title().isEmpty() ? document.heading(ui.language()) : text.title();
        var symbol = document.symbol() == null || document.symbol().equals(title) ? "" : document.symbol() + ": ";
        var host = site.of(request);
        xml.start("entry");
        xml.text("id", "urn:uuid:" + document.id());
        xml.text("title", symbol + title);
        xml.text("updated", each.at().toString());
        xml.text("published", document.addedAt().toString());
        link(xml, "alternate", "text/html", host + ui.link(document.path()));
        for (Language language : current.keySet()) {
            if (!current.get(language).isIssued()) continue;
            var page = host + "/" + language.code() + document.path(language);
            xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", language.code(), "href", page);
        }
        xml.empty(
                "category",
                "term",
                document.kind().name(),
                "label",
                ui.localize(document.kind().key()));
        var words = text == null ? "" : Lines.one(String.join(" ", shown.beginning(text.id())));
        if (!words.isEmpty()) xml.text("summary", words);
        xml.end();
    }

    private UriComponentsBuilder address(Ui ui, HttpServletRequest request, Sought sought) {
        var address = UriComponentsBuilder.fromUriString(site.of(request) + ui.link(PATH));
        if (!sought.body().isEmpty()) address.queryParam("body", sought.body());
        if (sought.language() != null) address.queryParam("language", sought.languageCode());
        return address;
    }

    private static String here(UriComponentsBuilder address, @Nullable String before) {
        var copy = address.cloneBuilder();
        if (before != null) copy.queryParam("before", before);
        return copy.build().encode().toUriString();
    }

    private static void link(XmlLines xml, String relation, String type, String address) {
        xml.empty("link", "rel", relation, "type", type, "href", address);
    }

    private static String written(Place key) {
        return key.at() + "_" + key.document();
    }

    private static Place key(String written) {
        var parts = written.split("_", 2);
        if (parts.length < 2) throw new NoSuchElementException();
        try {
            return new Place(PublicRecord.moment(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException unknown) {
            throw new NoSuchElementException(unknown);
        }
    }
}
