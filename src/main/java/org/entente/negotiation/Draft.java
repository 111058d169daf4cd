package org.entente.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.comparison.Words;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A version in preparation: its paragraphs in their order. Each act gives another draft, in which every paragraph that is
 * still there has the id it had.
 */
public record Draft(List<Provision> provisions) {

    public static final int DEEPEST = 4;

    /** So many characters a paragraph has at most, and what is proposed on it. */
    public static final int LONGEST = 200_000;

    /**
     * Spaces of every kind, also those that Java does not count among them; each run is looked at once, so that no number of
     * them among the words takes long.
     */
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]++|(?<![\\s\\p{Z}])[\\s\\p{Z}]++$");

    /** The end of a line, which browsers write as two characters that are one. */
    private static final String END = "(?>\\r\\n|\\R)";

    /** Empty lines, however many. */
    private static final Pattern BETWEEN = Pattern.compile(END + "(?:\\h*+" + END + ")++");

    public Draft {
        provisions = List.copyOf(provisions);
    }

    public boolean has(UUID id) {
        return provisions.stream().anyMatch(each -> each.id().equals(id));
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
        var keeps = Words.closest(before.words(), pieces);
        var edited = new ArrayList<Provision>();
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            edited.add(
                    at == keeps
                            ? before.saying(piece).as(kind, level)
                            : Provision.of(kind, level, piece).outOf(origins(before)));
        }
        return replaced(place(id), 1, edited);
    }

    /** What a piece of it came out of: the paragraph, and all that had gone into that. */
    private static List<UUID> origins(Provision whole) {
        return Stream.concat(Stream.of(whole.id()), whole.origins().stream()).toList();
    }

    /**
     * Changes what several say, at once: each piece is the paragraph whose words it has, and those whose words nothing has go.
     * Where others have come between, each stays where it is.
     */
    public Draft reword(List<UUID> ids, List<String> pieces) {
        var first = get(ids.getFirst());
        if (ids.size() == 1) return edit(first.id(), first.kind(), first.level(), String.join("\n\n", pieces));
        var said = said(ids, pieces);
        var from = ids.stream().mapToInt(this::place).min().orElseThrow();
        var told = provisions.subList(from, Math.min(from + ids.size(), provisions.size())).stream()
                .map(Provision::id)
                .toList();
        if (told.equals(ids)) return replaced(from, ids.size(), said);
        var behind = behindOwn(ids, said);
        return new Draft(provisions.stream()
                .flatMap(each ->
                        ids.contains(each.id()) ? behind.getOrDefault(each.id(), List.of()).stream() : Stream.of(each))
                .toList());
    }

    private List<Provision> said(List<UUID> ids, List<String> pieces) {
        var leading = ids.stream()
                .filter(id -> whole(id).stream().anyMatch(each -> !ids.contains(each.id())))
                .collect(Collectors.toSet());
        return Rewording.of(ids.stream().map(this::get).toList(), pieces, leading);
    }

    /** By paragraph, that and the pieces behind it that are none of the others; the first has those ahead of it as well. */
    private static Map<UUID, List<Provision>> behindOwn(List<UUID> ids, List<Provision> said) {
        var behind = new HashMap<UUID, List<Provision>>();
        var pieces = new ArrayList<Provision>();
        for (var each : said) {
            if (ids.contains(each.id())) {
                if (!behind.isEmpty()) pieces = new ArrayList<>();
                behind.put(each.id(), pieces);
            }
            pieces.add(each);
        }
        return behind;
    }

    /** Behind another and what stands under that, or before all where there is none. */
    public Draft add(UUID id, @Nullable UUID after, ProvisionKind kind, int level, String words) {
        return has(id) ? this : added(id, after == null ? 0 : behind(after, kind, level), kind, level, words);
    }

    public Draft addBefore(UUID id, UUID before, ProvisionKind kind, int level, String words) {
        return has(id) ? this : added(id, ahead(before, kind, level), kind, level, words);
    }

    private Draft added(UUID id, int at, ProvisionKind kind, int level, String words) {
        var added = new ArrayList<Provision>();
        for (var piece : pieces(words))
            added.add(
                    added.isEmpty()
                            ? new Provision(id, kind, level, piece, List.of())
                            : Provision.of(kind, level, piece));
        return replaced(at, 0, added);
    }

    /** The place behind a paragraph for another of this depth: past all that stands deeper, which would come under that one. */
    public int behind(UUID id, ProvisionKind kind, int level) {
        var at = place(id) + 1;
        while (at < provisions.size() && isDeeper(at, kind, level)) at++;
        return at;
    }

    /** The place before a paragraph for another of this depth: before what that stands under, where the other stands higher. */
    public int ahead(UUID id, ProvisionKind kind, int level) {
        var at = place(id);
        while (at > 0
                && isDeeper(at, kind, level)
                && provisions.get(at - 1).kind().isDeep()) at--;
        return at;
    }

    private boolean isDeeper(int at, ProvisionKind kind, int level) {
        var there = provisions.get(at);
        return there.kind().isDeep() && there.level() > (kind.isDeep() ? level : 0);
    }

    /** With what stands under it. */
    public Draft remove(UUID id) {
        var removed = whole(id);
        if (removed.size() == provisions.size()) throw new RuleBroken(Refusal.LAST_PARAGRAPH);
        return replaced(place(id), removed.size(), List.of());
    }

    public Draft move(UUID id, @Nullable UUID after) {
        return move(List.of(id), after);
    }

    /** Behind another and what stands under that, or before all; in this order, each with what stands under it. */
    public Draft move(List<UUID> ids, @Nullable UUID after) {
        var moved = whole(ids);
        if (moved.stream().anyMatch(each -> each.id().equals(after))) throw new RuleBroken(Refusal.UNDER_ITSELF);
        var rest = new ArrayList<>(provisions);
        rest.removeAll(moved);
        var left = new Draft(rest);
        return left.replaced(after == null ? 0 : left.behind(after, moved), 0, moved);
    }

    /** The place behind a paragraph for several that stand one behind the other: for the highest of them. */
    public int behind(UUID id, List<Provision> moved) {
        var highest =
                moved.stream().min(Comparator.comparingInt(Provision::level)).orElseThrow();
        return behind(id, highest.kind(), highest.level());
    }

    /** Paragraphs and all that stands under each of them. */
    public List<Provision> whole(List<UUID> ids) {
        return ids.stream().flatMap(id -> whole(id).stream()).distinct().toList();
    }

    /** A paragraph and all that stands under it. */
    public List<Provision> whole(UUID id) {
        var from = place(id);
        return provisions.subList(from, under(from));
    }

    /** With the next one, which goes into it. */
    public Draft merge(UUID id) {
        var at = place(id);
        if (at + 1 == provisions.size()) throw new RuleBroken(Refusal.NOTHING_BEHIND);
        return merge(id, provisions.get(at + 1).id());
    }

    /** With another, which goes into it; what stood under that stands under both, and whatever is between them behind. */
    public Draft merge(UUID id, UUID other) {
        var first = get(id);
        var second = get(other);
        var whole = whole(other);
        if (whole.contains(first)) throw new RuleBroken(Refusal.UNDER_ITSELF);
        var origins = Stream.of(first.origins(), List.of(second.id()), second.origins())
                .flatMap(List::stream)
                .filter(each -> !each.equals(id))
                .distinct()
                .toList();
        var both = first.saying(joined(first.words(), second.words())).outOf(origins);
        var deeper = first.level() - second.level();
        var under = whole.stream()
                .skip(1)
                .map(each -> each.as(each.kind(), Math.min(DEEPEST, each.level() + deeper)))
                .toList();
        var isUnder = whole(id).contains(second);
        var next = replaced(place(other), whole.size(), isUnder ? under : List.of());
        var merged = next.replaced(next.place(id), 1, List.of(both));
        return isUnder ? merged : merged.replaced(merged.under(merged.place(id)), 0, under);
    }

    /** Scripts that write no space between sentences are given none. */
    static String joined(String first, String second) {
        var last = first.codePointBefore(first.length());
        var isHan = Character.UnicodeScript.of(second.codePointAt(0)) == Character.UnicodeScript.HAN
                || Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN;
        return first + (isHan ? "" : " ") + second;
    }

    /** The first place behind a paragraph and all that stands under it. */
    private int under(int from) {
        var depth = provisions.get(from).level();
        var end = from + 1;
        if (!provisions.get(from).kind().isDeep()) return end;
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

    /** Nor does what is merged, or put together of several proposals, become longer than anybody could go on with. */
    void mustHoldWhatIsNotIn(Draft before) {
        for (var each : provisions)
            if (each.words().length() > LONGEST && !before.provisions.contains(each))
                throw new RuleBroken(Refusal.TOO_LONG, each.words().length(), LONGEST);
    }

    /** Without spaces of any kind around it. */
    public static String stripped(String words) {
        return AROUND.matcher(words).replaceAll("");
    }

    /** Whether they would become more than one paragraph. */
    public static boolean isDivided(String words) {
        return BETWEEN.matcher(stripped(words)).find();
    }

    public static List<String> pieces(String words) {
        var pieces = BETWEEN.splitAsStream(words)
                .map(Draft::stripped)
                .filter(piece -> !piece.isEmpty())
                .toList();
        if (pieces.isEmpty()) throw new RuleBroken(Refusal.EMPTY);
        return pieces;
    }
}
