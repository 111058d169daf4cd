package org.entente.consultations;

import java.util.Arrays;
import java.util.List;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A statement as it is pasted or uploaded. */
public record StatementForm(
        String party,
        String onBehalfOf,
        String aligned,
        String language,
        String deliveredOn,
        String text,
        @Nullable MultipartFile file) {

    static final int MOST = 1_000_000;

    public StatementForm {
        party = party == null ? "" : party;
        onBehalfOf = onBehalfOf == null ? "" : onBehalfOf;
        aligned = aligned == null ? "" : aligned;
        language = language == null ? "" : language;
        deliveredOn = deliveredOn == null ? "" : deliveredOn;
        text = text == null ? "" : text;
    }

    static StatementForm empty(String party) {
        return new StatementForm(party, "", "", "", "", "", null);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    List<String> alignedWords() {
        return Arrays.stream(aligned.split("[,;\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        Dates.check(mistakes, "deliveredOn", deliveredOn);
        if (!hasFile() && text.codePoints().noneMatch(Character::isLetterOrDigit))
            mistakes.on("text", "consultations.mistake.no_text");
        return mistakes.atMost("text", text, MOST).atMost("aligned", aligned, 4000);
    }
}
