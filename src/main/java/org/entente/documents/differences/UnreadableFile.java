package org.entente.documents.differences;

import org.entente.documents.Unreadable;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/** Why no text comes out of a file that the command line named. */
final class UnreadableFile extends Unable {

    private final String name;
    private final Unreadable.Reason reason;

    UnreadableFile(String name, Unreadable.Reason reason) {
        super("differences.unable.file", name, Messages.text(Language.EN, reason.key()));
        this.name = name;
        this.reason = reason;
    }

    @Override
    public String sentence(Language language) {
        return Messages.text(language, "differences.unable.file", name, Messages.text(language, reason.key()));
    }
}
