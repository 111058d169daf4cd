package org.entente.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a word processor leaves standing of a document when all its changes are accepted, or rejected: ECMA-376, part 1, section 17.13.5. */
public final class WordReferee {

    private final boolean accepts;
    private final List<String> paragraphs = new ArrayList<>();
    private StringBuilder open = new StringBuilder();

    private WordReferee(boolean accepts) {
        this.accepts = accepts;
    }

    public static List<String> accepted(byte[] docx) {
        return new WordReferee(true).of(docx);
    }

    public static List<String> rejected(byte[] docx) {
        return new WordReferee(false).of(docx);
    }

    private List<String> of(byte[] docx) {
        var found = tree(docx).getElementsByTagName("w:p");
        for (var at = 0; at < found.getLength(); at++) paragraph((Element) found.item(at));
        if (!open.isEmpty()) paragraphs.add(open.toString());
        return paragraphs.stream().filter(each -> !each.isEmpty()).toList();
    }

    private void paragraph(Element paragraph) {
        words(paragraph);
        var properties = paragraph.getElementsByTagName("w:pPr").item(0);
        var end = has((Element) properties, accepts ? "w:del" : "w:ins")
                || has((Element) properties, accepts ? "w:moveFrom" : "w:moveTo");
        if (end) return;
        paragraphs.add(open.toString());
        open = new StringBuilder();
    }

    private static boolean has(Element element, String name) {
        return element.getElementsByTagName(name).getLength() > 0;
    }

    private void words(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "w:pPr", "w:rPr" -> {}
                case "w:t", "w:delText" -> open.append(child.getTextContent());
                case "w:tab" -> open.append('\t');
                case "w:br" -> open.append('\n');
                case "w:cr" -> open.append('\r');
                case "w:ins", "w:moveTo" -> {
                    if (accepts) words(child);
                }
                case "w:del", "w:moveFrom" -> {
                    if (!accepts) words(child);
                }
                case "w:r" -> {
                    if (!isNumber((Element) child)) words(child);
                }
                default -> words(child);
            }
        }
    }

    private static boolean isNumber(Element run) {
        var style = run.getElementsByTagName("w:rStyle").item(0);
        return style != null && ((Element) style).getAttribute("w:val").equals(WordTracking.NUMBER);
    }

    private static Element tree(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("word/document.xml")) continue;
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()))
                        .getDocumentElement();
            }
            throw new IllegalStateException("This is no Word document.");
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
