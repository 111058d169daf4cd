package org.entente.consultations;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.languages.XmlText;
import org.entente.web.Ui;

/** A report in OASIS Akoma Ntoso 3.0: a {@code doc} whose citations are authorial notes with the address of the paragraph. */
final class AkomaNtoso {

    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
    private static final Map<String, String> ISO_639_2 =
            Map.of("ar", "ara", "zh", "zho", "en", "eng", "fr", "fra", "ru", "rus", "es", "spa");

    private final XMLStreamWriter xml;
    private final ReportContent content;
    private final Ui ui;
    private final String site;
    private final AtomicInteger paragraphs = new AtomicInteger();

    private AkomaNtoso(XMLStreamWriter xml, ReportContent content, Ui ui, String site) {
        this.xml = xml;
        this.content = content;
        this.ui = ui;
        this.site = site;
    }

    static byte[] of(ReportContent content, Ui ui, String site) {
        try {
            var out = new ByteArrayOutputStream();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            new AkomaNtoso(xml, content, ui, site).write();
            xml.close();
            return out.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("akomaNtoso");
        xml.writeDefaultNamespace(NAMESPACE);
        start("doc", "name", "report");
        meta();
        start("preface");
        block(content.title(ui.language()));
        for (var line : ReportText.head(content, ui)) block(line);
        for (var line : ReportText.opening(content, ui)) block(line);
        end();
        start("mainBody");
        var number = 0;
        for (var section : content.sections()) section(section, ++number);
        annex(number + 1);
        end();
        end();
        end();
        xml.writeEndDocument();
    }

    private void meta() throws XMLStreamException {
        var day = content.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        var work = "/akn/un/doc/report/" + day + "/" + content.report();
        var language = ISO_639_2.getOrDefault(ui.language().code(), "und");
        start("meta");
        start("identification", "source", "#entente");
        start("FRBRWork");
        identity(work, work, day, "Work");
        empty("FRBRcountry", "value", "un");
        end();
        start("FRBRExpression");
        var expression = work + "/" + language + "@" + day + ";v" + content.number();
        identity(expression, expression, day, "Expression");
        empty("FRBRlanguage", "language", language);
        end();
        start("FRBRManifestation");
        identity(expression + ".akn", expression + ".akn", day, "Manifestation");
        empty("FRBRformat", "value", "application/akn+xml");
        end();
        end();
        classification();
        start("references", "source", "#entente");
        empty(
                "TLCOrganization",
                "eId",
                "entente",
                "href",
                "/akn/ontology/organization/un/entente",
                "showAs",
                "Entente");
        end();
        end();
    }

    /** A keyword without a place in the text is one of the whole document. */
    private void classification() throws XMLStreamException {
        var marking = content.marking();
        if (marking == null) return;
        start("classification", "source", "#entente");
        empty(
                "keyword",
                "value",
                marking.audience().name(),
                "showAs",
                XmlText.of(marking.text(ui.language())),
                "dictionary",
                "/akn/ontology/concept/un/audience");
        end();
    }

    private void identity(String self, String uri, String day, String name) throws XMLStreamException {
        empty("FRBRthis", "value", self + "/!main");
        empty("FRBRuri", "value", uri);
        empty("FRBRdate", "date", day, "name", name);
        empty("FRBRauthor", "href", "#entente");
    }

    private void section(ReportContent.Section section, int number) throws XMLStreamException {
        start("section", "eId", "sec_" + number);
        text("num", Integer.toString(number));
        text("heading", ReportContent.text(section.names(), ui.language()));
        var at = 0;
        for (var line : section.lines()) {
            start("paragraph", "eId", "sec_" + number + "__para_" + ++at);
            text("num", Integer.toString(paragraphs.incrementAndGet()));
            start("content");
            start("p");
            xml.writeAttribute(
                    "xml",
                    XMLConstants.XML_NS_URI,
                    "lang",
                    ReportContent.languageOf(line.texts(), ui.language()).code());
            xml.writeCharacters(XmlText.of(ReportContent.text(line.texts(), ui.language())));
            for (var cite : line.citations()) note(cite);
            end();
            for (var count : ReportText.counts(line, content, ui)) text("p", count);
            end();
            end();
        }
        end();
    }

    private void note(ReportContent.Cite cite) throws XMLStreamException {
        start("authorialNote", "marker", Integer.toString(cite.number()), "placement", "bottom");
        start("p");
        start("ref", "href", site + ui.link(cite.path()));
        xml.writeCharacters(XmlText.of(ReportText.citation(cite, content, ui)));
        end();
        end();
        end();
    }

    private void annex(int number) throws XMLStreamException {
        start("section", "eId", "sec_" + number);
        text("num", Integer.toString(number));
        text("heading", ui.localize("consultations.report.annex"));
        start("content");
        for (var line : ReportText.annex(content, ui)) text("p", line);
        end();
        end();
    }

    private void block(String text) throws XMLStreamException {
        text("p", text);
    }

    private void text(String name, String text) throws XMLStreamException {
        start(name);
        xml.writeCharacters(XmlText.of(text));
        end();
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) xml.writeAttribute(attributes[i], attributes[i + 1]);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
