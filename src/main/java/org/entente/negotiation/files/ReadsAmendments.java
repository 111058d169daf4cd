package org.entente.negotiation.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.TextExtraction;
import org.entente.documents.Unreadable;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.springframework.stereotype.Component;

/** What a file asks for on a text: on the version that it says it was written on, else on the one that holds now. */
@Component
class ReadsAmendments {

    private final TextExtraction extraction;
    private final TextVersions versions;

    ReadsAmendments(TextExtraction extraction, TextVersions versions) {
        this.extraction = extraction;
        this.versions = versions;
    }

    record Amendments(TextVersion version, Findings findings) {}

    /** Refuses with {@link Unreadable} what is no such file, or more than anybody could negotiate. */
    Amendments of(NegotiatedText text, Path file) throws IOException {
        var tracked = extraction.tracked(file);
        var names = tracked.paragraphs().stream()
                .flatMap(each -> each.names().stream())
                .toList();
        var version = version(text, Bookmarks.version(names));
        return new Amendments(version, FindsChanges.in(tracked, versions.provisions(version.id())));
    }

    private TextVersion version(NegotiatedText text, Optional<UUID> named) {
        Collection<TextVersion> issued = versions.issued(text.id());
        return issued.stream()
                .filter(each -> named.filter(each.id()::equals).isPresent())
                .findFirst()
                .or(() -> versions.current(text.id()))
                .orElseThrow(NoSuchElementException::new);
    }
}
