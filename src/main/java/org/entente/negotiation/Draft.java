package org.entente.negotiation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A version in preparation: its paragraphs in their order. Each act gives another draft, in which every paragraph that is
 * still there has the id it had.
 */
public record Draft(List<Provision> provisions) {

    public static final int DEEPEST = 4;

    /** Spaces of every kind, also those that Java does not count among them. */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private static final Pattern BETWEEN = Pattern.compile("\\R(?:\\h*\\R)+");

    public Draft {
        provisions = List.copyOf(provisions);
    }

    public Provision get(UUID id) {
        return provisions.get(place(id));
    }

    /**
     * Changes what a paragraph says and is. Words with an empty line between them become paragraphs of their own: the one
     * that says most of what was said keeps the id.
     */
    public Draft edit(UUID id, ProvisionKind kind, int level, String words) {
        var pieces = pieces(words);
        var before = get(id);
        var keeps = keeper(before.words(), pieces);
        var edited = new ArrayList<Provision>();
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            edited.add(
                    at == keeps
                            ? before.saying(piece).as(kind, level)
                            : Provision.of(kind, level, piece).outOf(List.of(id)));
        }
        return replaced(place(id), 1, edited);
    }

    /** Behind another, or before all where there is none. */
    public Draft add(UUID id, @Nullable UUID after, ProvisionKind kind, int level, String words) {
        if (provisions.stream().anyMatch(each -> each.id().equals(id))) return this;
        var added = new ArrayList<Provision>();
        for (var piece : pieces(words))
            added.add(
                    added.isEmpty()
                            ? new Provision(id, kind, level, piece, List.of())
                            : Provision.of(kind, level, piece));
        return replaced(after == null ? 0 : place(after) + 1, 0, added);
    }

    public Draft remove(UUID id) {
        var at = place(id);
        if (provisions.size() == 1) throw new RuleBroken(Refusal.LAST_PARAGRAPH);
        return replaced(at, 1, List.of());
    }

    /** Behind another, or before all; with what stands under it. */
    public Draft move(UUID id, @Nullable UUID after) {
        var from = place(id);
        var moved = provisions.subList(from, under(from));
        if (moved.stream().anyMatch(each -> each.id().equals(after))) throw new RuleBroken(Refusal.UNDER_ITSELF);
        var rest = new ArrayList<>(provisions);
        rest.removeAll(moved);
        var to = after == null ? 0 : new Draft(rest).place(after) + 1;
        rest.addAll(to, moved);
        return new Draft(rest);
    }

    /** With the next one, which goes into it. */
    public Draft merge(UUID id) {
        var at = place(id);
        if (at + 1 == provisions.size()) throw new RuleBroken(Refusal.NOTHING_BEHIND);
        var first = provisions.get(at);
        var second = provisions.get(at + 1);
        var origins = Stream.of(first.origins(), List.of(second.id()), second.origins())
                .flatMap(List::stream)
                .filter(each -> !each.equals(first.id()))
                .distinct()
                .toList();
        var words = joined(first.words(), second.words());
        return replaced(at, 2, List.of(first.saying(words).outOf(origins)));
    }

    /** Scripts that write no space between sentences are given none. */
    private static String joined(String first, String second) {
        var last = first.codePointBefore(first.length());
        var isHan = Character.UnicodeScript.of(second.codePointAt(0)) == Character.UnicodeScript.HAN
                || Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN;
        return first + (isHan ? "" : " ") + second;
    }

    /** The first place behind a paragraph and all that stands under it. */
    private int under(int from) {
        var depth = provisions.get(from).level();
        var end = from + 1;
        while (end < provisions.size()
                && provisions.get(end).kind().isDeep()
                && provisions.get(end).level() > depth) end++;
        return end;
    }

    private Draft replaced(int at, int many, List<Provision> others) {
        var next = new ArrayList<>(provisions.subList(0, at));
        next.addAll(others);
        next.addAll(provisions.subList(at + many, provisions.size()));
        return new Draft(next);
    }

    private int place(UUID id) {
        for (var at = 0; at < provisions.size(); at++)
            if (provisions.get(at).id().equals(id)) return at;
        throw new RuleBroken(Refusal.GONE);
    }

    /** Without spaces of any kind around it. */
    public static String stripped(String words) {
        return AROUND.matcher(words).replaceAll("");
    }

    public static List<String> pieces(String words) {
        var pieces = BETWEEN.splitAsStream(words)
                .map(Draft::stripped)
                .filter(piece -> !piece.isEmpty())
                .toList();
        if (pieces.isEmpty()) throw new RuleBroken(Refusal.EMPTY);
        return pieces;
    }

    private static int keeper(String before, List<String> pieces) {
        var said = new HashSet<>(Arrays.asList(before.split("\\s+")));
        var keeper = 0;
        var most = -1L;
        for (var at = 0; at < pieces.size(); at++) {
            var same = Arrays.stream(pieces.get(at).split("\\s+"))
                    .filter(said::contains)
                    .count();
            if (same <= most) continue;
            most = same;
            keeper = at;
        }
        return Objects.checkIndex(keeper, pieces.size());
    }
}
