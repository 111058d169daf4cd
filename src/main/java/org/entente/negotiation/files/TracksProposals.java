package org.entente.negotiation.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.documents.TrackedText;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Comment;
import org.entente.documents.TrackedText.Look;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.entente.documents.comparison.Words;
import org.entente.languages.XmlText;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.Visible;
import org.entente.negotiation.proposals.ProposalKind;
import org.entente.negotiation.proposals.ProposalStanding.Fate;
import org.jspecify.annotations.Nullable;

/**
 * A version with what is asked for on it as tracked changes. The first proposal on words is tracked in them, and so is every
 * other that touches others; one that stands against another already there comes as an inserted paragraph behind, or where
 * it brings no words as a comment alone. Each has a comment that says which it is. A pure function of what it is given.
 */
final class TracksProposals {

    /** The end of a paragraph, among its letters: no text holds it. */
    static final char END = '\u001E';

    private record Edit(int from, int to, String words, Change by) {

        boolean touches(Edit other) {
            return from <= other.to && other.from <= to;
        }
    }

    private record Inserted(Outgoing of, List<Piece> pieces) {}

    private record Piece(String words, ProvisionKind kind, int level, Change by) {}

    private final UUID version;
    private final List<TextLine> lines;
    private final Draft text;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final int[] starts;
    private final String base;
    private final List<Edit> edits = new ArrayList<>();

    /** What comes before each paragraph, and behind the last. */
    private final List<List<Inserted>> inserted = new ArrayList<>();

    private final Map<UUID, Integer> ofInserted = new HashMap<>();
    private int moves;

    private TracksProposals(UUID version, List<TextLine> lines) {
        this.version = version;
        this.lines = lines;
        text = new Draft(lines.stream().map(TextLine::provision).toList());
        starts = new int[lines.size() + 1];
        var all = new StringBuilder();
        for (var at = 0; at < lines.size(); at++) {
            places.put(lines.get(at).id(), at);
            inserted.add(new ArrayList<>());
            all.append(written(lines.get(at).provision().words())).append(END);
            starts[at + 1] = all.length();
        }
        inserted.add(new ArrayList<>());
        base = all.toString();
    }

    static TrackedText of(UUID version, List<TextLine> lines, List<Outgoing> proposals) {
        var tracks = new TracksProposals(version, lines);
        proposals.forEach(tracks::track);
        tracks.edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to));
        return tracks.new Writing().of(proposals);
    }

    static String written(String words) {
        return XmlText.of(Visible.of(words));
    }

    private void track(Outgoing proposal) {
        var standing = proposal.standing();
        var asked = proposal.proposal();
        var kind = asked.kind();
        var on = standing.paragraphs().stream().map(places::get).toList();
        if (standing.fate() == Fate.GONE) {
            if (kind.isWorded()) insert(lines.size(), proposal);
            return;
        }
        switch (kind) {
            case REPLACE, SPLIT -> {
                if (standing.fate() != Fate.MET
                        && !isChanged(proposal, on, String.join("" + END, pieces(standing.words()))))
                    insert(on.getLast() + 1, proposal);
            }
            case MERGE -> isChanged(proposal, on, merged(on));
            case DELETE ->
                isAdded(
                        proposal,
                        text.whole(standing.paragraphs()).stream()
                                .map(each -> whole(place(each), proposal.change("")))
                                .toList());
            case MOVE -> move(proposal);
            case ADD_AFTER ->
                insert(text.behind(standing.paragraphs().getLast(), asked.provisionKind(), asked.level()), proposal);
            case ADD_BEFORE ->
                insert(text.ahead(standing.paragraphs().getFirst(), asked.provisionKind(), asked.level()), proposal);
            case COMMENT, RESERVE -> {}
        }
    }

    private static List<String> pieces(String words) {
        var pieces = words.isBlank() ? List.<String>of() : Draft.pieces(words);
        return pieces.stream().map(TracksProposals::written).toList();
    }

    private String merged(List<Integer> on) {
        var draft = new Draft(on.stream().map(at -> lines.get(at).provision()).toList());
        for (var at = 1; at < on.size(); at++)
            draft = draft.merge(draft.provisions().getFirst().id());
        return written(draft.provisions().getFirst().words());
    }

    /** Word by word, over paragraphs that stand one behind the other. */
    private boolean isChanged(Outgoing proposal, List<Integer> on, String after) {
        for (var at = 1; at < on.size(); at++) if (on.get(at) != on.get(at - 1) + 1) return false;
        var from = starts[on.getFirst()];
        var found = new ArrayList<Edit>();
        for (var run : Words.changed(base.substring(from, starts[on.getLast() + 1] - 1), after)) {
            var length = run.text().length();
            switch (run.kind()) {
                case SAME -> from += length;
                case REMOVED -> {
                    found.add(new Edit(from, from + length, "", proposal.change("")));
                    from += length;
                }
                case ADDED -> added(found, from, run.text(), proposal.change(""));
            }
        }
        return isAdded(proposal, found);
    }

    /** What replaces words stands in one with them. */
    private static void added(List<Edit> found, int at, String words, Change by) {
        if (!found.isEmpty() && found.getLast().to() == at) {
            var last = found.removeLast();
            found.add(new Edit(last.from(), at, last.words() + words, by));
        } else found.add(new Edit(at, at, words, by));
    }

    private Edit whole(int at, Change by) {
        return new Edit(starts[at], starts[at + 1], "", by);
    }

    /** All of them, or none where one touches what another would change, or could not be told from it. */
    private boolean isAdded(Outgoing proposal, List<Edit> found) {
        var on = proposal.standing().paragraphs().stream().map(places::get).toList();
        var isTaken = edits.stream()
                .anyMatch(each -> found.stream().anyMatch(each::touches)
                        || isOf(each.by(), proposal) && on.stream().anyMatch(at -> each.touches(whole(at, each.by()))));
        if (isTaken) return false;
        edits.addAll(found);
        return true;
    }

    private static boolean isOf(Change by, Outgoing proposal) {
        return by.author().equals(proposal.author()) && by.at().equals(proposal.at());
    }

    /** With what stands under them. */
    private void move(Outgoing proposal) {
        var moved = text.whole(proposal.standing().paragraphs());
        if (!proposal.standing().hasAPlace()) return;
        var target = proposal.standing().after();
        var pieces = moved.stream()
                .map(each ->
                        new Piece(written(each.words()), each.kind(), each.level(), proposal.change("m" + ++moves)))
                .toList();
        var out = IntStream.range(0, moved.size())
                .mapToObj(at -> whole(place(moved.get(at)), pieces.get(at).by()))
                .toList();
        if (isAdded(proposal, out))
            inserted.get(target == null ? 0 : text.behind(target, moved)).add(new Inserted(proposal, pieces));
    }

    /** What that has become behind which it is to stand, or as it was asked where that is gone. */
    private static @Nullable UUID target(Outgoing proposal) {
        var followed = proposal.standing().after();
        return followed == null ? proposal.proposal().after() : followed;
    }

    private int place(Provision provision) {
        return Objects.requireNonNull(places.get(provision.id()));
    }

    private void insert(int before, Outgoing proposal) {
        var asked = proposal.proposal();
        var like = asked.kind() == ProposalKind.REPLACE || asked.kind() == ProposalKind.SPLIT
                ? before == 0 || before > lines.size()
                        ? null
                        : lines.get(before - 1).provision()
                : null;
        var kind = like == null ? asked.provisionKind() : like.kind();
        var level = like == null ? asked.level() : like.level();
        var by = proposal.change("");
        inserted.get(before)
                .add(new Inserted(
                        proposal,
                        pieces(proposal.standing().words()).stream()
                                .map(words -> new Piece(words, kind, level, by))
                                .toList()));
    }

    /** Goes through the letters once. */
    private final class Writing {

        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final int[] firsts = new int[lines.size() + 1];
        private final int[] lasts = new int[lines.size() + 1];

        /** Whose place is inside what is one paragraph for some: behind it. */
        private final List<Inserted> waiting = new ArrayList<>();

        private List<Run> runs = new ArrayList<>();
        private int at;
        private boolean isBegun;

        TrackedText of(List<Outgoing> proposals) {
            insertBefore();
            var from = 0;
            for (var edit : edits) {
                copy(from, edit.from(), null);
                copy(edit.from(), edit.to(), edit.by());
                bring(edit.words(), edit.by());
                from = edit.to();
            }
            copy(from, base.length(), null);
            // Whatever was inserted last is rejected into a paragraph that says nothing.
            paragraphs.add(new Paragraph(List.of(), "", Look.NOTE, 0, List.of(), null, null));
            firsts[lines.size()] = lasts[lines.size()] = paragraphs.size() - 1;
            return new TrackedText(
                    paragraphs, proposals.stream().map(this::comment).toList(), List.of());
        }

        private void copy(int from, int to, @Nullable Change removed) {
            var begin = from;
            for (var each = from; each < to; each++) {
                if (base.charAt(each) != END) continue;
                add(base.substring(begin, each), null, removed);
                end(null, removed);
                begin = each + 1;
                lasts[at] = paragraphs.size() - 1;
                var isOver = removed == null || isWhollyGone(at);
                at++;
                isBegun = false;
                waiting.addAll(inserted.get(at));
                if (isOver) insertWaiting();
            }
            add(base.substring(begin, to), null, removed);
        }

        private boolean isWhollyGone(int paragraph) {
            return edits.stream()
                    .anyMatch(edit -> edit.from() == starts[paragraph] && edit.to() == starts[paragraph + 1]);
        }

        private void bring(String words, Change by) {
            var begin = 0;
            for (var end = words.indexOf(END); end >= 0; end = words.indexOf(END, begin)) {
                add(words.substring(begin, end), by, null);
                end(by, null);
                begin = end + 1;
            }
            add(words.substring(begin), by, null);
        }

        private void add(String text, @Nullable Change inserted, @Nullable Change removed) {
            if (!text.isEmpty()) runs.add(new Run(text, inserted, removed));
        }

        private void end(@Nullable Change inserted, @Nullable Change removed) {
            var line = lines.get(at);
            if (!isBegun) firsts[at] = paragraphs.size();
            var names = new ArrayList<String>(List.of(Bookmarks.paragraph(line.id())));
            if (at == 0 && !isBegun) names.add(Bookmarks.version(version));
            paragraphs.add(new Paragraph(
                    names,
                    isBegun ? "" : line.printed(),
                    look(line.provision().kind()),
                    line.provision().level(),
                    runs,
                    inserted,
                    removed));
            isBegun = true;
            runs = new ArrayList<>();
        }

        private void insertBefore() {
            waiting.addAll(inserted.getFirst());
            insertWaiting();
        }

        private void insertWaiting() {
            for (var each : waiting) {
                ofInserted.put(each.of().proposal().id(), paragraphs.size());
                for (var piece : each.pieces()) {
                    paragraphs.add(new Paragraph(
                            List.of(each.of().name()),
                            "",
                            look(piece.kind()),
                            piece.level(),
                            List.of(new Run(piece.words(), piece.by(), null)),
                            piece.by(),
                            null));
                }
            }
            waiting.clear();
        }

        /** On the paragraphs as they stand; on those that are gone, where their words are. */
        private Comment comment(Outgoing proposal) {
            var on = proposal.standing().paragraphs().stream().map(places::get).toList();
            var gone = ofInserted.getOrDefault(proposal.proposal().id(), paragraphs.size() - 1);
            var names = new ArrayList<String>(List.of(Bookmarks.beside(proposal.name())));
            if (proposal.proposal().kind() == ProposalKind.MOVE)
                names.add(Bookmarks.target(target(proposal), proposal.proposal().number()));
            return new Comment(
                    proposal.author(),
                    proposal.at(),
                    names,
                    proposal.said().stream().map(TracksProposals::written).toList(),
                    on.isEmpty() ? gone : firsts[on.getFirst()],
                    on.isEmpty() ? gone : lasts[on.getLast()]);
        }
    }

    private static Look look(ProvisionKind kind) {
        return switch (kind) {
            case TITLE -> Look.TITLE;
            case HEADING, ANNEX -> Look.HEADING;
            case NOTE -> Look.NOTE;
            case PREAMBULAR, NUMBERED, PLAIN -> Look.TEXT;
        };
    }
}
