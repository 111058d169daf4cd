package org.entente.negotiation.adoption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a Member State says of a text that is before the body, or was adopted. */
public enum DeclarationKind {
    /** There is no consensus as long as it stands. */
    OBJECTION,
    /** It does not stand behind a part, and lets the text pass. */
    DISSOCIATION,
    /** How it reads a part, or what it does not bind itself to. */
    RESERVATION,
    /** Why it joins the decision, or does not; before it or after. */
    EXPLANATION;

    public String key() {
        return "adoption.declaration." + name().toLowerCase(Locale.ROOT);
    }

    /** What a State does by it. */
    public String actKey() {
        return switch (this) {
            case OBJECTION -> "adoption.object";
            case DISSOCIATION -> "adoption.dissociate";
            case RESERVATION -> "adoption.reserve";
            case EXPLANATION -> "adoption.explain";
        };
    }

    /** What it means, before it is done. */
    public String bindsKey() {
        return key() + ".binds";
    }

    /** Of an objection or a dissociation the fact is enough. */
    boolean needsWords() {
        return this == RESERVATION || this == EXPLANATION;
    }

    static Optional<DeclarationKind> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
