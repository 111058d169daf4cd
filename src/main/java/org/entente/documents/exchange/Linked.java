package org.entente.documents.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Related;
import org.entente.documents.record.Text;
import org.entente.languages.Language;
import tools.jackson.databind.json.JsonMapper;

/** What a document is in the words of schema.org, as JSON-LD, for search engines. */
public final class Linked {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Linked() {}

    /** For a block of data within a page: no letter of it can end the block, or begin another. */
    public static String inPage(Citation cited, Map<Language, Text> current, List<Related> related) {
        return JSON.writeValueAsString(of(cited, current, related))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** Of a document without a text, what is known of it. */
    static Map<String, Object> of(Citation cited, Map<Language, Text> current, List<Related> related) {
        var document = cited.document();
        var linked = new LinkedHashMap<String, Object>();
        linked.put("@context", "https://schema.org");
        linked.put("@type", type(document.kind()));
        linked.put("@id", cited.address());
        linked.put("url", cited.address());
        linked.put("name", cited.title());
        if (cited.text() != null) linked.put("inLanguage", cited.in().code());
        if (document.symbol() != null) linked.put("identifier", document.symbol());
        cited.dated().ifPresent(date -> linked.put("datePublished", date));
        cited.author().ifPresent(author -> linked.put("author", organization(author)));
        cited.publisher().ifPresent(publisher -> linked.put("publisher", organization(publisher)));
        linked.put("isAccessibleForFree", document.audience().isPublic());
        cited.warning().ifPresent(warning -> linked.put("creditText", warning));
        if (cited.text() != null) {
            linked.put("encoding", encodings(cited));
            linked.put("workTranslation", translations(cited, current));
        }
        relations(related, cited.in(), cited.site()).forEach(linked::putIfAbsent);
        return linked;
    }

    /** As far as schema.org has words for them, to documents that are held; a corrigendum where it holds for this language. */
    private static Map<String, List<String>> relations(List<Related> related, Language language, String site) {
        var relations = new TreeMap<String, List<String>>();
        for (var each : related) {
            var other = each.other();
            var property = property(each, language);
            if (other != null && property.isPresent())
                relations
                        .computeIfAbsent(property.get(), none -> new ArrayList<>())
                        .add(site + other.path());
        }
        return relations;
    }

    private static Optional<String> property(Related related, Language language) {
        var isBack = related.isBack();
        return Optional.ofNullable(
                switch (related.relation().kind()) {
                    case SUPERSEDES, AMENDS -> isBack ? null : "isBasedOn";
                    case ADOPTED_AS -> isBack ? "isBasedOn" : null;
                    case CORRIGENDUM_TO -> related.corrects(language) ? "correction" : isBack ? null : "about";
                    case ANNEX_OF -> isBack ? "hasPart" : "isPartOf";
                    case RESPONDS_TO -> isBack ? null : "citation";
                    case TRANSLATION_OF -> isBack ? null : "translationOfWork";
                });
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case REPORT -> "Report";
            case RESOLUTION, DECISION, TREATY -> "Legislation";
            default -> "DigitalDocument";
        };
    }

    private static Map<String, Object> organization(String name) {
        return Map.of("@type", "Organization", "name", name);
    }

    private static List<Map<String, Object>> encodings(Citation cited) {
        var encodings = new ArrayList<Map<String, Object>>();
        for (var form : Form.OF_TEXTS) {
            var encoding = new LinkedHashMap<String, Object>();
            encoding.put("@type", "MediaObject");
            encoding.put("encodingFormat", form.mediaType().replaceFirst(";.*", ""));
            encoding.put("contentUrl", cited.address() + "&format=" + form.word());
            encodings.add(encoding);
        }
        return encodings;
    }

    private static List<Map<String, Object>> translations(Citation cited, Map<Language, Text> current) {
        var document = cited.document();
        var translations = new ArrayList<Map<String, Object>>();
        for (var other : current.values()) {
            if (!other.isIssued() || other.language() == cited.in()) continue;
            var translation = new LinkedHashMap<String, Object>();
            translation.put("@type", type(document.kind()));
            translation.put("@id", cited.site() + document.path(other.language()));
            translation.put("inLanguage", other.language().code());
            translations.add(translation);
        }
        return translations;
    }
}
