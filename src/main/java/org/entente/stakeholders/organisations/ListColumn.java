package org.entente.stakeholders.organisations;

import java.util.List;
import org.entente.languages.XmlText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A column of a table.
 *
 * @param field where its cells hold objects in JSON, the one that is meant; else empty
 */
record ListColumn(int at, String name, String field) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Rows may end early. */
    String of(List<String> cells) {
        var cell = at < cells.size() ? XmlText.of(cells.get(at)).strip() : "";
        return field.isEmpty() ? cell : inside(cell);
    }

    private String inside(String cell) {
        try {
            return JSON.readTree(cell).path(field).asString("").strip();
        } catch (JacksonException noObject) {
            return "";
        }
    }
}
