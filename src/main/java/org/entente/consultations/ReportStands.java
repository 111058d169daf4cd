package org.entente.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where States stand on the propositions under one element, as it was when a report was published. */
public record ReportStands(String element, Map<String, String> names, List<Proposed> propositions) {

    /** A proposition in the languages that it has; groups in the English alphabet, or all States where none may be told apart. */
    public record Proposed(UUID proposition, UUID consultation, Map<String, String> texts, List<Spread> spreads) {

        public String path() {
            return "/propositions/" + proposition;
        }
    }

    /**
     * How many States of a group are counted under each stance, and how many there are; plain counts, each State once.
     *
     * @param group null for all States
     * @param noPosition who is silent, has no position yet, or whose groups differ
     */
    public record Spread(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID group,

            Map<String, String> names,
            int support,
            int canAccept,
            int needsChange,
            int cannotAccept,
            int noPosition,
            int of) {

        /** In the order in which every form shows them. */
        public List<Integer> counts() {
            return List.of(support, canAccept, needsChange, cannotAccept, noPosition);
        }
    }

    ReportStands among(Set<UUID> kept) {
        return new ReportStands(
                element,
                names,
                propositions.stream()
                        .filter(each -> kept.contains(each.proposition()))
                        .toList());
    }
}
