package org.entente.documents;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a tree says of its document, in its identification and on its cover. */
final class AkomaNtosoMeta {

    private AkomaNtosoMeta() {}

    static Optional<Language> language(Document tree) {
        return first(tree, "FRBRlanguage")
                .map(element -> element.getAttribute("language"))
                .flatMap(code -> Arrays.stream(Language.values())
                        .filter(language -> Identification.iso639(language).equals(code)
                                || language.code().equals(code))
                        .findFirst());
    }

    static Map<Metadatum, String> of(Document tree) {
        var known = new EnumMap<Metadatum, String>(Metadatum.class);
        said(tree, known, Metadatum.SYMBOL, "docNumber", "#symbol");
        said(tree, known, Metadatum.BODY, "docAuthority", "#issuingBody");
        said(tree, known, Metadatum.SESSION, "session", "");
        said(tree, known, Metadatum.AGENDA_ITEM, "inline", "#agendaItem");
        said(tree, known, Metadatum.DISTRIBUTION, "inline", "#distribution");
        said(tree, known, Metadatum.CORRECTED, "inline", "#corrected");
        first(tree, "FRBRnumber")
                .map(element -> element.getAttribute("showAs"))
                .filter(symbol -> !symbol.isEmpty())
                .ifPresent(symbol -> known.putIfAbsent(Metadatum.SYMBOL, symbol));
        first(tree, "FRBRname")
                .map(element -> element.getAttribute("value"))
                .filter(title -> !title.isEmpty())
                .ifPresent(title -> known.put(Metadatum.TITLE, title));
        all(tree, "docTitle").stream()
                .map(AkomaNtosoMeta::words)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .ifPresent(title -> known.putIfAbsent(Metadatum.TITLE, title));
        first(tree, "FRBRdate")
                .map(AkomaNtosoMeta::date)
                .filter(date -> !date.isEmpty())
                .ifPresent(date -> known.put(Metadatum.DATE, date));
        return known;
    }

    /** The lines of the cover belong to the page. */
    static List<String> cover(Document tree) {
        return first(tree, "coverPage").stream()
                .flatMap(cover -> AkomaNtosoBlocks.children(cover))
                .map(AkomaNtosoMeta::words)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A date that is not known to its day is written as the first there can be, and named after what is known of it. */
    private static String date(Element element) {
        var date = element.getAttribute("date");
        return switch (element.getAttribute("name")) {
            case "unknown" -> "";
            case "year" -> date.substring(0, 4);
            case "month" -> date.substring(0, 7);
            default -> date;
        };
    }

    private static void said(
            Document tree, Map<Metadatum, String> known, Metadatum what, String name, String refersTo) {
        all(tree, name).stream()
                .filter(element ->
                        refersTo.isEmpty() || element.getAttribute("refersTo").equals(refersTo))
                .map(AkomaNtosoMeta::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .ifPresent(words -> known.put(what, words));
    }

    private static Optional<Element> first(Document tree, String name) {
        return all(tree, name).stream().findFirst();
    }

    private static List<Element> all(Document tree, String name) {
        var found = tree.getElementsByTagNameNS(AkomaNtosoXml.NAMESPACE, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static String words(Element element) {
        return element.getTextContent().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }
}
