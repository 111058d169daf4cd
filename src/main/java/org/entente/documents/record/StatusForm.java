package org.entente.documents.record;

import java.util.Arrays;
import java.util.Optional;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** What a text in one language is worth, its title and its dates, as they are typed. */
public record StatusForm(String status, String title, String issued, String corrected) {

    private static final int TITLE = 1000;

    public StatusForm {
        status = status == null ? "" : status;
        title = title == null ? "" : title.strip();
        issued = issued == null ? "" : issued.strip();
        corrected = corrected == null ? "" : corrected.strip();
    }

    static StatusForm of(@Nullable Text text) {
        if (text == null) return new StatusForm("", "", "", "");
        return new StatusForm(
                text.status().name(),
                text.title(),
                text.issued() == null ? "" : text.issued(),
                text.corrected() == null ? "" : text.corrected());
    }

    /**
     * Where no text is held, only that it is not issued can be said, and where that is said ({@code isDenied}) it can be taken
     * back; where one is held, it was issued.
     */
    Mistakes mistakes(boolean held, boolean isDenied) {
        var mistakes = new Mistakes();
        var isTakenBack = isDenied && status.isEmpty();
        if (!isTakenBack
                && chosen().filter(each -> held == (each != Status.NOT_ISSUED)).isEmpty())
            mistakes.on("status", "web.mistake.choice");
        mistakes.atMost("title", title, TITLE);
        Dates.checkKnown(mistakes, "issued", issued);
        Dates.checkKnown(mistakes, "corrected", corrected);
        return mistakes;
    }

    Optional<Status> chosen() {
        return Arrays.stream(Status.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
    }

    Text applied(Text before) {
        return new Text(
                before.id(),
                before.document(),
                before.language(),
                before.edition(),
                chosen().orElseThrow(),
                title,
                issued.isEmpty() ? null : issued,
                corrected.isEmpty() ? null : corrected,
                before.confidence(),
                before.scan(),
                before.addedAt());
    }
}
