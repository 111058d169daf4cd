package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.documents.record.Document;
import org.entente.documents.record.Record;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What a program takes away from the house, as a guest or as somebody. */
@TestComponent
class Taken {

    private final MockMvcTester browser;
    private final Record record;
    private final JdbcClient jdbc;

    Taken(MockMvcTester browser, Record record, JdbcClient jdbc) {
        this.browser = browser;
        this.record = record;
        this.jdbc = jdbc;
    }

    MvcTestResult get(String path) {
        return browser.get().uri(path).exchange();
    }

    MvcTestResult get(String path, @Nullable Delegate who) {
        return who == null ? get(path) : browser.get().uri(path).with(as(who)).exchange();
    }

    String text(String path) throws Exception {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** Of a series that no other test has, so that lists hold nothing else. */
    Document report(String symbol, String title) {
        var document = record.document(symbol);
        record.text(document, Language.EN, title, "Words of " + title);
        return document;
    }

    void open(Document document, Audience.Kind audience) {
        jdbc.sql("update documents.document set audience = :audience, lock = lock + 1 where id = :id")
                .param("audience", audience.name())
                .param("id", document.id())
                .update();
    }

    Shown shown(UUID document) {
        return jdbc.sql("select * from documents.shown where document = :id")
                .param("id", document)
                .query((row, number) -> new Shown(
                        document,
                        row.getString("body"),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("gone")))
                .single();
    }

    static Element parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    static List<String> words(Element root, String name) {
        var words = new ArrayList<String>();
        var found = root.getElementsByTagNameNS("*", name);
        for (var i = 0; i < found.getLength(); i++) words.add(found.item(i).getTextContent());
        return words;
    }
}
