package org.entente.documents.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.documents.comparison.Change.Kind;

/** A text and what a drafter made of it, with what they did to each paragraph: what a comparison ought to find. */
public record Redraft(List<String> before, List<String> after, Set<Done> done) {

    /** What was done, and to which paragraphs. */
    public record Done(Kind kind, List<Integer> before, List<Integer> after) {

        static Done of(Change change) {
            return new Done(change.kind(), change.before(), change.after());
        }
    }

    /** How many paragraphs each is done to. */
    public record Plan(int edits, int moves, int splits, int merges, int added, int deleted) {

        public static Plan edits(int edits) {
            return new Plan(edits, 0, 0, 0, 0, 0);
        }
    }

    private record Piece(String text, List<Integer> from, Kind kind) {}

    /** No two deeds on one paragraph, but that one in three of those moved, split or merged is edited too; new ones are strangers. */
    public static Redraft of(List<String> text, Plan plan, List<String> strangers, Random random) {
        var untouched = new ArrayList<>(IntStream.range(0, text.size()).boxed().toList());
        Collections.shuffle(untouched, random);
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i < text.size(); i++) pieces.add(new Piece(text.get(i), List.of(i), Kind.KEPT));
        var drafting = new Drafting(text, pieces, untouched, random);
        for (var k = 0; k < plan.merges(); k++) drafting.merge();
        for (var k = 0; k < plan.splits(); k++) drafting.split();
        for (var k = 0; k < plan.edits(); k++) drafting.edit();
        for (var k = 0; k < plan.deleted(); k++) drafting.delete();
        for (var k = 0; k < plan.added(); k++) drafting.add(strangers.get(random.nextInt(strangers.size())));
        for (var k = 0; k < plan.moves(); k++) drafting.move();
        return new Redraft(text, pieces.stream().map(Piece::text).toList(), done(pieces, text.size()));
    }

    private static Set<Done> done(List<Piece> pieces, int size) {
        var done = new HashSet<Done>();
        var places = new HashMap<List<Integer>, List<Integer>>();
        var gone = new HashSet<>(IntStream.range(0, size).boxed().toList());
        for (var at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            gone.removeAll(piece.from());
            if (piece.kind() == Kind.SPLIT)
                places.computeIfAbsent(piece.from(), none -> new ArrayList<>()).add(at);
            else done.add(new Done(piece.kind(), piece.from(), List.of(at)));
        }
        places.forEach((from, to) -> done.add(new Done(Kind.SPLIT, from, to)));
        gone.forEach(at -> done.add(new Done(Kind.DELETED, List.of(at), List.of())));
        return done;
    }

    /** Of each kind, how many were done, and how many of them were found as they were done. */
    Map<Kind, int[]> found(List<Change> changes) {
        var told = new HashSet<>(changes.stream().map(Done::of).toList());
        var found = new HashMap<Kind, int[]>();
        for (var each : done) {
            var count = found.computeIfAbsent(each.kind(), none -> new int[2]);
            count[0]++;
            if (told.contains(each)) count[1]++;
        }
        return found;
    }

    private record Drafting(List<String> text, List<Piece> pieces, List<Integer> untouched, Random random) {

        private void edit() {
            var i = next(each -> words(text.get(each)).length > 0);
            if (i < 0) return;
            set(i, List.of(new Piece(editedByAWord(text.get(i), random), List.of(i), Kind.EDITED)));
        }

        private void delete() {
            var i = next(each -> true);
            if (i >= 0) set(i, List.of());
        }

        /** Into two somewhere between the thirds, or into three. */
        private void split() {
            var i = next(each -> borders(text.get(each)).size() >= 15);
            if (i < 0) return;
            var whole = perhapsEdited(text.get(i));
            var borders = borders(whole);
            var third = borders.size() / 3;
            var pieces = new ArrayList<Piece>();
            var from = 0;
            var cuts = third >= 8 && random.nextInt(4) == 0
                    ? List.of(third, 2 * third)
                    : List.of(third + random.nextInt(third));
            for (var cut : cuts) {
                pieces.add(new Piece(whole.substring(from, borders.get(cut)).strip(), List.of(i), Kind.SPLIT));
                from = borders.get(cut);
            }
            pieces.add(new Piece(whole.substring(from).strip(), List.of(i), Kind.SPLIT));
            set(i, pieces);
        }

        private String perhapsEdited(String paragraph) {
            return random.nextInt(3) == 0 ? editedByAWord(paragraph, random) : paragraph;
        }

        private void merge() {
            var i = next(each -> untouched.contains(each + 1)
                    && Math.min(text.get(each).length(), text.get(each + 1).length()) > 30);
            if (i < 0) return;
            untouched.remove((Integer) (i + 1));
            set(i + 1, List.of());
            var together = perhapsEdited(text.get(i) + " " + text.get(i + 1));
            set(i, List.of(new Piece(together, List.of(i, i + 1), Kind.MERGED)));
        }

        private void add(String stranger) {
            pieces.add(random.nextInt(pieces.size() + 1), new Piece(stranger, List.of(), Kind.NEW));
        }

        /** So far that nobody would say that the others have moved. */
        private void move() {
            var i = next(each -> text.get(each).length() >= 40);
            if (i < 0) return;
            var at = place(i);
            var far = IntStream.range(0, pieces.size())
                    .filter(to -> Math.abs(to - at) > 3)
                    .toArray();
            if (far.length == 0) return;
            var to = far[random.nextInt(far.length)];
            pieces.remove(at);
            pieces.add(to, new Piece(perhapsEdited(text.get(i)), List.of(i), Kind.MOVED));
        }

        private int next(java.util.function.IntPredicate may) {
            for (var each : untouched) {
                if (!may.test(each)) continue;
                untouched.remove(each);
                return each;
            }
            return -1;
        }

        private int place(int from) {
            for (var at = 0; at < pieces.size(); at++) if (pieces.get(at).from().equals(List.of(from))) return at;
            throw new IllegalStateException();
        }

        private void set(int from, List<Piece> instead) {
            var at = place(from);
            pieces.remove(at);
            pieces.addAll(at, instead);
        }
    }

    /** Another word in the place of one, one more, or one less. */
    public static String editedByAWord(String text, Random random) {
        var tokens = Tokens.of(text);
        var saying = IntStream.range(0, tokens.count()).filter(tokens::isSaying).toArray();
        var at = saying[random.nextInt(saying.length)];
        var before = text.substring(0, tokens.start(at));
        var after = text.substring(tokens.end(at));
        var word = tokens.isHan(at) ? "甲乙" : "urgently" + random.nextInt(10);
        return switch (saying.length < 4 ? 0 : random.nextInt(3)) {
            case 0 -> before + word + after;
            case 1 -> before + word + (tokens.isHan(at) ? "" : " ") + tokens.get(at) + after;
            default -> before + after;
        };
    }

    private static int[] words(String text) {
        var tokens = Tokens.of(text);
        return IntStream.range(0, tokens.count()).filter(tokens::isSaying).toArray();
    }

    /** After each word. */
    private static List<Integer> borders(String text) {
        var tokens = Tokens.of(text);
        return IntStream.of(words(text)).map(tokens::end).boxed().toList();
    }
}
