package org.entente.documents.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.documents.record.Kind;
import tools.jackson.databind.json.JsonMapper;

/** A citation as CSL-JSON, which Zotero, Pandoc and the rest of them read. */
final class Csl {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Csl() {}

    static String of(Citation cited) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", cited.key());
        item.put("type", type(cited.document().kind()));
        item.put("title", Lines.one(cited.title()));
        cited.author().ifPresent(author -> item.put("author", List.of(Map.of("literal", author))));
        cited.publisher().ifPresent(publisher -> item.put("publisher", publisher));
        var symbol = cited.document().symbol();
        if (symbol != null) item.put("number", symbol);
        cited.dated().ifPresent(date -> item.put("issued", Map.of("date-parts", List.of(parts(date)))));
        cited.place().ifPresent(place -> item.put("section", place));
        cited.warning().ifPresent(warning -> item.put("note", warning));
        if (cited.text() != null) item.put("language", cited.text().language().code());
        item.put("URL", cited.address());
        return JSON.writeValueAsString(List.of(item));
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case RESOLUTION, DECISION -> "legislation";
            case DRAFT_RESOLUTION -> "bill";
            case REPORT, WORKING_PAPER, CONFERENCE_ROOM_PAPER -> "report";
            case LETTER -> "personal_communication";
            case STATEMENT -> "speech";
            case TREATY -> "treaty";
            case NOTE, OTHER -> "document";
        };
    }

    private static List<Integer> parts(String date) {
        return Arrays.stream(date.split("-")).map(Integer::valueOf).toList();
    }
}
