package org.entente.negotiation;

import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Texts as they are read: who reads one that is not for everybody is noted before it is shown. */
@Component
public class TextReadings {

    private final NegotiatedTexts texts;
    private final Readings readings;

    TextReadings(NegotiatedTexts texts, Readings readings) {
        this.texts = texts;
        this.readings = readings;
    }

    public NegotiatedText of(Reader reader, UUID id) {
        var text = texts.readableBy(reader, id);
        note(reader, text, text.path());
        return text;
    }

    /** @param about the text, or what is kept on it, by its path */
    public void note(Reader reader, NegotiatedText text, String about) {
        readings.noteUnless(text.isReadableBy(Reader.guest()), reader, about);
    }

    /** What is in preparation is for few, however open the text is. */
    public void notePrepared(Reader reader, String about) {
        readings.note(reader.signedIn(), about);
    }

    void noteVersion(Reader reader, NegotiatedText text, TextVersion version) {
        if (!version.isIssued()) notePrepared(reader, text.draftPath());
    }
}
