package org.entente.negotiation;

import org.springframework.stereotype.Component;

/** What a version is, in the words that Akoma Ntoso has for documents: nothing is called a resolution that nobody put forward as one. */
@Component
public class KindsOfTexts {

    private final BecomesDocument documents;

    KindsOfTexts(BecomesDocument documents) {
        this.documents = documents;
    }

    public String of(NegotiatedText text, TextVersion version) {
        var kind = documents.kind(text.id());
        return switch (version.kind()) {
            case CONFERENCE_ROOM_PAPER -> "conference room paper";
            case FINAL -> kind.filter(known -> text.isAdopted()).orElse("final text");
            case ZERO_DRAFT, REVISION, LIMITED ->
                kind.map(known -> "draft " + known).orElse("draft");
        };
    }
}
