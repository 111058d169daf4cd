package org.entente.documents.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/** What the record says of a document or a text, as the chronicle keeps it. */
final class Facts {

    private Facts() {}

    static Map<String, String> of(Document document) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("symbol", text(document.symbol()));
        facts.put("kind", document.kind().name());
        put(facts, "titles", document.titles());
        facts.put("dated", text(document.dated()));
        facts.put("body", text(document.body()));
        facts.put("adoption", text(document.adoption()));
        put(facts, "notes", document.notes());
        facts.put("source", document.source());
        facts.put("unverified", document.unverified() ? "UNVERIFIED" : "");
        return facts;
    }

    static Map<String, String> of(Text text) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("status", text.status().name());
        facts.put("title", text.title());
        facts.put("issued", text(text.issued()));
        facts.put("corrected", text(text.corrected()));
        return facts;
    }

    private static void put(Map<String, String> facts, String name, Names names) {
        names.byCode().forEach((code, text) -> facts.put(name + " " + code, text));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
