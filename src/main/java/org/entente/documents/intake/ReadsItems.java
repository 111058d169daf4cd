package org.entente.documents.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.documents.Block;
import org.entente.documents.FileStore;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.documents.TextExtraction;
import org.entente.documents.Unreadable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one file of the queue and puts it where it belongs: into the record, before somebody who looks, or among the refused. */
@Component
class ReadsItems {

    /** Below this, on the average of all letters, kinds and borders of paragraphs are not to be relied on. */
    static final double SURE = 0.75;

    private static final StructuredText SCAN = new StructuredText(Optional.empty(), Map.of(), List.of(), List.of());

    private final TextExtraction extraction;
    private final FileStore files;
    private final Items items;
    private final EntersRecord record;
    private final TransactionTemplate transaction;

    ReadsItems(
            TextExtraction extraction,
            FileStore files,
            Items items,
            EntersRecord record,
            TransactionTemplate transaction) {
        this.extraction = extraction;
        this.files = files;
        this.items = items;
        this.record = record;
        this.transaction = transaction;
    }

    void read(Item item) {
        try {
            var read = structure(item);
            // What is in the record and what the queue says of it change together, or neither does.
            transaction.executeWithoutResult(status -> place(item, read));
        } catch (Unreadable unreadable) {
            items.refuse(item, List.of(Reason.of(unreadable.reason().key())), null);
        } catch (NotEntered told) {
            items.refuse(item, List.of(told.reason()), told.document());
        }
    }

    /** A scan is no text, but a file all the same. */
    private StructuredText structure(Item item) {
        try {
            return extraction.structure(files.path(item.hash()), item.fileName());
        } catch (Unreadable unreadable) {
            if (unreadable.reason() == Unreadable.Reason.NO_TEXT) return SCAN;
            throw unreadable;
        }
    }

    private void place(Item item, StructuredText read) {
        var guess = Guess.of(item.given(), item.name(), read);
        var confidence = confidence(read.blocks());
        var unsure = unsure(read, confidence);
        var doubts = new ArrayList<>(guess.doubts());
        if (doubts.isEmpty()) record.doubt(item, guess.facts(), read.blocks()).ifPresent(doubts::add);
        if (doubts.isEmpty()) {
            var entered = record.enter(item, guess.facts(), read.blocks(), confidence, item.sentBy());
            unsure.addAll(entered.reasons());
            items.entered(
                    item,
                    unsure,
                    confidence,
                    entered.document().id(),
                    entered.text().id());
        } else {
            unsure.addAll(0, doubts);
            items.hold(item, unsure, new Draft(guess.facts(), read.blocks(), read.leftOut()), confidence);
        }
    }

    private static List<Reason> unsure(StructuredText read, double confidence) {
        var unsure = new ArrayList<Reason>();
        if (read.blocks().isEmpty()) unsure.add(Reason.of("intake.doubt.scan"));
        else if (confidence < SURE) unsure.add(Reason.of("intake.doubt.unsure", Math.round(100 * confidence)));
        var pictures = read.metadata().get(Metadatum.PAGES_WITHOUT_TEXT);
        if (pictures != null) unsure.add(Reason.of("intake.doubt.pages_without_text", pictures));
        var missing = read.metadata().get(Metadatum.AKN_MISSING);
        if (missing != null) unsure.add(Reason.of("intake.doubt.akn_missing", missing));
        var names = read.metadata().get(Metadatum.AKN_NAMES);
        if (names != null) unsure.add(Reason.of("intake.doubt.akn_names", names));
        return unsure;
    }

    /** A long paragraph weighs more than a heading. */
    static double confidence(List<Block> blocks) {
        var letters = blocks.stream().mapToLong(block -> block.text().length()).sum();
        if (letters == 0) return 0;
        return blocks.stream()
                        .mapToDouble(block -> block.confidence() * block.text().length())
                        .sum()
                / letters;
    }
}
