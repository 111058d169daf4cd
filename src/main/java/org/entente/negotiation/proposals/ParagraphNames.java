package org.entente.negotiation.proposals;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.TextLine;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/** What the paragraphs that proposals are on are called in the version that is shown. */
final class ParagraphNames {

    private final Map<UUID, ParagraphName> names = new LinkedHashMap<>();

    /** Hundreds of proposals are on the same few. */
    private final Map<Set<UUID>, String> told = new HashMap<>();

    private final Ui ui;

    ParagraphNames(List<TextLine> lines, Ui ui) {
        for (var line : lines) names.put(line.id(), line.name());
        this.ui = ui;
    }

    /** Those the version has, in words and in its order; "" where it has none of them. */
    String on(Collection<UUID> paragraphs) {
        return told.computeIfAbsent(
                Set.copyOf(paragraphs),
                these -> ParagraphName.told(
                        ui,
                        names.entrySet().stream()
                                .filter(each -> these.contains(each.getKey()))
                                .map(Map.Entry::getValue)
                                .toList()));
    }

    @Nullable
    ParagraphName of(UUID paragraph) {
        return names.get(paragraph);
    }
}
