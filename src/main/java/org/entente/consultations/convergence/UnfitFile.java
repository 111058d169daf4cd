package org.entente.consultations.convergence;

import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/** What is wrong in a file that the command line named. */
final class UnfitFile extends Unable {

    private final String path;
    private final NotAMatrix mistake;

    UnfitFile(String path, NotAMatrix mistake) {
        super("convergence.unable.file", path, String.valueOf(mistake.getMessage()));
        this.path = path;
        this.mistake = mistake;
    }

    @Override
    public String sentence(Language language) {
        var what = Messages.text(language, mistake.key(), mistake.arguments());
        return Messages.text(language, "convergence.unable.file", path, what);
    }
}
