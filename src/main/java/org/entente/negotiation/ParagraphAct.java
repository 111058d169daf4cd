package org.entente.negotiation;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was said of one paragraph of a text; told in its life, as far as whoever reads that may know of it. */
interface ParagraphAct extends Act {

    UUID text();

    UUID provision();

    @Override
    default String about() {
        return path(text(), provision());
    }

    /** Of its life. */
    static String path(UUID text, UUID provision) {
        return "/texts/" + text + "/paragraphs/" + provision;
    }
}
