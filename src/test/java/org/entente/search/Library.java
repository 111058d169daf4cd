package org.entente.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;

/** An index in memory or in a cluster, for tests that need no database around it. */
final class Library implements AutoCloseable {

    private static final AtomicLong TURN = new AtomicLong(1);

    private final Index index;
    private final Synonyms synonyms;
    private final Runnable after;

    Library() {
        this(Synonyms.NONE);
    }

    Library(Synonyms synonyms) {
        this(LuceneIndex.open(new ByteBuffersDirectory()), synonyms, () -> {});
    }

    private Library(Index index, Synonyms synonyms, Runnable after) {
        this.index = index;
        this.synonyms = synonyms;
        this.after = after;
    }

    /** In an index of its own, on three nodes. */
    static Library inCluster(Synonyms synonyms) {
        var cluster = OpenSearch.running().cluster();
        var name = "library-" + UUID.randomUUID();
        cluster.write("PUT", "/" + name, ClusterFields.index());
        return new Library(
                new ClusterIndex(cluster, name, name, 1),
                synonyms,
                () -> cluster.write("DELETE", "/" + name, Map.of()));
    }

    /** In an index that is left empty for the next one, which is quicker than a new one each time; emptying counts as a later turn. */
    static Library inEmptied(Cluster cluster, String name) {
        return new Library(
                new ClusterIndex(cluster, name, name, TURN.addAndGet(2)),
                Synonyms.NONE,
                () -> cluster.write(
                        "POST",
                        "/" + name + "/_delete_by_query?refresh=true",
                        Map.of("query", Map.of("match_all", Map.of()))));
    }

    Library with(Readable... all) {
        for (var each : all) index.add(List.of(new Entry("things", each)));
        index.show();
        return this;
    }

    Library withAll(List<Readable> all) {
        all.forEach(each -> index.add(List.of(new Entry("things", each))));
        index.show();
        return this;
    }

    Index index() {
        return index;
    }

    Answers ask(Asked asked, Reader reader) {
        var typed = Typed.read(asked.words());
        var question = Question.of(asked, typed, synonyms, Map.of());
        if (question.asksForNothing()) return Answers.none(Answers.Trouble.ASKS_FOR_NOTHING);
        return index.ask(view -> new Finder(view, reader).answer(asked, typed, question));
    }

    Answers ask(String words) {
        return ask(Asked.of(words, Language.EN), Reader.guest());
    }

    List<String> completions(String beginning, Language language) {
        return index.ask(view -> new Spelling(view, language).completions(beginning, 8));
    }

    /** The ids of all answers, page after page. */
    List<String> ids(Asked asked, Reader reader) {
        var ids = new ArrayList<String>();
        for (var page = asked; page != null; ) {
            var answers = ask(page, reader);
            answers.groups().forEach(group -> group.hits().forEach(hit -> ids.add(hit.id())));
            page = answers.next() == null ? null : asked.after(answers.next());
        }
        return ids;
    }

    List<String> ids(String words) {
        return ids(Asked.of(words, Language.EN), Reader.guest());
    }

    static Readable text(String id, @Nullable Language language, String text) {
        return text(id, language, text, Audience.PUBLIC, null);
    }

    static Readable text(String id, @Nullable Language language, String text, Audience audience, @Nullable UUID owner) {
        var alone = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        return part(alone, id, language, text, audience, owner, "/things/" + id);
    }

    /** One of several of a whole. */
    static Readable part(
            UUID whole,
            String id,
            @Nullable Language language,
            String text,
            Audience audience,
            @Nullable UUID owner,
            String path) {
        return new Readable(
                id,
                whole,
                "statement",
                language,
                "A title of " + id,
                text,
                null,
                null,
                Set.of(),
                null,
                "2023-05-01",
                audience,
                owner,
                path);
    }

    @Override
    public void close() {
        index.close();
        after.run();
    }
}
