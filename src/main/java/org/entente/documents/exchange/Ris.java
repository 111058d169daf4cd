package org.entente.documents.exchange;

import org.entente.documents.record.Kind;

/** A citation in RIS, for reference managers: one field on each line, which ends as the format wants it. */
final class Ris {

    private final StringBuilder entry = new StringBuilder();

    private Ris() {}

    static String of(Citation cited) {
        return new Ris().entry(cited);
    }

    private String entry(Citation cited) {
        field("TY", cited.is(Kind.REPORT) ? "RPRT" : "GOVDOC");
        field("ID", cited.key());
        cited.author().ifPresent(author -> field("AU", author));
        field("TI", cited.title());
        var symbol = cited.document().symbol();
        if (symbol != null) field("M1", symbol);
        cited.dated().ifPresent(this::date);
        cited.publisher().ifPresent(publisher -> field("PB", publisher));
        cited.place().ifPresent(place -> field("SP", place));
        cited.warning().ifPresent(warning -> field("N1", warning));
        if (cited.text() != null) field("LA", cited.text().language().code());
        field("UR", cited.address());
        return entry.append("ER  - \r\n").toString();
    }

    /** Year, month and day divided by strokes, each empty where it is not known. */
    private void date(String known) {
        var parts = known.split("-");
        field("PY", parts[0]);
        field(
                "DA",
                parts[0] + "/" + (parts.length > 1 ? parts[1] : "") + "/" + (parts.length > 2 ? parts[2] : "") + "/");
    }

    private void field(String tag, String value) {
        entry.append(tag).append("  - ").append(Lines.one(value)).append("\r\n");
    }
}
