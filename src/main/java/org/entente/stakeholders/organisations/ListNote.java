package org.entente.stakeholders.organisations;

import org.entente.languages.Language;
import org.entente.languages.Messages;

/**
 * One sentence on one line of a list.
 *
 * @param column as the list calls it; empty where it is about the line
 * @param word what stands there
 */
public record ListNote(int line, String column, Remark remark, String word) {

    public String sentence(Language language) {
        return Messages.text(language, key(), arguments(language));
    }

    String key() {
        return column.isEmpty() ? "organisations.note.line" : "organisations.note";
    }

    Object[] arguments(Language language) {
        var said = Messages.text(language, remark.key(), word);
        return column.isEmpty() ? new Object[] {line, said} : new Object[] {line, column, said};
    }
}
