package org.entente.documents.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lays out documents to be found: the title, by what else each is called, what is noted of it, and every paragraph of what
 * stands now in each language.
 */
@Component
class DocumentShelf implements Shelf {

    static final String NAME = "documents";

    private static final String KIND = "document";

    /** So many documents are looked for at once, and read one by one. */
    private static final int LOT = 1000;

    private final Documents documents;
    private final Texts texts;
    private final JdbcClient jdbc;

    DocumentShelf(Documents documents, Texts texts, JdbcClient jdbc) {
        this.documents = documents;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        for (var lot = after(null); !lot.isEmpty(); lot = after(lot.getLast())) of(new LinkedHashSet<>(lot), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        for (var id : wholes) {
            documents
                    .find(id)
                    .filter(document -> document.audience().kind() != Audience.Kind.OWN)
                    .ifPresent(document -> layOut(document, each));
        }
    }

    private List<UUID> after(@Nullable UUID last) {
        return jdbc.sql("""
                        select id from documents.document where :last::uuid is null or id > :last::uuid
                        order by id limit :lot""")
                .param("last", last == null ? null : last.toString())
                .param("lot", LOT)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private void layOut(Document document, Consumer<Readable> each) {
        var current = texts.current(document.id());
        var aliases = documents.aliases(document.id());
        for (var language : Language.values()) {
            var text = current.get(language);
            var title = title(document, text, language);
            // What is found needs a name, if only in another language.
            var name = title.isEmpty() ? document.heading(language) : title;
            if (!title.isEmpty() || text != null && text.isIssued()) {
                var id = document.id().toString();
                // Without a text in its language there is none to ask for.
                var path = text == null ? document.path() : document.path(language);
                each.accept(readable(document, id, document.symbol(), language, name, title, path));
                for (var alias : aliases)
                    each.accept(readable(
                            document, id + "#" + alias.symbol(), alias.symbol(), language, name, alias.symbol(), path));
            }
            document.notes()
                    .written(language)
                    .ifPresent(note -> each.accept(readable(
                            document,
                            document.id() + "#note",
                            document.symbol(),
                            language,
                            name,
                            note,
                            document.path())));
            if (text == null) continue;
            for (var paragraph : texts.paragraphs(text.id())) {
                var id = paragraph.id().toString();
                var path = document.path(language) + "#" + paragraph.anchor();
                var words = paragraph.block().text();
                each.accept(readable(document, id, document.symbol(), language, name, words, path));
            }
        }
    }

    private static String title(Document document, @Nullable Text text, Language language) {
        if (text != null && !text.title().isEmpty()) return text.title();
        return document.titles().written(language).orElse("");
    }

    private static Readable readable(
            Document document,
            String id,
            @Nullable String symbol,
            Language language,
            String title,
            String text,
            String path) {
        return new Readable(
                id,
                document.id(),
                KIND,
                language,
                title,
                text,
                symbol,
                document.owner(),
                Set.of(),
                document.body(),
                document.dated(),
                document.audience(),
                document.owner(),
                path,
                document.fictitious());
    }
}
