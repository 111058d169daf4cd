package org.entente.negotiation.discussion;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.live.Live;
import org.entente.live.LivePart;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextAct;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.proposals.CompiledLine;
import org.entente.negotiation.proposals.Compiles;
import org.entente.negotiation.proposals.ProposalNews;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The paragraph under discussion with what is asked for on it, as a room reads it from afar. */
@Component
class HallPart implements LivePart {

    static final String KIND = "hall";

    private final Discussions discussions;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Compiles compiles;
    private final Live live;
    private final Templates templates;

    HallPart(
            Discussions discussions,
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            Compiles compiles,
            Live live,
            Templates templates) {
        this.discussions = discussions;
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.compiles = compiles;
        this.live = live;
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
        return templates.discussionHall(ui, hall(texts.find(of).orElseThrow(NoSuchElementException::new), ui));
    }

    /** Whatever somebody prepares is not for a room to see, nor what whoever opens its display knows more than all in it. */
    Hall hall(NegotiatedText text, Ui ui) {
        var version = versions.current(text.id()).orElseThrow(NoSuchElementException::new);
        var discussion = discussions.on(text.id()).orElse(null);
        if (discussion == null) return new Hall(text, version, null, null, List.of());
        var compiled = compiles.at(text, version, discussion.paragraph(), ui).orElse(null);
        if (compiled == null) return new Hall(text, version, null, null, List.of());
        return new Hall(
                text,
                version,
                compiled.line(),
                beside(text, version, discussion.paragraph(), discussion.beside()),
                compiled.asked().stream()
                        .filter(HallPart::isPending)
                        .map(each -> text.attributed() ? each : each.unattributed(ui))
                        .toList());
    }

    private static boolean isPending(CompiledLine.Asked asked) {
        return asked.standing().proposal().isPending();
    }

    private @Nullable TextLine beside(
            NegotiatedText text, TextVersion version, UUID paragraph, @Nullable Language language) {
        if (language == null || language == text.language()) return null;
        var line = TextLine.among(lines.of(text, version, language), paragraph);
        return line == null || line.language() != language ? null : line;
    }

    @EventListener
    void on(ProposalNews news) {
        if (!news.isForReaders(texts.find(news.text()).orElseThrow(NoSuchElementException::new))) return;
        live.changed(KIND, news.text());
    }

    @EventListener
    void on(TextAct act) {
        live.changed(KIND, act.text());
        live.changed(DiscussionPart.KIND, act.text());
    }
}
