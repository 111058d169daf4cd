package org.entente.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;

/** An index in memory, for tests that need no database around it. */
final class Library implements AutoCloseable {

    private final Index index = Index.open(new ByteBuffersDirectory());
    private final FacetBits facets = new FacetBits();
    private final Synonyms synonyms;

    Library() {
        this(Synonyms.NONE);
    }

    Library(Synonyms synonyms) {
        this.synonyms = synonyms;
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
        return index.ask(searcher -> new Finder(searcher, facets, reader).answer(asked, typed, question));
    }

    Answers ask(String words) {
        return ask(Asked.of(words, Language.EN), Reader.guest());
    }

    List<String> completions(String beginning, Language language) {
        return index.ask(searcher -> new Spelling(searcher, language).completions(beginning, 8));
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
        return new Readable(
                id,
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
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
                "/things/" + id);
    }

    @Override
    public void close() {
        index.close();
    }
}
