package org.entente.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.documents.StructuredText.Metadatum;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Looks for what the schema asks of every document, and for names that lead to more than one part of it. */
final class AkomaNtosoCheck {

    /** As many as a sentence bears. */
    private static final int MOST = 5;

    private static final List<String> OF_EVERY_LEVEL = List.of("FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor");

    private static final Map<String, String> OF_ONE_LEVEL =
            Map.of("FRBRWork", "FRBRcountry", "FRBRExpression", "FRBRlanguage");

    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> twice = new LinkedHashSet<>();

    private AkomaNtosoCheck() {}

    static Map<Metadatum, String> of(Document tree) {
        var check = new AkomaNtosoCheck();
        check.identified(tree.getDocumentElement());
        check.named(tree.getDocumentElement(), new HashSet<>());
        var found = new EnumMap<Metadatum, String>(Metadatum.class);
        if (!check.missing.isEmpty()) found.put(Metadatum.AKN_MISSING, told(check.missing));
        if (!check.twice.isEmpty()) found.put(Metadatum.AKN_NAMES, told(check.twice));
        return found;
    }

    private static String told(Set<String> names) {
        return names.stream().limit(MOST).collect(Collectors.joining(", ")) + (names.size() > MOST ? " …" : "");
    }

    private void identified(Element root) {
        if (!root.getLocalName().equals("akomaNtoso")) missing.add("akomaNtoso");
        var identification = children(root).stream()
                .flatMap(document -> child(document, "meta").stream())
                .findFirst()
                .flatMap(meta -> child(meta, "identification"));
        if (identification.isEmpty()) {
            missing.add("meta/identification");
            return;
        }
        for (var name : List.of("FRBRWork", "FRBRExpression", "FRBRManifestation"))
            child(identification.get(), name).ifPresentOrElse(this::level, () -> missing.add(name));
    }

    private void level(Element level) {
        for (var name : OF_EVERY_LEVEL) needs(level, name);
        var own = OF_ONE_LEVEL.get(level.getLocalName());
        if (own != null) needs(level, own);
    }

    private void needs(Element level, String name) {
        if (child(level, name).isEmpty()) missing.add(level.getLocalName() + "/" + name);
    }

    /** What is attached is a document of its own, with names of its own. */
    private void named(Element element, Set<String> around) {
        var here = child(element, "meta").isPresent() ? new HashSet<String>() : around;
        var name = element.getAttribute("eId");
        if (!name.isEmpty() && !here.add(name)) twice.add(name);
        children(element).forEach(each -> named(each, here));
    }

    private static Optional<Element> child(Element of, String name) {
        return children(of).stream()
                .filter(each -> name.equals(each.getLocalName()))
                .findFirst();
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling())
            if (child instanceof Element each) children.add(each);
        return children;
    }
}
