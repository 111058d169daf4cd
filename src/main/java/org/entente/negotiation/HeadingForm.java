package org.entente.negotiation;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.entente.web.Mistakes;

/** As what a version in preparation will be issued; kept as typed. */
public record HeadingForm(String kind, String symbol) {

    private static final int LONGEST = 100;

    public HeadingForm {
        kind = Objects.requireNonNullElse(kind, "");
        symbol = Visible.of(Objects.requireNonNullElse(symbol, "").strip());
    }

    static HeadingForm of(TextVersion draft) {
        return new HeadingForm(draft.kind().name(), draft.symbol());
    }

    VersionKind chosen() {
        return Arrays.stream(VersionKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    Mistakes mistakes() {
        return new Mistakes().atMost("symbol", symbol, LONGEST);
    }
}
