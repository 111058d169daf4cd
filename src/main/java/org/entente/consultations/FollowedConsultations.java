package org.entente.consultations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.notifications.Followed;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A consultation can be followed, from its page. */
@Component
class FollowedConsultations implements Followed, OnConsultation {

    private static final String KIND = "consultation";

    private final Consultations consultations;

    FollowedConsultations(Consultations consultations) {
        this.consultations = consultations;
    }

    static String scope(UUID consultation) {
        return KIND + ":" + consultation;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Name> name(UUID of, Ui ui) {
        return consultations
                .find(of)
                .map(found -> new Name(
                        found.title(ui.language()),
                        found.titles().languageOf(ui.language()).code(),
                        found.path()));
    }

    @Override
    public List<Link> on(Consultation consultation, Ui ui) {
        return List.of(new Link(
                "/following/" + KIND + "/" + consultation.id(),
                ui.localize("notifications.follow"),
                ui.localize("consultations.told.follow")));
    }
}
