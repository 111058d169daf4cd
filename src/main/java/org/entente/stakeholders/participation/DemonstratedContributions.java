package org.entente.stakeholders.participation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.Accreditations;
import org.springframework.stereotype.Component;

/** Contributions of fictitious organisations. */
@Component
class DemonstratedContributions implements DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile("/contributions/([0-9a-f-]{36})");

    private final Contributions contributions;
    private final Accreditations accreditations;

    DemonstratedContributions(Contributions contributions, Accreditations accreditations) {
        this.contributions = contributions;
        this.accreditations = accreditations;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        return page.matches()
                && contributions
                        .find(UUID.fromString(page.group(1)))
                        .flatMap(each -> accreditations.find(each.accreditation()))
                        .filter(Accreditation::fictitious)
                        .isPresent();
    }
}
