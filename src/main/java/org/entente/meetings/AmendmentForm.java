package org.entente.meetings;

import org.entente.languages.Language;

/**
 * An oral amendment as it is put right.
 *
 * @param lock how often it had been when it was looked at
 */
public record AmendmentForm(String language, String text, String reason, String lock) {

    public AmendmentForm {
        language = language == null ? "" : language;
        text = text == null ? "" : text.strip();
        reason = reason == null ? "" : reason.strip();
        lock = lock == null ? "" : lock;
    }

    static AmendmentForm of(AgendaAdoption.Amendment amendment, String lock) {
        return new AmendmentForm(amendment.language().code(), amendment.text(), "", lock);
    }

    AmendmentForm withLock(String current) {
        return new AmendmentForm(language, text, reason, current);
    }

    AgendaAdoption.Amendment amendment() {
        return new AgendaAdoption.Amendment(Language.of(language).orElse(Language.EN), text);
    }
}
