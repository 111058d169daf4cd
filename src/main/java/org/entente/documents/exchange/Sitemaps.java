package org.entente.documents.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import org.entente.documents.exchange.PublicRecord.Sought;
import org.entente.documents.record.Documents;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.entente.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public record for search engines: each document once in each language of the interface, every time with the other five. A
 * record too large for one file has an index.
 */
@Controller
class Sitemaps {

    /** Of documents in one file: six addresses each, all in some ten megabytes; the protocol takes 50,000 and fifty. */
    static final int EACH = 1000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String MEDIA_TYPE = "application/xml;charset=UTF-8";
    private static final Sought EVERYTHING = new Sought("", null);

    private final PublicRecord shown;
    private final Documents documents;
    private final SiteAddress site;

    Sitemaps(PublicRecord shown, Documents documents, SiteAddress site) {
        this.shown = shown;
        this.documents = documents;
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        var text = "User-agent: *\nAllow: /\nSitemap: " + site.of(request) + "/sitemap.xml\n";
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first file, or where there are several, the way to each. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> first(HttpServletRequest request) {
        var ends = shown.ends(EACH);
        if (ends.isEmpty()) return file(request, null);
        var xml = new XmlLines("sitemapindex", NAMESPACE);
        var address = site.of(request) + "/sitemap-documents.xml";
        var addresses = new ArrayList<String>();
        addresses.add(address);
        for (var end : ends) addresses.add(address + "?after=" + end);
        for (var each : addresses) xml.start("sitemap").text("loc", each).end();
        return xml.answer(MEDIA_TYPE);
    }

    @GetMapping("/sitemap-documents.xml")
    ResponseEntity<byte[]> file(HttpServletRequest request, @RequestParam(required = false) @Nullable UUID after) {
        var xml = new XmlLines("urlset", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
        if (after == null) {
            url(xml, request, "/", "");
            url(xml, request, "/documents", "");
        }
        for (var each : shown.standing(EVERYTHING, after, EACH)) {
            var document = documents.readableBy(Reader.guest(), each.document());
            url(xml, request, document.path(), each.at().toString());
        }
        return xml.answer(MEDIA_TYPE);
    }

    private void url(XmlLines xml, HttpServletRequest request, String path, String changed) {
        for (var language : Language.values()) {
            xml.start("url").text("loc", in(language, request, path));
            if (!changed.isEmpty()) xml.text("lastmod", changed);
            for (var other : Language.values()) alternate(xml, other.code(), in(other, request, path));
            // Without a language, a browser is sent to the one that it prefers.
            alternate(xml, "x-default", site.of(request) + path);
            xml.end();
        }
    }

    private static void alternate(XmlLines xml, String language, String address) {
        xml.empty("xhtml:link", "rel", "alternate", "hreflang", language, "href", address);
    }

    private String in(Language language, HttpServletRequest request, String path) {
        return site.of(request) + "/" + language.code() + path;
    }
}
