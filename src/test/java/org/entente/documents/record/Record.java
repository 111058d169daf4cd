package org.entente.documents.record;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.documents.Block;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into the record what a test needs to be there already. */
@Component
public class Record {

    private static final Instant THEN = Instant.parse("2026-11-26T10:00:00Z");

    private final TakesDocuments takes;

    Record(TakesDocuments takes) {
        this.takes = takes;
    }

    public Document document(@Nullable String symbol, Audience audience, @Nullable UUID owner) {
        var document = new Document(
                UUID.randomUUID(),
                symbol,
                Kind.REPORT,
                Names.of(Language.EN, "Report of a test " + UUID.randomUUID()),
                "2026-11",
                symbol == null ? null : new Symbol(symbol).body(),
                null,
                new Names(Map.of()),
                "a test",
                false,
                false,
                audience,
                owner,
                THEN,
                0);
        takes.add(document, null);
        return document;
    }

    public Document document(String symbol) {
        return document(symbol, Audience.PUBLIC, null);
    }

    public Text text(Document document, Language language, String... paragraphs) {
        var blocks = Arrays.stream(paragraphs)
                .map(words -> new Block(Block.Kind.TEXT, 0, null, words, null, 1))
                .toList();
        return text(document, language, blocks);
    }

    public Text notIssued(Document document, Language language) {
        return takes.issue(
                document,
                new NewText(language, Status.NOT_ISSUED, "", null, null, 1, false, List.of(), List.of()),
                null);
    }

    public Text text(Document document, Language language, List<Block> blocks) {
        return takes.issue(
                document, new NewText(language, Status.AUTHENTIC, "", null, null, 1, false, List.of(), blocks), null);
    }
}
