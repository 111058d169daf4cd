package org.entente.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree of elements, in its own order: each element before its children. */
@Repository
public class Elements {

    private static final RowMapper<Element> ELEMENT = (row, number) -> new Element(
            row.getString("code"),
            row.getString("parent"),
            row.getInt("position"),
            Names.ofJson(row.getString("names")));

    private final JdbcClient jdbc;

    Elements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Element> all() {
        var rows = jdbc.sql("select * from process.element order by position, code")
                .query(ELEMENT)
                .list();
        var ordered = new ArrayList<Element>();
        rows.stream().filter(Element::isTop).forEach(top -> addWithChildren(top, rows, ordered));
        return ordered;
    }

    public Element get(String code) {
        return find(code).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Element> find(String code) {
        return jdbc.sql("select * from process.element where code = :code")
                .param("code", code)
                .query(ELEMENT)
                .optional();
    }

    /** For a select box: children are set off by a dash. */
    public Map<String, String> choices(Language language) {
        var choices = new LinkedHashMap<String, String>();
        all().forEach(element -> choices.put(element.code(), (element.isTop() ? "" : "– ") + element.name(language)));
        return choices;
    }

    void add(String code, @Nullable String parent, int position, Names names) {
        jdbc.sql(
                        "insert into process.element (code, parent, position, names) values (:code, :parent, :position, :names::jsonb)")
                .param("code", code)
                .param("parent", parent)
                .param("position", position)
                .param("names", names.json())
                .update();
    }

    void change(String code, @Nullable String parent, int position, Names names) {
        jdbc.sql(
                        "update process.element set parent = :parent, position = :position, names = :names::jsonb where code = :code")
                .param("code", code)
                .param("parent", parent)
                .param("position", position)
                .param("names", names.json())
                .update();
    }

    private static void addWithChildren(Element element, List<Element> rows, List<Element> ordered) {
        ordered.add(element);
        rows.stream()
                .filter(row -> element.code().equals(row.parent()))
                .forEach(child -> addWithChildren(child, rows, ordered));
    }
}
