package org.entente.negotiation;

import java.util.List;
import java.util.UUID;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.entente.languages.Language;
import org.entente.web.Ui;

/**
 * A paragraph that was put right, in one language, since the text was adopted: the version keeps the words that were adopted.
 *
 * @param before as they stood, which may be after an earlier correction
 * @param when in words, by the clock of the adoption
 * @param by for whom it was done, and by whom where the reader may know
 */
public record LaterCorrection(
        UUID paragraph, Language language, String before, String after, String reason, String when, String by) {

    public List<Run> runs() {
        return Words.changed(before, after);
    }

    /** As a file of the text says it, in one sentence. */
    String told(Ui ui, List<TextLine> lines) {
        var line = TextLine.among(lines, paragraph);
        var named = line == null ? "" : ParagraphName.told(ui, List.of(line.name()));
        return ui.localize("negotiation.corrected.told", when, by, named, after, before, reason);
    }
}
