package org.entente.negotiation.silence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.TypedFields;
import org.entente.web.Mistakes;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is asked of a State that breaks silence: on what, why if it likes to say, and who learns of it. */
public final class SilenceBreakForm extends TypedFields {

    private static final int LONGEST_REASON = 4000;

    SilenceBreakForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** With the id it will have, so that the form sent twice is one break. */
    static SilenceBreakForm blank(Language language) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("on", "paragraphs");
        typed.add("language", language.code());
        typed.add("visibility", BreakVisibility.STATES_IN_IT.name());
        return new SilenceBreakForm(typed);
    }

    public boolean isOnAll() {
        return value("on").equals("all");
    }

    /** None is all that was put under silence. */
    List<UUID> paragraphs(Collection<UUID> among) {
        return isOnAll() ? List.of() : among.stream().filter(this::names).toList();
    }

    BreakReason reason() {
        return new BreakReason(said("reason"), Language.of(value("language")).orElse(Language.EN));
    }

    BreakVisibility visibility() {
        return BreakVisibility.of(value("visibility")).orElseThrow();
    }

    Mistakes mistakes(Collection<UUID> among) {
        var mistakes = new Mistakes().atMost("reason", said("reason"), LONGEST_REASON);
        if (!isOnAll() && paragraphs(among).isEmpty()) mistakes.on("paragraph", "silence.mistake.on_what");
        if (Language.of(value("language")).isEmpty()) mistakes.on("language", "web.mistake.choice");
        if (BreakVisibility.of(value("visibility")).isEmpty()) mistakes.on("visibility", "web.mistake.choice");
        return mistakes;
    }
}
