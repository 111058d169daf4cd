package org.entente.stakeholders.participation;

import java.util.Optional;
import org.entente.web.Mistakes;

/** What is typed in answer to a contribution: why it is declined, why that was wrong, and what the Chair says to both. */
public record ContributionAnswer(String ground, String reason, String appeal, String published) {

    static final ContributionAnswer NONE = new ContributionAnswer("", "", "", "");

    private static final int LONGEST = 4000;

    public ContributionAnswer {
        ground = ground == null ? "" : ground;
        reason = reason == null ? "" : reason.strip();
        appeal = appeal == null ? "" : appeal.strip();
        published = published == null ? "" : published;
    }

    Optional<Boolean> isPublished() {
        return switch (published) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Mistakes mistakes(String field, String typed) {
        return new Mistakes().text(field, typed, LONGEST);
    }
}
