package org.entente.negotiation.notices;

import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.adoption.AdoptionCalledOff;
import org.entente.negotiation.adoption.AdoptionConcluded;
import org.entente.negotiation.adoption.AdoptionOpened;
import org.entente.negotiation.adoption.AdoptionSet;
import org.entente.negotiation.adoption.TextAdoption;
import org.entente.negotiation.adoption.TextAdoptions;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of texts that are before a body, to the States that decide: from when, that they are asked, and what came of it. */
@Component
class TellsOfAdoptions implements Topic {

    private static final String NAME = "adoptions";

    private final TextAdoptions adoptions;
    private final FollowedTexts texts;
    private final Tells tells;

    TellsOfAdoptions(TextAdoptions adoptions, FollowedTexts texts, Tells tells) {
        this.adoptions = adoptions;
        this.texts = texts;
        this.tells = tells;
    }

    @EventListener
    void set(AdoptionSet event) {
        tell(event.adoption(), "SET", "", event.by());
    }

    /** Taken back to be amended and asked again, it is another asking. */
    @EventListener
    void opened(AdoptionOpened event) {
        tell(event.adoption(), "OPENED", event.at().toString(), event.by());
    }

    @EventListener
    void concluded(AdoptionConcluded event) {
        tell(event.adoption(), "ENDED", "", event.by());
    }

    @EventListener
    void calledOff(AdoptionCalledOff event) {
        tell(event.adoption(), "ENDED", "", event.by());
    }

    /** What the demonstration brings in is nobody's news. */
    private void tell(UUID adoption, String what, String mark, @Nullable UUID by) {
        if (by == null) return;
        adoptions
                .find(adoption)
                .ifPresent(found -> tells.tell(
                        NAME,
                        adoption,
                        what,
                        mark,
                        FollowedTexts.followers(found.text()).with(found.states()),
                        by));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 16;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** Before it is decided, from when on it can be; afterwards only what came of it. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var adoption = adoptions.readableBy(ui.reader(), told.of());
        return switch (told.what()) {
            case "SET" ->
                adoption.isAnnounced()
                        ? Optional.of(news(adoption, "negotiation.told.adoption_set", ui)
                                .at(adoption.dueAt(), adoption.zone()))
                        : Optional.empty();
            case "OPENED" ->
                adoption.isOpen()
                        ? Optional.of(news(adoption, "negotiation.told.adoption_open", ui))
                        : Optional.empty();
            default ->
                Optional.ofNullable(adoption.outcome())
                        .map(outcome -> switch (outcome) {
                            case ADOPTED -> "negotiation.told.adopted";
                            case NOT_ADOPTED -> "negotiation.told.not_adopted";
                            case CALLED_OFF -> "negotiation.told.adoption_called_off";
                        })
                        .map(key -> news(adoption, key, ui));
        };
    }

    private News news(TextAdoption adoption, String key, Ui ui) {
        return texts.news(adoption.text(), ui.localize(key), adoption.path(), ui);
    }
}
