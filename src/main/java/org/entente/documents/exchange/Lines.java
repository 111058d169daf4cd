package org.entente.documents.exchange;

import java.util.regex.Pattern;
import org.entente.languages.XmlText;

/** Text for formats in which a line's end means something. */
final class Lines {

    /** All that some reader takes for the end of a line, and what stands around it. */
    private static final Pattern ENDS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private Lines() {}

    /** On one line, without what no document can hold. */
    static String one(String text) {
        return ENDS.matcher(XmlText.of(text)).replaceAll(" ").strip();
    }
}
