package org.entente.negotiation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form about a text, field by field, as it was typed. */
public abstract class TypedFields {

    private final MultiValueMap<String, String> typed;

    protected TypedFields(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** As a page shows it again: characters that turn the direction by their names. */
    public final String value(String field) {
        return Visible.of(said(field));
    }

    public final String said(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : Visible.back(value).strip();
    }

    /** Whether a paragraph is ticked. */
    public final boolean names(UUID paragraph) {
        return typed.getOrDefault("paragraph", List.of()).contains(paragraph.toString());
    }

    /** Whether the text was open to other States when the form was filled in. */
    public final boolean hasSeenOthers(Set<UUID> open) {
        return !said("open").isEmpty() && !said("open").equals(StatesOfText.mark(open));
    }

    /** Which what is made of it will have, so that the form sent twice makes one. */
    public final UUID id() {
        return TypedId.orNew(value("id"));
    }

    protected final MultiValueMap<String, String> but(String field, String value) {
        var more = new LinkedMultiValueMap<>(typed);
        more.set(field, value);
        return more;
    }
}
