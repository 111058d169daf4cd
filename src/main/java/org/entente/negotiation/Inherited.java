package org.entente.negotiation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.entente.documents.comparison.Comparison;
import org.entente.documents.comparison.Words;

/** A text that came from outside, with the ids of the version that it goes on from. */
final class Inherited {

    private Inherited() {}

    /** Where both name their paragraphs the names decide; else what they say. */
    static List<Provision> from(List<Provision> before, List<Provision> read) {
        var known = new HashSet<>(before.stream().map(Provision::id).toList());
        var named = read.stream().filter(each -> known.contains(each.id())).count();
        if (named * 2 >= read.size()) return read;
        return byWords(before, read);
    }

    /** Of what was split the piece that says most of it is that paragraph, and the others know it; of what was merged the first. */
    static List<Provision> byWords(List<Provision> before, List<Provision> read) {
        var inherited = new ArrayList<>(read);
        for (var change : Comparison.of(words(before), words(read))) {
            if (change.before().isEmpty() || change.after().isEmpty()) continue;
            var was = change.before().stream().map(before::get).toList();
            var origins = was.stream().map(Provision::id).toList();
            var pieces = change.after().stream().map(read::get).toList();
            var keeps = Words.closest(was.getFirst().words(), words(pieces));
            for (var at = 0; at < pieces.size(); at++) {
                var piece = pieces.get(at);
                inherited.set(change.after().get(at), at == keeps ? as(piece, origins) : piece.outOf(origins));
            }
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
