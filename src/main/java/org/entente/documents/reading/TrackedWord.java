package org.entente.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.entente.documents.TrackedText;
import org.entente.documents.TrackedText.Comment;
import org.entente.documents.TrackedText.Elsewhere;
import org.entente.documents.Unreadable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A Word document with its tracked changes and comments, whoever wrote it. */
final class TrackedWord {

    /** Far more than any text that is negotiated. */
    private static final int MOST = 10_000;

    /** Far more than any paragraph: whoever reads it here is told where in the file the one is that is too long. */
    private static final int LONGEST = 5_000_000;

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final Pattern BESIDE = Pattern.compile(".*/(footnotes|endnotes|header|footer)");

    private TrackedWord() {}

    static TrackedText read(Path file) {
        return WordFile.open(file, TrackedWord::read);
    }

    private static TrackedText read(OPCPackage container) throws OpenXML4JException, IOException {
        var main = container.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                .findFirst()
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.UNKNOWN_KIND));
        var body = new TrackedBody(tree(main));
        if (body.paragraphs().size() > MOST || body.paragraphs().stream().anyMatch(each -> length(each) > LONGEST))
            throw new Unreadable(Unreadable.Reason.TOO_MANY);
        var comments = new ArrayList<Comment>();
        for (var part : related(main, RELATION + "comments")) comments.addAll(comments(tree(part), body));
        var elsewhere = new ArrayList<Elsewhere>();
        for (var relation : main.getRelationships()) {
            if (BESIDE.matcher(relation.getRelationshipType()).matches())
                elsewhere.addAll(beside(tree(main.getRelatedPart(relation))));
        }
        return new TrackedText(body.paragraphs(), comments, elsewhere);
    }

    private static int length(TrackedText.Paragraph paragraph) {
        return paragraph.runs().stream().mapToInt(run -> run.text().length()).sum();
    }

    private static List<PackagePart> related(PackagePart main, String type) throws InvalidFormatException {
        var parts = new ArrayList<PackagePart>();
        for (var relation : main.getRelationshipsByType(type)) parts.add(main.getRelatedPart(relation));
        return parts;
    }

    private static Element tree(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // Whoever asked is told by the refusal, and nobody by the log.
            builder.setErrorHandler(null);
            return builder.parse(in).getDocumentElement();
        } catch (SAXException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Comment> comments(Element part, TrackedBody body) {
        var comments = new ArrayList<Comment>();
        for (var each : children(part).filter(child -> is(child, "comment")).toList()) {
            var said = new TrackedBody(each);
            var place = body.commented().get(value(each, "id"));
            // One that stands nowhere is told all the same.
            comments.add(new Comment(
                    value(each, "author"),
                    value(each, "date"),
                    said.paragraphs().stream()
                            .flatMap(line -> line.names().stream())
                            .distinct()
                            .toList(),
                    said.paragraphs().stream().map(TrackedWord::result).toList(),
                    place == null ? -1 : place.from(),
                    place == null ? -1 : place.to()));
        }
        return comments;
    }

    private static String result(TrackedText.Paragraph paragraph) {
        return paragraph.runs().stream()
                .filter(run -> run.removed() == null)
                .map(TrackedText.Run::text)
                .collect(Collectors.joining());
    }

    /** What somebody changed in a note or at the head of pages. */
    private static List<Elsewhere> beside(Element part) {
        var found = new LinkedHashMap<String, StringBuilder>();
        for (var paragraph : new TrackedBody(part).paragraphs()) {
            for (var run : paragraph.runs()) {
                var by = run.removed() == null ? run.inserted() : run.removed();
                if (by != null)
                    found.computeIfAbsent(by.author(), none -> new StringBuilder())
                            .append(run.text());
            }
        }
        return found.entrySet().stream()
                .map(each -> new Elsewhere(each.getKey(), each.getValue().toString()))
                .toList();
    }

    static Stream<Element> children(Element element) {
        var children = element.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /** Of an attribute in whichever of Word's namespaces it stands. */
    static String value(@Nullable Element element, String name) {
        if (element == null) return "";
        var attributes = element.getAttributes();
        for (var at = 0; at < attributes.getLength(); at++)
            if (name.equals(attributes.item(at).getLocalName()))
                return attributes.item(at).getNodeValue();
        return "";
    }

    static @Nullable Element child(@Nullable Element element, String name) {
        return element == null
                ? null
                : children(element).filter(each -> is(each, name)).findFirst().orElse(null);
    }

    /** From one paragraph to another, by their places. */
    record Place(int from, int to) {}
}
