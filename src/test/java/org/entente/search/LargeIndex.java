package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.lucene.store.FSDirectory;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Reader;

/** The room's own index and its own way of answering, for what is measured from outside of it. */
public final class LargeIndex implements AutoCloseable {

    /** What each measured thing is made of. */
    public record Thing(
            long number,
            Language language,
            String text,
            String symbol,
            UUID party,
            String element,
            String year,
            boolean open) {}

    private static final int LANGUAGES = Language.values().length;

    private final Index index;
    private final List<Entry> waiting = new ArrayList<>();

    public LargeIndex(Path folder) {
        try {
            index = LuceneIndex.open(FSDirectory.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ten to a whole in each of six languages, as paragraphs come. */
    public void add(Thing thing) {
        waiting.add(new Entry("things", readable(thing)));
        if (waiting.size() < 10 * LANGUAGES) return;
        index.add(waiting);
        waiting.clear();
    }

    public void finish() {
        if (!waiting.isEmpty()) index.add(waiting);
        waiting.clear();
        index.settle();
        index.commit(new Position("", 0));
        index.show();
    }

    /** A whole page of answers, with its passages, marks, counts and facets, as if nobody had asked before; answers how many there are. */
    public int ask(String words, Language language, boolean narrowed) {
        return ask(words, language, narrowed, LargeIndex::anew);
    }

    /** The same where it may have been asked before. */
    public int askAgain(String words, Language language, boolean narrowed) {
        return ask(words, language, narrowed, view -> view);
    }

    private static View anew(View view) {
        var seen = (LuceneView) view;
        return new LuceneView(seen.searcher(), seen.admissions(), seen.bits(), new Remembered());
    }

    private int ask(String words, Language language, boolean narrowed, UnaryOperator<View> how) {
        var asked = Asked.of(words, language);
        if (narrowed) asked = asked.with(Facet.LANGUAGE, language.code()).with(Facet.KIND, "statement");
        var question = asked;
        var typed = Typed.read(words);
        var meant = Question.of(question, typed, Synonyms.NONE, Map.of());
        return index.ask(view -> new Finder(how.apply(view), Reader.guest()).answer(question, typed, meant))
                .total();
    }

    private static Readable readable(Thing thing) {
        return new Readable(
                Long.toString(thing.number() / LANGUAGES),
                new UUID(1, thing.number() / LANGUAGES / 10),
                thing.number() % 3 == 0 ? "document" : "statement",
                thing.language(),
                "Thing " + thing.number(),
                thing.text(),
                thing.symbol(),
                thing.party(),
                Set.of(thing.element()),
                null,
                thing.year(),
                thing.open() ? Audience.PUBLIC : Audience.OFFICERS,
                thing.party(),
                "/things/" + thing.number());
    }

    @Override
    public void close() {
        index.close();
    }
}
