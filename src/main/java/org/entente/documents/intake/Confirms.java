package org.entente.documents.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.Block;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.TakesDocuments;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.documents.record.Text;
import org.entente.documents.record.Texts;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters what somebody has looked at, and that they did. Where words have changed, the text gets a new edition, so that every
 * address that was given out before still leads to what it led to; where kinds and numbers alone were wrong, it stays the same.
 */
@Component
class Confirms {

    private final Items items;
    private final EntersRecord record;
    private final Documents documents;
    private final Texts texts;
    private final TakesDocuments takes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirms(
            Items items,
            EntersRecord record,
            Documents documents,
            Texts texts,
            TakesDocuments takes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.record = record;
        this.documents = documents;
        this.texts = texts;
        this.takes = takes;
        this.events = events;
        this.clock = clock;
    }

    /** As it was read, or as somebody has put it right since. */
    Draft draft(Item item) {
        return items.draft(item.id()).orElseGet(() -> new Draft(Facts.NOTHING, inRecord(item), List.of()));
    }

    /** Answers the document; refuses with {@link NotEntered} what the record does not take. */
    @Transactional
    Document confirm(Delegate officer, Item item, Draft draft) {
        if (!item.mayBePutRight()) throw new RuleBroken(Refusal.NOTHING_TO_CONFIRM);
        var sure = draft.blocks().stream().map(Confirms::sure).toList();
        if (item.text() == null) {
            var entered = record.enter(item, draft.facts(), sure, 1, officer.person());
            return confirmed(officer, item, entered.document(), entered.text());
        }
        var text = texts.find(item.text()).orElseThrow();
        var document = documents.find(text.document()).orElseThrow();
        if (!isLatest(text)) throw new RuleBroken(Refusal.NOT_THE_LATEST);
        return confirmed(officer, item, document, putRight(document, text, sure, officer.person()));
    }

    /** Whether what everybody reads in its language is the text that the file became. */
    boolean stands(Item item) {
        return item.text() != null
                && texts.find(item.text()).filter(this::isLatest).isPresent();
    }

    private boolean isLatest(Text text) {
        var latest = texts.current(text.document()).get(text.language());
        return latest != null && latest.id().equals(text.id());
    }

    private Text putRight(Document document, Text text, List<Block> blocks, UUID by) {
        var before = texts.paragraphs(text.id());
        if (words(before.stream().map(Paragraph::block).toList()).equals(words(blocks))) {
            takes.reread(document, text, 1, blocks, by);
            return text;
        }
        var title = title(text, before, blocks);
        if (!title.equals(text.title())) entitle(document, text, title, by);
        var corrected = new NewText(
                text.language(),
                text.status(),
                title,
                text.issued(),
                text.corrected(),
                1,
                blocks.isEmpty(),
                texts.files(text.id()),
                blocks);
        return takes.issue(document, corrected, by);
    }

    /** Where the text's title is what stands at its head, it goes with the words there. */
    private static String title(Text text, List<Paragraph> before, List<Block> after) {
        var at = titles(before.stream().map(Paragraph::block)).indexOf(text.title());
        var now = titles(after.stream());
        // Of several it is the one it was, and no other that stands before it.
        return at < 0 || at >= now.size() || now.contains(text.title()) ? text.title() : now.get(at);
    }

    private static List<String> titles(Stream<Block> blocks) {
        return blocks.filter(block -> block.kind() == Block.Kind.TITLE)
                .map(Block::text)
                .toList();
    }

    /** Lists call it as its text does now, where they called it as its text did. */
    private void entitle(Document document, Text text, String title, UUID by) {
        var titles = document.titles();
        if (titles.written(text.language()).filter(text.title()::equals).isEmpty()) return;
        takes.entitle(
                document,
                Names.ofEach(each ->
                        each == text.language() ? title : titles.written(each).orElse("")),
                by);
    }

    private Document confirmed(Delegate officer, Item item, Document document, Text text) {
        items.confirmed(item, document.id(), text.id(), officer.person());
        events.publishEvent(new ReadingConfirmed(
                document.id(),
                document.owner(),
                item.fileName(),
                text.language().code(),
                text.edition(),
                officer.person(),
                clock.instant()));
        return document;
    }

    private List<Block> inRecord(Item item) {
        if (item.text() == null) return List.of();
        return texts.paragraphs(item.text()).stream().map(Paragraph::block).toList();
    }

    private static List<String> words(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }

    private static Block sure(Block block) {
        return new Block(block.kind(), block.level(), block.number(), block.text(), block.eId(), 1);
    }
}
