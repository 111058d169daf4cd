package org.entente.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Tells an edition of what came as a tree from the one that came, by its addresses and its number. */
final class AkomaNtosoEdition {

    /** What may stand behind the version: a component, or the ending of a file. */
    private static final String BEHIND = "(?=[/!]|\\.akn|\\.xml|$)";

    /** Behind the language; with dots in it, as in 1.2. */
    private static final Pattern VERSION =
            Pattern.compile("(?<=/[a-z]{2,3}@)((?:(?!\\.akn|\\.xml)[^/!;])*)(?:;\\d+)?" + BEHIND);

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
        var languages = languages(tree);
        level(tree, "FRBRExpression").ifPresent(expression -> {
            addresses(expression, languages, edition);
            number(expression, edition);
        });
        level(tree, "FRBRManifestation").ifPresent(manifestation -> addresses(manifestation, languages, edition));
    }

    private static void addresses(Element level, Set<String> languages, int edition) {
        for (var each : children(level)) {
            if (!ADDRESSES.contains(each.getLocalName())) continue;
            each.setAttribute("value", marked(each.getAttribute("value"), languages, edition));
        }
    }

    private static String marked(String address, Set<String> languages, int edition) {
        var version = VERSION.matcher(address);
        if (version.find()) {
            var first = version.group(1);
            var marked = first.isEmpty() ? String.valueOf(edition) : first + ";" + edition;
            return version.replaceFirst(Matcher.quoteReplacement(marked));
        }
        // The country and the kind may be called as a language is; it stands behind them.
        var end = -1;
        for (var code : languages) {
            var language = Pattern.compile("/" + Pattern.quote(code) + BEHIND).matcher(address);
            while (language.find()) end = Math.max(end, language.end());
        }
        return end < 0 ? address : address.substring(0, end) + "@" + edition + address.substring(end);
    }

    /** The ways in which the language of the text may be written in an address. */
    private static Set<String> languages(Document tree) {
        var codes = new HashSet<String>();
        level(tree, "FRBRlanguage").map(each -> each.getAttribute("language")).ifPresent(codes::add);
        AkomaNtosoMeta.language(tree).ifPresent(language -> {
            codes.add(language.code());
            codes.add(Identification.iso639(language));
        });
        codes.remove("");
        return codes;
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
