package org.entente.negotiation.silence;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** Silence procedures among fictitious States, and their breaks. */
@Component
class DemonstratedSilences implements DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile("/(silence|silence-breaks)/([0-9a-f-]{36})(/receipts)?");

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;

    DemonstratedSilences(SilenceProcedures procedures, SilenceBreaks breaks) {
        this.procedures = procedures;
        this.breaks = breaks;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        if (!page.matches()) return false;
        var id = UUID.fromString(page.group(2));
        var silence = page.group(1).equals("silence")
                ? Optional.of(id)
                : breaks.find(id).map(SilenceBreak::silence);
        return silence.flatMap(procedures::find)
                .filter(SilenceProcedure::fictitious)
                .isPresent();
    }
}
