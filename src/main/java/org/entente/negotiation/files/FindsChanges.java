package org.entente.negotiation.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.documents.TrackedText;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Comment;
import org.entente.documents.TrackedText.Look;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.Visible;
import org.entente.negotiation.proposals.ProposalKind;
import org.jspecify.annotations.Nullable;

/**
 * What a file with tracked changes asks for on a version: what the file says is a proposal comes back as that one, and of all
 * else the changes of each author in a paragraph are one. Whatever cannot be placed is told. A pure function of what it is given.
 */
final class FindsChanges {

    /** Who changed something in a passage, when; those of proposals that the file names. */
    private record Consumed(int passage, String author, String at) {}

    private record Done(int passage, String author) {}

    private final TrackedText text;
    private final List<Provision> provisions;
    private final PlacesPassages places;
    private final List<FilePassage> passages;
    private final Map<Integer, Provision> placed;
    private final List<Found> found = new ArrayList<>();
    private final List<Unplaced> unplaced = new ArrayList<>();
    private final Set<Consumed> consumed = new HashSet<>();
    private final Set<Done> done = new HashSet<>();

    private FindsChanges(TrackedText text, List<Provision> provisions) {
        this.text = text;
        this.provisions = provisions;
        places = new PlacesPassages(FilePassage.of(text.paragraphs()), provisions);
        passages = places.passages();
        placed = places.placed();
    }

    static Findings in(TrackedText text, List<Provision> provisions) {
        return new FindsChanges(text, provisions).find();
    }

    private Findings find() {
        text.comments().forEach(this::claimed);
        for (var at = 0; at < passages.size(); at++) {
            onWordsOfAnother(passages.get(at));
            added(at, passages.get(at).pieces().subList(0, passages.get(at).leading()), at - 1);
            if (passages.get(at).core() > 0) {
                for (var author : authors(at)) changed(at, author);
                var pieces = passages.get(at).pieces();
                added(at, pieces.subList(passages.get(at).core(), pieces.size()), at);
                untracked(at);
            }
        }
        text.comments().forEach(this::said);
        text.elsewhere().forEach(each -> unplaced(Unplaced.Reason.BESIDE_THE_TEXT, each.author(), each.text()));
        return new Findings(found, unplaced, provisions.size() - places.count());
    }

    private void unplaced(Unplaced.Reason reason, String author, String text) {
        if (!text.isBlank())
            unplaced.add(new Unplaced(reason, author, Visible.back(text).strip()));
    }

    /** What the file says is a proposal. */
    private void claimed(Comment comment) {
        var claim = Bookmarks.proposal(comment.names()).orElse(null);
        if (claim == null) return;
        var on = between(comment);
        var brought = brought(claim);
        var words = brought;
        if (brought.isEmpty() && claim.kind().isWorded()) {
            for (var at : on) consumed.add(new Consumed(at, comment.author(), comment.at()));
            words = inPlace(on, made -> isBy(made, comment));
        } else for (var at : concerned(claim.kind(), on)) consumedWithoutWords(at, comment, claim.kind());
        var target = Bookmarks.target(comment.names()).orElse(null);
        if (claim.kind() == ProposalKind.MOVE && target == null && !Bookmarks.isToTheFirstPlace(comment.names())) {
            var moved = on.stream().map(at -> passages.get(at).base()).collect(Collectors.joining("\n"));
            unplaced(Unplaced.Reason.NO_PARAGRAPH, comment.author(), moved);
            return;
        }
        var first = on.isEmpty() ? null : placed.get(on.getFirst());
        var look = look(claim);
        add(
                claim.kind(),
                on,
                claim.kind().isWorded() ? words : "",
                look == null ? first == null ? ProvisionKind.PLAIN : first.kind() : kind(look, first),
                look == null ? first == null ? 0 : first.level() : look.level(),
                target,
                comment.words().stream().skip(1).collect(Collectors.joining("\n")),
                comment.author(),
                comment.at(),
                claim.id());
    }

    /** Whoever deletes or moves a paragraph does so with what stands under it. */
    private List<Integer> concerned(ProposalKind kind, List<Integer> on) {
        if (kind != ProposalKind.DELETE && kind != ProposalKind.MOVE) return on;
        var ids = on.stream()
                .map(at -> Objects.requireNonNull(placed.get(at)).id())
                .toList();
        var whole = new Draft(provisions).whole(ids);
        return placed.keySet().stream()
                .filter(at -> whole.contains(placed.get(at)))
                .toList();
    }

    private void consumedWithoutWords(int at, Comment comment, ProposalKind kind) {
        if (!kind.isWorded()) consumed.add(new Consumed(at, comment.author(), comment.at()));
    }

    private static boolean isBy(Change change, Comment comment) {
        return change.author().equals(comment.author()) && change.at().equals(comment.at());
    }

    /** The paragraphs of the text that a comment is on. */
    private List<Integer> between(Comment comment) {
        return IntStream.range(0, passages.size())
                .filter(at -> passages.get(at).core() > 0 && placed.containsKey(at))
                .filter(at -> coreFrom(at) <= comment.to() && coreTo(at) >= comment.from())
                .boxed()
                .toList();
    }

    private int coreFrom(int at) {
        return passages.get(at).from() + passages.get(at).leading();
    }

    private int coreTo(int at) {
        return passages.get(at).from() + passages.get(at).core() - 1;
    }

    /** The paragraphs that it brings and that bear its name. */
    private List<Paragraph> bearing(Bookmarks.Claim claim) {
        return text.paragraphs().stream()
                .filter(each -> FilePassage.isAdded(each)
                        && Bookmarks.proposal(each.names())
                                .filter(claim::equals)
                                .isPresent())
                .toList();
    }

    private @Nullable Paragraph look(Bookmarks.Claim claim) {
        return bearing(claim).stream().findFirst().orElse(null);
    }

    private String brought(Bookmarks.Claim claim) {
        return bearing(claim).stream()
                .map(FilePassage::inserted)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private String inPlace(List<Integer> on, Predicate<Change> made) {
        var pieces = on.stream()
                .flatMap(at -> passages.get(at).pieces().stream())
                .filter(piece -> !bearsAName(piece))
                .toList();
        return words(FilePassage.after(pieces, made));
    }

    private static boolean bearsAName(Paragraph piece) {
        return FilePassage.isAdded(piece) && Bookmarks.proposal(piece.names()).isPresent();
    }

    /** Paragraphs with an empty line between. */
    private static String words(String after) {
        var words = after.replace(String.valueOf(TracksProposals.END), "\n\n");
        return words.isBlank() ? "" : String.join("\n\n", Draft.pieces(words));
    }

    private void add(
            ProposalKind kind,
            List<Integer> on,
            String words,
            ProvisionKind provisionKind,
            int level,
            @Nullable UUID after,
            String reason,
            String author,
            String at,
            @Nullable UUID claims) {
        found.add(new Found(
                found.size(),
                kind,
                on.stream()
                        .map(each -> Objects.requireNonNull(placed.get(each)).id())
                        .toList(),
                Visible.back(words),
                provisionKind,
                level,
                after,
                Visible.back(reason),
                author,
                at,
                claims,
                on.stream().anyMatch(places::isByWords),
                on.stream().anyMatch(each -> !isAsItWas(each))));
    }

    private boolean isAsItWas(int at) {
        return PlacesPassages.isSame(passages.get(at).base(), Objects.requireNonNull(placed.get(at)));
    }

    /** Words that one would bring and another have away. */
    private void onWordsOfAnother(FilePassage passage) {
        for (var piece : passage.pieces()) {
            for (var run : piece.runs()) {
                if (run.inserted() == null || run.removed() == null) continue;
                if (!run.inserted().author().equals(run.removed().author()))
                    unplaced(Unplaced.Reason.ON_WORDS_OF_ANOTHER, run.removed().author(), run.text());
            }
            if (!bearsAName(piece)) continue;
            var owner = piece.runs().stream()
                    .map(TrackedText.Run::inserted)
                    .filter(Objects::nonNull)
                    .findFirst();
            for (var run : piece.runs())
                if (owner.isPresent()
                        && run.inserted() != null
                        && !run.inserted().author().equals(owner.get().author()))
                    unplaced(Unplaced.Reason.ON_WORDS_OF_ANOTHER, run.inserted().author(), run.text());
        }
    }

    /** Whole paragraphs that somebody wrote between others. */
    private void added(int passage, List<Paragraph> pieces, int behind) {
        var byAuthor = new LinkedHashMap<String, List<Paragraph>>();
        for (var piece : pieces) {
            if (bearsAName(piece)) continue;
            piece.runs().stream()
                    .filter(run ->
                            run.inserted() != null && run.inserted().move().isEmpty())
                    .map(run -> Objects.requireNonNull(run.inserted()))
                    .filter(by -> !isConsumed(passage, by))
                    .findFirst()
                    .ifPresent(by -> byAuthor.computeIfAbsent(by.author(), none -> new ArrayList<>())
                            .add(piece));
        }
        byAuthor.forEach((author, own) -> added(author, own, behind));
    }

    private void added(String author, List<Paragraph> pieces, int behind) {
        var words = pieces.stream()
                .map(FilePassage::inserted)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n\n"));
        if (words.isBlank()) return;
        var before = nearest(behind, -1);
        var on = before.isPresent() ? before : nearest(behind + 1, 1);
        if (on.isEmpty()) {
            unplaced(Unplaced.Reason.NO_PARAGRAPH, author, words);
            return;
        }
        var like = Objects.requireNonNull(placed.get(on.get()));
        add(
                before.isPresent() ? ProposalKind.ADD_AFTER : ProposalKind.ADD_BEFORE,
                List.of(on.get()),
                words(words),
                kind(pieces.getFirst(), like),
                pieces.getFirst().level(),
                null,
                "",
                author,
                at(pieces, author),
                null);
    }

    private Optional<Integer> nearest(int from, int step) {
        for (var at = from; at >= 0 && at < passages.size(); at += step)
            if (placed.containsKey(at)) return Optional.of(at);
        return Optional.empty();
    }

    private static String at(List<Paragraph> pieces, String author) {
        return pieces.stream()
                .flatMap(FilePassage::changes)
                .filter(change -> change.author().equals(author))
                .map(Change::at)
                .max(String::compareTo)
                .orElse("");
    }

    private static ProvisionKind kind(Paragraph piece, @Nullable Provision like) {
        if (piece.look() == Look.NOTE) return ProvisionKind.NOTE;
        if (piece.look() != Look.TEXT)
            return like != null && like.kind() == ProvisionKind.ANNEX ? ProvisionKind.ANNEX : ProvisionKind.HEADING;
        return like != null && like.kind().isDeep() ? like.kind() : ProvisionKind.PLAIN;
    }

    private boolean isConsumed(int passage, Change change) {
        return consumed.contains(new Consumed(passage, change.author(), change.at()));
    }

    /** Whose changes in what stood there are not those of a proposal that the file names. */
    private Set<String> authors(int at) {
        return core(at).stream()
                .flatMap(FilePassage::changes)
                .filter(change -> !isConsumed(at, change))
                .map(Change::author)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Paragraph> core(int at) {
        var passage = passages.get(at);
        return passage.pieces().subList(passage.leading(), passage.core());
    }

    /** All that one author changed in a paragraph, and in those that it would become one with. */
    private void changed(int first, String author) {
        if (!done.add(new Done(first, author))) return;
        var on = new ArrayList<>(List.of(first));
        while (joinsTheNext(on.getLast(), author)) {
            on.add(on.getLast() + 1);
            done.add(new Done(on.getLast(), author));
        }
        var made = made(author, on);
        var pieces = on.stream().flatMap(at -> core(at).stream()).toList();
        var after = words(FilePassage.after(pieces, made));
        var before = on.stream().map(at -> passages.get(at).base()).toList();
        if (after.equals(words(String.join("" + TracksProposals.END, before)))) return;
        var gone = IntStream.range(0, on.size())
                .filter(at -> !after.equals(before.get(at).strip()))
                .mapToObj(on::get)
                .toList();
        // Whoever takes a paragraph away from the end of the one before joins that with nothing.
        if (on.size() > 1 && gone.size() == on.size() - 1) {
            changed(ProposalKind.DELETE, gone, "", author);
            return;
        }
        changed(kind(on, before, after), on, after, author);
    }

    private static ProposalKind kind(List<Integer> on, List<String> before, String after) {
        if (after.isEmpty()) return ProposalKind.DELETE;
        var sameLetters = letters(after).equals(letters(String.join("", before)));
        if (on.size() > 1) return sameLetters && !after.contains("\n\n") ? ProposalKind.MERGE : ProposalKind.REPLACE;
        return sameLetters && after.contains("\n\n") ? ProposalKind.SPLIT : ProposalKind.REPLACE;
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    private Predicate<Change> made(String author, List<Integer> on) {
        return change -> change.author().equals(author) && on.stream().noneMatch(at -> isConsumed(at, change));
    }

    private boolean joinsTheNext(int at, String author) {
        var end = passages.get(at).removedEnd();
        if (end == null || !end.author().equals(author) || isConsumed(at, end) || at + 1 >= passages.size())
            return false;
        var isWhollyGone =
                FilePassage.after(core(at), made(author, List.of(at))).isBlank();
        return !isWhollyGone && passages.get(at + 1).core() > 0;
    }

    private void changed(ProposalKind kind, List<Integer> on, String after, String author) {
        if (!placed.keySet().containsAll(on)) {
            unplaced(
                    Unplaced.Reason.NO_PARAGRAPH,
                    author,
                    after.isEmpty()
                            ? on.stream().map(at -> passages.get(at).base()).collect(Collectors.joining("\n"))
                            : after);
            return;
        }
        var first = Objects.requireNonNull(placed.get(on.getFirst()));
        var pieces = on.stream().flatMap(at -> core(at).stream()).toList();
        var target = kind == ProposalKind.DELETE ? movedBehind(pieces, author) : null;
        add(
                target == null ? kind : ProposalKind.MOVE,
                on,
                kind.isWorded() ? after : "",
                first.kind(),
                first.level(),
                target != null && target >= 0
                        ? Objects.requireNonNull(placed.get(target)).id()
                        : null,
                "",
                author,
                at(pieces, author),
                null);
    }

    /** Behind which passage what is moved away from here would stand; −1 before all, null where it is gone or nobody knows. */
    private @Nullable Integer movedBehind(List<Paragraph> pieces, String author) {
        var moves = pieces.stream()
                .flatMap(FilePassage::changes)
                .filter(change -> change.author().equals(author))
                .map(Change::move)
                .filter(move -> !move.isEmpty())
                .collect(Collectors.toSet());
        for (var at = 0; at < passages.size(); at++) {
            var passage = passages.get(at);
            for (var piece = 0; piece < passage.pieces().size(); piece++) {
                var isThere = passage.pieces().get(piece).runs().stream()
                        .anyMatch(run -> run.inserted() != null
                                && moves.contains(run.inserted().move()));
                if (isThere)
                    return nearest(piece < passage.leading() ? at - 1 : at, -1).orElse(-1);
            }
        }
        return null;
    }

    /** Other words, though nobody said so. */
    private void untracked(int at) {
        var passage = passages.get(at);
        var isChanged =
                core(at).stream().flatMap(FilePassage::changes).findAny().isPresent();
        if (!placed.containsKey(at)) {
            if (!isChanged) unplaced(Unplaced.Reason.ONLY_IN_THE_FILE, "", passage.base());
        } else if (!isChanged && !isAsItWas(at)) {
            var like = Objects.requireNonNull(placed.get(at));
            add(
                    ProposalKind.REPLACE,
                    List.of(at),
                    words(passage.base()),
                    like.kind(),
                    like.level(),
                    null,
                    "",
                    "",
                    "",
                    null);
        }
    }

    /** What somebody says to a paragraph. */
    private void said(Comment comment) {
        if (Bookmarks.proposal(comment.names()).isPresent()) return;
        var said = String.join("\n", comment.words()).strip();
        var on = between(comment);
        if (said.isEmpty()) return;
        if (on.isEmpty()) {
            unplaced(Unplaced.Reason.COMMENT_ON_NOTHING, comment.author(), said);
            return;
        }
        var first = Objects.requireNonNull(placed.get(on.getFirst()));
        add(
                ProposalKind.COMMENT,
                on,
                "",
                first.kind(),
                first.level(),
                null,
                said,
                comment.author(),
                comment.at(),
                null);
    }
}
