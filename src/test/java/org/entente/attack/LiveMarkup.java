package org.entente.attack;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What of an answer a browser, a spreadsheet or another program would take for more than words, though somebody typed it. */
final class LiveMarkup {

    private static final String LINKED_DATA = "script[type=application/ld+json]";

    /** Nothing of the house bears a handler, a script in the page, an address that runs, or the class of those words. */
    static final String LIVE = "script:not([src]):not([type=application/ld+json]), [^on], .naughty, base, [src=x],"
            + " [href~=(?i)^\\s*(?:javascript|data):], [action~=(?i)^\\s*(?:javascript|data):],"
            + " [formaction~=(?i)^\\s*(?:javascript|data):]";

    private static final JsonMapper JSON = JsonMapper.shared();

    private LiveMarkup() {}

    static List<String> in(MockHttpServletResponse answer) {
        return in(String.valueOf(answer.getContentType()), said(answer));
    }

    static List<String> in(HttpResponse<String> answer) {
        return in(answer.headers().firstValue("Content-Type").orElse(""), answer.body());
    }

    private static List<String> in(String type, String said) {
        if (said.isEmpty()) return List.of();
        if (said.contains(Naughty.SUM)) return List.of("What a template has reckoned");
        if (type.startsWith("text/html")) return inPage(said);
        if (type.startsWith("text/csv")) return inTable(said);
        if (type.startsWith("text/calendar")) return inCalendar(said);
        if (type.matches(".*[/+]json\\b.*")) return inJson(said);
        if (type.matches(".*[/+]xml\\b.*")) return inXml(said.getBytes(StandardCharsets.UTF_8));
        return List.of();
    }

    static String said(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> inPage(String page) {
        var parsed = Jsoup.parse(page);
        var live = new ArrayList<>(
                parsed.select(LIVE).stream().map(Element::outerHtml).toList());
        for (var linked : parsed.select(LINKED_DATA)) live.addAll(inJson(linked.data()));
        return live;
    }

    private static List<String> inJson(String json) {
        try {
            JSON.readTree(json);
            return List.of();
        } catch (JacksonException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        }
    }

    private static List<String> inTable(String table) {
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(table))) {
            var all = rows.getRecords();
            var width = all.getFirst().size();
            return all.stream()
                    .flatMap(row -> row.size() == width
                            ? row.stream().filter(cell -> cell.matches("(?s)[-=+@\\t\\r\\n＝＋－＠].*"))
                            : Stream.of("a row of " + row.size() + " cells: " + row))
                    .toList();
        } catch (IOException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        }
    }

    private static List<String> inCalendar(String calendar) {
        var read = Biweekly.parse(calendar).all();
        return read.stream()
                .flatMap(each -> each.getEvents().stream())
                .flatMap(event -> event.getExperimentalProperties().stream())
                .map(property -> property.getName() + ":" + property.getValue())
                .filter(property -> property.startsWith("X-NAUGHTY"))
                .toList();
    }

    private static List<String> inXml(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            return Stream.of("script", "svg", "base")
                    .filter(name -> document.getElementsByTagNameNS("*", name).getLength() > 0)
                    .toList();
        } catch (SAXException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        } catch (IOException | ParserConfigurationException unread) {
            throw new IllegalStateException(unread);
        }
    }
}
