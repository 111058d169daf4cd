package org.entente.negotiation;

import java.util.List;
import org.entente.web.Ui;

/** What was put right in a text since it was adopted, told on its page and in its files; the room that knows answers as a bean. */
public interface LaterCorrections {

    /** In their order, in whatever language; none of a version that is not the adopted one. */
    List<LaterCorrection> of(NegotiatedText text, TextVersion version, Ui ui);
}
