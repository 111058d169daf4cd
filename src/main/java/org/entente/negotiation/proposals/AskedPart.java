package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.live.Live;
import org.entente.live.LivePart;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextAct;
import org.entente.negotiation.TextPart;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How much is asked for on a text, and what came last: where that changes, so does every page that shows proposals on it. */
@Component
public class AskedPart implements LivePart {

    static final String KIND = "asked";

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final Proposals proposals;
    private final Compiles compiles;
    private final Live live;
    private final Templates templates;

    AskedPart(
            NegotiatedTexts texts,
            TextVersions versions,
            Proposals proposals,
            Compiles compiles,
            Live live,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.proposals = proposals;
        this.compiles = compiles;
        this.live = live;
        this.templates = templates;
    }

    /**
     * What of the proposals on a text may be told to everybody who reads it.
     *
     * @param last that was sent; null where none was
     * @param by whose it is, as far as everybody may know
     * @param state which is another one whenever anything is
     */
    public record News(long pending, @Nullable Proposal last, String by, String state) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return texts.find(of).orElseThrow(NoSuchElementException::new).audience();
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
        return templates.proposalsNews(ui, news(texts.find(of).orElseThrow(NoSuchElementException::new), ui));
    }

    /** On the page of whoever knows more it says what the part says to all. */
    News news(NegotiatedText text, Ui ui) {
        var sent = proposals.on(text.id(), Reader.guest()).stream()
                .filter(Proposal::isSent)
                .toList();
        var last = sent.stream().max(Comparator.comparingInt(Proposal::number)).orElse(null);
        return new News(
                sent.stream().filter(Proposal::isPending).count(),
                last,
                last == null ? "" : compiles.by(last, ui),
                state(text, sent));
    }

    /** The same in every process and for every reader; of words, for what enums are hashed by is another in each. */
    private String state(NegotiatedText text, List<Proposal> sent) {
        var version = versions.current(text.id()).map(each -> each.number()).orElse(0);
        var standing =
                sent.stream().map(each -> each.number() + " " + each.state().name());
        // Who stands behind it and who says what is known to few where the text keeps it to itself.
        var said = text.attributed() ? Stream.concat(sponsored(sent), reacted(text)) : Stream.<String>of();
        return version + " "
                + Integer.toHexString(Stream.concat(standing, said).toList().hashCode());
    }

    private static Stream<String> sponsored(List<Proposal> sent) {
        return sent.stream().map(each -> each.number() + " " + each.cosponsors());
    }

    private Stream<String> reacted(NegotiatedText text) {
        return proposals.reactions(text.id()).values().stream()
                .flatMap(List::stream)
                .map(each -> String.join(
                        " ",
                        each.proposal().toString(),
                        each.party().toString(),
                        each.degree().name(),
                        each.at().toString()))
                .sorted();
    }

    /** Within the transaction of the act itself, as are all that follow. */
    @EventListener
    void on(ProposalNews news) {
        if (!news.isForReaders(texts.find(news.text()).orElseThrow(NoSuchElementException::new))) return;
        live.changed(KIND, news.text());
        live.changed(TextPart.KIND, news.text());
    }

    @EventListener
    void on(TextAct act) {
        live.changed(KIND, act.text());
    }
}
