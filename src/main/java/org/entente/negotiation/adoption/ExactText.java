package org.entente.negotiation.adoption;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.web.RuleBroken;

/** The words that a body decides on: a version, what was read out, and without what was voted out; every paragraph keeps its id. */
record ExactText(List<Provision> provisions) {

    ExactText {
        provisions = List.copyOf(provisions);
    }

    static ExactText of(
            List<Provision> version, List<OralAmendment> readOut, Collection<UUID> votedOut, Language language) {
        var text = new ExactText(version.stream().map(Provision::carriedOn).toList());
        for (var each : readOut) if (each.stands()) text = text.after(each, language);
        for (var each : votedOut) if (text.has(each)) text = text.without(each);
        return text;
    }

    boolean has(UUID paragraph) {
        return provisions.stream().anyMatch(each -> each.id().equals(paragraph));
    }

    Provision get(UUID paragraph) {
        return provisions.stream()
                .filter(each -> each.id().equals(paragraph))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(Refusal.NOT_THERE));
    }

    /** What would go along with a paragraph; none where it is not there. */
    List<UUID> under(UUID paragraph) {
        if (!has(paragraph)) return List.of();
        return new Draft(provisions)
                .whole(paragraph).stream().skip(1).map(Provision::id).toList();
    }

    /** By which the body knows what it was asked about: the SHA-256 of every paragraph’s id, kind, depth and words, a line for each. */
    String hash() {
        return Provision.hash(provisions.stream()
                .map(each -> each.id() + "\t" + each.kind() + "\t" + each.level() + "\t" + each.words())
                .collect(Collectors.joining("\n")));
    }

    ExactText after(OralAmendment amendment, Language language) {
        var paragraph = get(amendment.paragraph());
        var words = amendment.words().in(language);
        return switch (amendment.deed()) {
            case REPLACE ->
                new ExactText(new Draft(provisions)
                        .edit(paragraph.id(), paragraph.kind(), paragraph.level(), words)
                        .provisions());
            case ADD ->
                new ExactText(new Draft(provisions)
                        .add(amendment.about(), paragraph.id(), kind(paragraph), paragraph.level(), words)
                        .provisions());
            case DELETE -> without(paragraph.id());
        };
    }

    /** With what stands under it. */
    private ExactText without(UUID paragraph) {
        var text = new Draft(provisions);
        if (text.whole(get(paragraph).id()).size() == provisions.size()) throw new RuleBroken(Refusal.LAST_PARAGRAPH);
        return new ExactText(text.remove(paragraph).provisions());
    }

    /** Another of the kind that it stands behind; behind a heading, one that bears a number. */
    private static ProvisionKind kind(Provision before) {
        return before.kind().isDeep() ? before.kind() : ProvisionKind.NUMBERED;
    }
}
