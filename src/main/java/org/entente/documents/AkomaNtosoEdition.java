package org.entente.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Tells an edition of what came as a tree from the one that came, by its addresses and its number. */
final class AkomaNtosoEdition {

    /** Behind the language the version, which may be followed by a component or the ending of a file. */
    private static final Pattern VERSION = Pattern.compile("(?<=/[a-z]{2,3}@)([^/!.;]*)(?:;\\d+)?");

    private static final Set<String> ADDRESSES = Set.of("FRBRthis", "FRBRuri");

    /** What the schema has behind the number of a version. */
    private static final Set<String> BEHIND_NUMBER =
            Set.of("FRBRauthoritative", "FRBRmasterExpression", "FRBRlanguage");

    private AkomaNtosoEdition() {}

    static Optional<String> expression(Document tree) {
        return level(tree, "FRBRExpression").stream()
                .flatMap(level -> children(level).stream())
                .filter(each -> each.getLocalName().equals("FRBRuri"))
                .map(uri -> uri.getAttribute("value"))
                .findFirst();
    }

    static void mark(Document tree, int edition) {
        level(tree, "FRBRExpression").ifPresent(expression -> {
            addresses(expression, edition);
            number(expression, edition);
        });
        level(tree, "FRBRManifestation").ifPresent(manifestation -> addresses(manifestation, edition));
    }

    private static void addresses(Element level, int edition) {
        for (var each : children(level)) {
            if (!ADDRESSES.contains(each.getLocalName())) continue;
            var marked = VERSION.matcher(each.getAttribute("value"))
                    .replaceFirst(found ->
                            found.group(1).isEmpty() ? String.valueOf(edition) : found.group(1) + ";" + edition);
            each.setAttribute("value", marked);
        }
    }

    private static void number(Element expression, int edition) {
        var all = children(expression);
        var number = all.stream()
                .filter(each -> each.getLocalName().equals("FRBRversionNumber"))
                .findFirst()
                .orElseGet(() -> {
                    var prefix = expression.getPrefix() == null ? "" : expression.getPrefix() + ":";
                    var added = expression
                            .getOwnerDocument()
                            .createElementNS(AkomaNtosoXml.NAMESPACE, prefix + "FRBRversionNumber");
                    var next = all.stream()
                            .filter(each -> BEHIND_NUMBER.contains(each.getLocalName()))
                            .findFirst();
                    expression.insertBefore(added, next.orElse(null));
                    return added;
                });
        number.setAttribute("value", String.valueOf(edition));
    }

    /** Of the first document that stands in it; what is attached has addresses of its own. */
    private static Optional<Element> level(Document tree, String name) {
        return Optional.ofNullable((Element)
                tree.getElementsByTagNameNS(AkomaNtosoXml.NAMESPACE, name).item(0));
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element each) children.add(each);
        return children;
    }
}
