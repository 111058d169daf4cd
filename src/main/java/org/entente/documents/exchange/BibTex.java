package org.entente.documents.exchange;

import java.util.Map;
import org.entente.documents.record.Kind;

/** A citation for BibTeX: UTF-8, with what TeX would take for commands escaped. */
final class BibTex {

    private static final Map<Integer, String> COMMANDS = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '~', "\\textasciitilde{}",
            (int) '^', "\\textasciicircum{}",
            // BibTeX counts braces, also behind a backslash: one alone would end the field, or never end it.
            (int) '{', "\\textbraceleft{}",
            (int) '}', "\\textbraceright{}",
            (int) '$', "\\$",
            (int) '&', "\\&",
            (int) '#', "\\#",
            (int) '%', "\\%",
            (int) '_', "\\_");

    private final StringBuilder entry = new StringBuilder();

    private BibTex() {}

    static String of(Citation cited) {
        return new BibTex().entry(cited);
    }

    private String entry(Citation cited) {
        var isReport = cited.is(Kind.REPORT);
        entry.append(isReport ? "@techreport{" : "@misc{").append(cited.key());
        // Twice in braces, a style leaves capitals as they are, and a name is one name.
        cited.author().ifPresent(author -> field("author", "{" + escaped(author) + "}"));
        field("title", "{" + escaped(cited.title()) + "}");
        cited.publisher().ifPresent(publisher -> field(isReport ? "institution" : "organization", escaped(publisher)));
        var symbol = cited.document().symbol();
        if (symbol != null) field(isReport ? "number" : "howpublished", escaped(symbol));
        cited.dated().ifPresent(this::date);
        cited.note().ifPresent(note -> field("note", escaped(note)));
        if (cited.text() != null) field("language", cited.text().language().code());
        // An address is taken as it is; what could end the field is no part of one.
        field("url", cited.address());
        return entry.append("\n}\n").toString();
    }

    private void date(String known) {
        field("year", known.substring(0, "2015".length()));
        if (known.length() > "2015".length()) field("month", known.substring("2015-".length(), "2015-07".length()));
        field("date", known);
    }

    private void field(String name, String value) {
        entry.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    static String escaped(String text) {
        var escaped = new StringBuilder();
        Lines.one(text).codePoints().forEach(letter -> {
            var command = COMMANDS.get(letter);
            if (command == null) escaped.appendCodePoint(letter);
            else escaped.append(command);
        });
        return escaped.toString();
    }
}
