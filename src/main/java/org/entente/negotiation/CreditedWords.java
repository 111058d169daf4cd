package org.entente.negotiation;

import java.util.Map;
import java.util.UUID;
import org.entente.web.Ui;

/** Whose words went into which paragraphs of a version, told on its page; the room that knows answers as a bean. */
public interface CreditedWords {

    /** In words, by paragraph; nothing where the text keeps attribution to itself, whoever reads it. */
    Map<UUID, String> in(NegotiatedText text, TextVersion version, Ui ui);
}
