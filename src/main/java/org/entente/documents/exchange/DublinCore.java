package org.entente.documents.exchange;

import java.util.Locale;
import java.util.Objects;
import org.entente.documents.record.Document;
import org.entente.documents.record.Sides;
import org.entente.documents.record.Text;
import org.entente.documents.record.Texts;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document in unqualified Dublin Core, as harvesters of every kind take it; what it says is the public's to read. */
@Component
class DublinCore {

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    private final PublicRecord shown;
    private final Texts texts;
    private final Sides sides;

    DublinCore(PublicRecord shown, Texts texts, Sides sides) {
        this.shown = shown;
        this.texts = texts;
        this.sides = sides;
    }

    void write(XmlLines xml, Document document, String site) {
        xml.start(
                "oai_dc:dc",
                "xmlns:oai_dc",
                NAMESPACE,
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + SCHEMA);
        var current = texts.current(document.id());
        for (var language : Language.values()) title(xml, document, current.get(language), language);
        var citation = Citation.of(document, Language.EN, site);
        citation.author().ifPresent(author -> xml.text("dc:creator", author, "xml:lang", "en"));
        document.notes()
                .texts()
                .forEach((language, note) -> xml.text("dc:description", note, "xml:lang", language.code()));
        citation.publisher().ifPresent(publisher -> xml.text("dc:publisher", publisher, "xml:lang", "en"));
        citation.dated().ifPresent(date -> xml.text("dc:date", date));
        xml.text("dc:type", document.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), "xml:lang", "en");
        xml.text("dc:identifier", site + document.path());
        if (document.symbol() != null) xml.text("dc:identifier", document.symbol());
        if (!document.source().isBlank()) xml.text("dc:source", document.source());
        current.values().stream()
                .filter(Text::isIssued)
                .forEach(text -> xml.text("dc:language", text.language().code()));
        relations(xml, document, site);
        xml.end();
    }

    private static void title(XmlLines xml, Document document, @Nullable Text text, Language language) {
        var own = text == null || text.title().isEmpty()
                ? document.titles().written(language).orElse("")
                : text.title();
        if (!own.isEmpty()) xml.text("dc:title", own, "xml:lang", language.code());
    }

    /** Of others, only of those that everybody may read. */
    private void relations(XmlLines xml, Document document, String site) {
        for (var related : sides.of(document, Reader.guest())) {
            var other = related.other();
            if (other == null) {
                xml.text(
                        "dc:relation", Objects.requireNonNull(related.relation().toSymbol()));
                continue;
            }
            shown.find(other.id())
                    .filter(each -> !each.gone())
                    .ifPresent(each -> xml.text("dc:relation", site + other.path()));
        }
    }
}
