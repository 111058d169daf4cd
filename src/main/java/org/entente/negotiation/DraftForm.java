package org.entente.negotiation;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does to a paragraph of a version in preparation; what was not sent is empty.
 *
 * @param known the {@link Provision#hash} of the words that whoever writes had before them
 * @param after the paragraph behind which it stands or comes to stand; empty before all
 */
public record DraftForm(String id, String words, String kind, String level, String known, String after) {

    public DraftForm {
        id = Objects.requireNonNullElse(id, "");
        words = Draft.stripped(Visible.back(Objects.requireNonNullElse(words, "")));
        kind = Objects.requireNonNullElse(kind, "");
        level = Objects.requireNonNullElse(level, "");
        known = Objects.requireNonNullElse(known, "");
        after = Objects.requireNonNullElse(after, "");
    }

    static DraftForm of(Provision provision) {
        return new DraftForm(
                provision.id().toString(),
                provision.words(),
                provision.kind().name(),
                Integer.toString(provision.level()),
                provision.hash(),
                "");
    }

    /** Behind a paragraph, as another of its kind; with the id it will have. */
    static DraftForm behind(@Nullable Provision provision) {
        var kind = provision == null || !provision.kind().isDeep() ? ProvisionKind.NUMBERED : provision.kind();
        var level = provision == null ? 0 : provision.level();
        var after = provision == null ? "" : provision.id().toString();
        return new DraftForm(UUID.randomUUID().toString(), "", kind.name(), Integer.toString(level), "", after);
    }

    DraftForm knowing(String hash) {
        return new DraftForm(id, words, kind, level, hash, after);
    }

    DraftForm anew() {
        return new DraftForm(UUID.randomUUID().toString(), words, kind, level, "", after);
    }

    UUID uuid() {
        return TypedId.orNew(id);
    }

    Optional<UUID> behind() {
        return TypedId.of(after);
    }

    Optional<ProvisionKind> chosenKind() {
        return Arrays.stream(ProvisionKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    int chosenLevel() {
        return level.matches("[0-" + Draft.DEEPEST + "]") ? Integer.parseInt(level) : -1;
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        if (words.isEmpty()) mistakes.on("words", "negotiation.mistake.words");
        mistakes.atMost("words", words, Draft.LONGEST);
        if (chosenKind().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        if (chosenLevel() < 0) mistakes.on("level", "web.mistake.choice");
        return mistakes;
    }
}
