package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Who asks to come in, for which organisation, and how they can be reached. */
public final class StakeholderRequestForm extends Typed {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    StakeholderRequestForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    static StakeholderRequestForm blank() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        return new StakeholderRequestForm(typed);
    }

    StakeholderRequest request(Language language, Instant now) {
        return new StakeholderRequest(
                id(),
                value("name"),
                value("site"),
                value("person"),
                value("email"),
                value("reason"),
                language,
                now,
                StakeholderRequest.State.WAITING,
                null,
                "");
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes().text("name", value("name"), LONGEST_NAME);
        checkSite(mistakes, "site", value("site"));
        mistakes.text("person", value("person"), LONGEST_NAME);
        checkAddress(mistakes, "email", value("email"));
        return mistakes.atMost("reason", value("reason"), LONGEST_REASON);
    }
}
