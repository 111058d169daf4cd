package org.entente.stakeholders.organisations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.Unable;

/**
 * In which columns of a table stands what: those that somebody named, else those that are usually called so.
 *
 * @param kinds a table may say in more than one column of what kind an organisation is
 */
record ListColumns(ListColumn name, Optional<ListColumn> site, Optional<ListColumn> seat, List<ListColumn> kinds) {

    static final String NAME = "name";
    static final String SITE = "site";
    static final String SEAT = "seat";
    static final String KIND = "kind";

    private static final Map<String, List<String>> USUAL = Map.of(
            NAME,
            List.of("name", "organisation", "organization", "nom", "nombre", "название", "名称", "الاسم"),
            SITE,
            List.of("site", "website", "url", "homepage", "other.website", "sitio", "сайт", "网站", "الموقع"),
            SEAT,
            List.of("seat", "nationality", "country", "iso3", "pays", "país", "страна", "国家", "البلد"),
            KIND,
            List.of("kind", "category", "nature", "type", "catégorie", "categoría", "категория", "类别", "النوع"));

    /** @param said from what is wanted to the column that bears it; several for the kind, divided by commas */
    static ListColumns of(List<String> header, Map<String, String> said) {
        var names = found(header, said, NAME);
        if (names.isEmpty()) throw new Unable("organisations.unable.no_name_column");
        return new ListColumns(
                names.getFirst(),
                found(header, said, SITE).stream().findFirst(),
                found(header, said, SEAT).stream().findFirst(),
                found(header, said, KIND));
    }

    private static List<ListColumn> found(List<String> header, Map<String, String> said, String what) {
        var found = new ArrayList<ListColumn>();
        var named = said.get(what);
        if (named == null) {
            for (var usual : USUAL.getOrDefault(what, List.of()))
                column(header, usual).ifPresent(found::add);
            return found;
        }
        for (var each : Arrays.stream(named.split(",")).map(String::strip).toList())
            found.add(column(header, each).orElseThrow(() -> new Unable("organisations.unable.no_column", each)));
        return found;
    }

    private static Optional<ListColumn> column(List<String> header, String called) {
        for (var at = 0; at < header.size(); at++) {
            if (header.get(at).equalsIgnoreCase(called)) return Optional.of(new ListColumn(at, header.get(at), ""));
        }
        var dot = called.indexOf('.');
        if (dot < 0) return Optional.empty();
        var field = called.substring(dot + 1).toLowerCase(Locale.ROOT);
        return column(header, called.substring(0, dot)).map(each -> new ListColumn(each.at(), called, field));
    }
}
