package org.entente.stakeholders.organisations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.Csv;
import org.entente.stakeholders.OrganisationKey;
import org.entente.stakeholders.OrganisationKind;

/** What lists call kinds of organisations, in whatever language; the words are data, in {@code reference/organisation-kinds.csv}. */
final class KindWords {

    private static final String PUBLIC = "PUBLIC";
    private static final Map<String, EnumSet<OrganisationKind>> KINDS = new HashMap<>();
    private static final Set<String> PUBLIC_WORDS = new HashSet<>();

    static {
        for (var row : Csv.rows("/reference/organisation-kinds.csv")) {
            var word = OrganisationKey.ofName(row.get("word"));
            if (row.get("kinds").equals(PUBLIC)) PUBLIC_WORDS.add(word);
            else KINDS.put(word, kinds(row.get("kinds")));
        }
    }

    private KindWords() {}

    private static EnumSet<OrganisationKind> kinds(String written) {
        var kinds = EnumSet.noneOf(OrganisationKind.class);
        Arrays.stream(written.split(" ")).map(OrganisationKind::valueOf).forEach(kinds::add);
        return kinds;
    }

    /** Whether it names States and what belongs to them, which are no organisations here. */
    static boolean isPublic(String word) {
        return PUBLIC_WORDS.contains(OrganisationKey.ofName(word));
    }

    /**
     * What all of the words that are known may mean together, the plainest of it first: a university within civil society is
     * academia. Empty where none is known, or where they contradict each other.
     */
    static Optional<OrganisationKind> of(List<String> words) {
        var known = new ArrayList<EnumSet<OrganisationKind>>();
        for (var word : words) {
            var kinds = KINDS.get(OrganisationKey.ofName(word));
            if (kinds != null) known.add(kinds);
        }
        if (known.isEmpty()) return Optional.empty();
        var together = EnumSet.allOf(OrganisationKind.class);
        known.forEach(together::retainAll);
        return together.stream().findFirst();
    }
}
