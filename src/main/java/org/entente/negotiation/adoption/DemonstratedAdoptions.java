package org.entente.negotiation.adoption;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** Adoptions among fictitious States. */
@Component
class DemonstratedAdoptions implements DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile("/adoptions/([0-9a-f-]{36})");

    private final TextAdoptions adoptions;

    DemonstratedAdoptions(TextAdoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        return page.matches()
                && adoptions
                        .find(UUID.fromString(page.group(1)))
                        .filter(TextAdoption::fictitious)
                        .isPresent();
    }
}
