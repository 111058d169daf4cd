package org.entente.negotiation.discussion;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.live.LivePart;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Which paragraph is under discussion, on every page of the text. */
@Component
class DiscussionPart implements LivePart {

    static final String KIND = "discussion";

    private final Discussions discussions;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Templates templates;

    DiscussionPart(
            Discussions discussions,
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            Templates templates) {
        this.discussions = discussions;
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return texts.audience(of);
    }

    @Override
    public boolean isKeptBy(Reader reader) {
        return NegotiatedText.isKeptBy(reader);
    }

    @Override
    public String noted(UUID of) {
        return "/texts/" + of;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        var text = texts.find(of).orElseThrow(NoSuchElementException::new);
        var all = versions.current(of)
                .map(version -> lines.of(text, version, ui.language()))
                .orElseThrow(NoSuchElementException::new);
        return templates.discussionBanner(
                ui, text, TextLine.among(all, discussions.paragraph(of).orElse(null)));
    }
}
