package org.entente.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.entente.documents.comparison.Comparison;

/** A text that came from outside, with the ids of the version that it goes on from. */
final class Inherited {

    private Inherited() {}

    /** Where both name their paragraphs the names decide; else what they say. */
    static List<Provision> from(List<Provision> before, List<Provision> read) {
        var known = new HashSet<>(before.stream().map(Provision::id).toList());
        var named = read.stream().filter(each -> known.contains(each.id())).count();
        if (named * 2 >= read.size()) return read;
        var inherited = new ArrayList<>(read);
        for (var change : Comparison.of(words(before), words(read))) {
            if (change.before().isEmpty() || change.after().isEmpty()) continue;
            var origins =
                    change.before().stream().map(at -> before.get(at).id()).toList();
            var first = change.after().getFirst();
            inherited.set(first, as(read.get(first), origins));
            for (var at : change.after().subList(1, change.after().size()))
                inherited.set(at, read.get(at).outOf(origins));
        }
        return inherited;
    }

    /** The first of what it came out of, which knows the others. */
    private static Provision as(Provision read, List<UUID> origins) {
        return new Provision(
                origins.getFirst(), read.kind(), read.level(), read.words(), origins.subList(1, origins.size()));
    }

    private static List<String> words(List<Provision> provisions) {
        return provisions.stream().map(Provision::words).toList();
    }
}
