package org.entente.documents.exchange;

import java.time.Duration;
import java.util.Optional;
import org.entente.documents.record.Document;
import org.entente.documents.record.DocumentAdded;
import org.entente.documents.record.Documents;
import org.entente.documents.record.TextIssued;
import org.entente.languages.Language;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of documents that come into the record, and of their texts that come later: each to those who read that language. */
@Component
class TellsOfDocuments implements Topic {

    private static final String NAME = "documents";
    private static final String ADDED = "ADDED";

    /** What comes with the document, and not after it. */
    private static final Duration TOGETHER = Duration.ofHours(1);

    private final Documents documents;
    private final Tells tells;

    TellsOfDocuments(Documents documents, Tells tells) {
        this.documents = documents;
        this.tells = tells;
    }

    @EventListener
    void added(DocumentAdded event) {
        if (event.by() != null) tells.tell(NAME, event.document(), ADDED, "", Whom.everybody(), event.by());
    }

    @EventListener
    void issued(TextIssued event) {
        if (event.by() == null) return;
        tells.tell(
                NAME,
                event.document(),
                event.language(),
                Integer.toString(event.edition()),
                Whom.everybody(),
                event.by());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Often usual() {
        return Often.WEEKLY;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        var document = documents.readableBy(ui.reader(), told.of());
        if (told.what().equals(ADDED))
            return Optional.of(news(document, ui.localize("documents.told.added"), document.path(), ui));
        var isTheirs = Language.of(told.what()).filter(ui.language()::equals).isPresent();
        if (!isTheirs || told.at().isBefore(document.addedAt().plus(TOGETHER))) return Optional.empty();
        return Optional.of(news(document, ui.localize("documents.told.text"), document.path(ui.language()), ui));
    }

    private static News news(Document document, String what, String path, Ui ui) {
        var title = document.title(ui.language());
        var symbol = document.symbol();
        return new News(
                what,
                symbol == null ? title : title.isEmpty() ? symbol : symbol + " · " + title,
                document.titles().languageOf(ui.language()).code(),
                path,
                document.fictitious());
    }
}
