package org.entente.negotiation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** Texts that fictitious States negotiate. */
@Component
class DemonstratedTexts implements DemonstratedThings {

    private static final Pattern TEXT = Pattern.compile("/texts/([0-9a-f-]{36})(/draft|/paragraphs/[0-9a-f-]{36})?");

    private final NegotiatedTexts texts;

    DemonstratedTexts(NegotiatedTexts texts) {
        this.texts = texts;
    }

    @Override
    public boolean hold(String about) {
        var text = TEXT.matcher(about);
        return text.matches()
                && texts.find(UUID.fromString(text.group(1)))
                        .filter(NegotiatedText::fictitious)
                        .isPresent();
    }
}
