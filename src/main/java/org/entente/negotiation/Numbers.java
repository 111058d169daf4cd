package org.entente.negotiation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts the paragraphs of a version. What numbers say belongs to the version: the next one counts anew. */
final class Numbers {

    private final int[] preambular = new int[Draft.DEEPEST + 1];
    private final int[] numbered = new int[Draft.DEEPEST + 1];
    private final int[] plain = new int[Draft.DEEPEST + 1];
    private int annex;
    private int notes;

    private Numbers() {}

    static Map<UUID, ProvisionNumber> of(List<Provision> provisions) {
        var counting = new Numbers();
        var numbers = new LinkedHashMap<UUID, ProvisionNumber>();
        for (var each : provisions) numbers.put(each.id(), counting.next(each));
        return numbers;
    }

    private ProvisionNumber next(Provision provision) {
        var steps = switch (provision.kind()) {
            case TITLE, HEADING -> List.<Integer>of();
            case ANNEX -> annex();
            case NOTE -> List.of(++notes);
            case PREAMBULAR -> step(preambular, provision.level());
            case NUMBERED -> step(numbered, provision.level());
            case PLAIN -> plain(provision.level());
        };
        return new ProvisionNumber(provision.kind(), annex, steps);
    }

    private List<Integer> annex() {
        annex++;
        notes = 0;
        Arrays.fill(preambular, 0);
        Arrays.fill(numbered, 0);
        Arrays.fill(plain, 0);
        return List.of();
    }

    private static List<Integer> step(int[] counts, int level) {
        counts[level]++;
        Arrays.fill(counts, level + 1, counts.length, 0);
        var steps = new ArrayList<Integer>();
        // What stands under nothing is counted as though under the first.
        for (var depth = 0; depth <= level; depth++) steps.add(Math.max(1, counts[depth]));
        return steps;
    }

    /** Words without number may have lettered items under them. */
    private List<Integer> plain(int level) {
        var steps = step(plain, level);
        return level == 0 ? List.of() : steps;
    }
}
