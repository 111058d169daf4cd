package org.entente.documents.exchange;

import java.util.ArrayList;
import org.entente.languages.Messages;
import org.entente.web.KnownDate;

/** A citation to be read, as the United Nations' editors write it: organ, title, symbol, date, paragraph, address. */
public final class InWords {

    private InWords() {}

    public static String of(Citation cited) {
        var in = cited.in();
        var parts = new ArrayList<String>();
        cited.publisher().ifPresent(parts::add);
        cited.author().ifPresent(parts::add);
        parts.add(Messages.text(in, "documents.cite.title", cited.title()));
        var symbol = cited.document().symbol();
        var dated = cited.dated().map(date -> KnownDate.in(in, date));
        if (symbol != null && dated.isPresent())
            parts.add(Messages.text(in, "documents.cite.symbol", isolated(symbol), dated.get()));
        else if (symbol != null) parts.add(isolated(symbol));
        else dated.ifPresent(parts::add);
        cited.place().ifPresent(parts::add);
        cited.warning().ifPresent(parts::add);
        parts.add(isolated(cited.address()));
        return parts.stream()
                .reduce((before, next) -> Messages.text(in, "documents.cite.joined", before, next))
                .orElseThrow();
    }

    /** From its own first letter to its last in its own direction, in whatever it stands (Unicode, annex 9). */
    private static String isolated(String latin) {
        return "\u2066" + latin + "\u2069";
    }
}
