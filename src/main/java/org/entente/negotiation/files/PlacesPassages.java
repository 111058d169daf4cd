package org.entente.negotiation.files;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.entente.documents.comparison.Comparison;
import org.entente.negotiation.Provision;
import org.entente.negotiation.Visible;

/** Which paragraph of a version is which of a file: by the name that it bears there, and where that is lost by what it says. */
final class PlacesPassages {

    /** A number that somebody, or a program, wrote before the words: 3. (a) iv) 3.2 三、. */
    private static final Pattern NUMBER = Pattern.compile(
            "[\\s\\p{Z}]*[(（\\[]?(?:[\\p{Nd}]{1,3}(?:\\.[\\p{Nd}]{1,3})*|\\p{L}{1,5})[).）\\]、][\\s\\p{Z}]*");

    private final List<FilePassage> passages;
    private final Provision[] placed;
    private final Set<Integer> byWords = new LinkedHashSet<>();
    private final Set<UUID> taken = new LinkedHashSet<>();

    PlacesPassages(List<FilePassage> read, List<Provision> provisions) {
        passages = new ArrayList<>(read);
        placed = new Provision[passages.size()];
        byName(provisions);
        byWords(provisions);
    }

    /** Without numbers that the version does not have among its words. */
    List<FilePassage> passages() {
        return passages;
    }

    Map<Integer, Provision> placed() {
        return IntStream.range(0, placed.length)
                .boxed()
                .filter(at -> placed[at] != null)
                .collect(Collectors.toMap(at -> at, at -> placed[at]));
    }

    boolean isByWords(int at) {
        return byWords.contains(at);
    }

    private void byName(List<Provision> provisions) {
        var known = provisions.stream().collect(Collectors.toMap(Provision::id, each -> each));
        for (var at = 0; at < passages.size(); at++) {
            var passage = passages.get(at);
            for (var name : passage.names()) {
                var provision =
                        Bookmarks.paragraph(List.of(name)).map(known::get).orElse(null);
                if (provision == null || placed[at] != null || !taken.add(provision.id())) continue;
                place(at, provision);
            }
        }
    }

    private void byWords(List<Provision> provisions) {
        var free =
                provisions.stream().filter(each -> !taken.contains(each.id())).toList();
        var open = IntStream.range(0, passages.size())
                .filter(at -> placed[at] == null && !passages.get(at).base().isBlank())
                .boxed()
                .toList();
        if (free.isEmpty() || open.isEmpty()) return;
        var before = free.stream().map(Provision::words).toList();
        var after = open.stream()
                .map(at -> withoutNumber(passages.get(at).base(), before))
                .toList();
        for (var change : Comparison.of(before, after)) {
            if (change.before().isEmpty() || change.after().isEmpty()) continue;
            var at = open.get(change.after().getFirst());
            byWords.add(at);
            place(at, free.get(change.before().getFirst()));
        }
    }

    private static String withoutNumber(String base, List<String> known) {
        var number = NUMBER.matcher(base);
        if (known.contains(base.strip()) || !number.lookingAt()) return base.strip();
        return base.substring(number.end()).strip();
    }

    private void place(int at, Provision provision) {
        placed[at] = provision;
        taken.add(provision.id());
        var base = passages.get(at).base();
        var number = NUMBER.matcher(base);
        if (isSame(base, provision)
                || !number.lookingAt()
                || NUMBER.matcher(provision.words()).lookingAt()) return;
        passages.set(at, without(passages.get(at), number.end()));
    }

    static boolean isSame(String base, Provision provision) {
        return Visible.back(base).strip().equals(provision.words().strip());
    }

    /** Without so many of the first letters of what stood there. */
    private static FilePassage without(FilePassage passage, int letters) {
        var left = letters;
        var pieces = new ArrayList<Paragraph>();
        for (var piece : passage.pieces()) {
            var runs = new ArrayList<Run>();
            for (var run : piece.runs()) {
                var cut = run.inserted() == null ? Math.min(left, run.text().length()) : 0;
                left -= cut;
                if (cut < run.text().length())
                    runs.add(new Run(run.text().substring(cut), run.inserted(), run.removed()));
            }
            pieces.add(new Paragraph(
                    piece.names(),
                    piece.number(),
                    piece.look(),
                    piece.level(),
                    runs,
                    piece.inserted(),
                    piece.removed()));
        }
        return new FilePassage(passage.from(), pieces);
    }

    /** How many paragraphs of the version were found in the file. */
    int count() {
        return placed().size();
    }
}
