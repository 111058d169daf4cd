package org.entente.negotiation;

import java.util.regex.Pattern;
import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What a finder does not give a reader has no page for them; a version in preparation has one for those who prepare it. */
@Component
class LocksTexts implements LockedPages {

    private static final String DRAFT = "/draft";

    /** What is said of one of its paragraphs. */
    private static final Pattern LIFE = Pattern.compile("^(/texts/[0-9a-f-]{36})/paragraphs/[0-9a-f-]{36}$");

    private final NegotiatedTexts texts;

    LocksTexts(NegotiatedTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        var isDraft = about.startsWith("/texts/") && about.endsWith(DRAFT);
        if (isDraft && !reader.isRapporteur()) return true;
        var text = isDraft
                ? about.substring(0, about.length() - DRAFT.length())
                : LIFE.matcher(about).replaceFirst("$1");
        return LockedPages.isHidden(text, "texts", id -> texts.readableBy(reader, id));
    }
}
