package org.entente.negotiation.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.OnText;
import org.entente.notifications.Followed;
import org.entente.notifications.News;
import org.entente.notifications.Whom;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A text can be followed, from its page: whoever does is told of its versions, of proposals, of silence on it and of its adoption. */
@Component
class FollowedTexts implements Followed, OnText {

    private static final String KIND = "text";

    private final NegotiatedTexts texts;

    FollowedTexts(NegotiatedTexts texts) {
        this.texts = texts;
    }

    static Whom followers(UUID text) {
        return Whom.everybody(KIND + ":" + text);
    }

    /** Whether anything can still be asked for on it. */
    boolean isOpen(UUID text) {
        return texts.find(text).filter(each -> !each.isAdopted()).isPresent();
    }

    /** Where the reader may not read the text, there is no such thing. */
    News news(UUID text, String what, String path, Ui ui) {
        var found = texts.readableBy(ui.reader(), text);
        return new News(what, ui.name(found.titles()), language(found, ui), path, found.fictitious());
    }

    News news(UUID text, String what, String path, Instant when, ZoneId zone, Ui ui) {
        return news(text, what, path, ui).at(when, zone);
    }

    private static String language(NegotiatedText text, Ui ui) {
        return text.titles().languageOf(ui.language()).code();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Name> name(UUID of, Ui ui) {
        return texts.find(of)
                .filter(text -> text.isReadableBy(ui.reader()))
                .map(text -> new Name(ui.name(text.titles()), language(text, ui), text.path()));
    }

    @Override
    public List<Link> on(NegotiatedText text, Ui ui) {
        return List.of(new Link(
                "/following/" + KIND + "/" + text.id(),
                ui.localize("notifications.follow"),
                ui.localize("negotiation.told.follow")));
    }
}
