package org.entente.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.parties.Parties;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of consultations that are convened, opened, closed and reported on, to those invited and to whoever follows them. */
@Component
class TellsOfConsultations implements Topic {

    private static final String NAME = "consultations";
    private static final String CONVENED = "CONVENED";

    private final Consultations consultations;
    private final Parties parties;
    private final Tells tells;
    private final Clock clock;

    TellsOfConsultations(Consultations consultations, Parties parties, Tells tells, Clock clock) {
        this.consultations = consultations;
        this.parties = parties;
        this.tells = tells;
        this.clock = clock;
    }

    /** What is only the record of something held elsewhere invites nobody. */
    @EventListener
    void convened(ConsultationConvened event) {
        consultations
                .find(event.consultation())
                .filter(consultation -> consultation.state() == State.PLANNED)
                .ifPresent(consultation -> tell(consultation, CONVENED, "", event.by()));
    }

    @EventListener
    void moved(ConsultationMoved event) {
        consultations
                .find(event.consultation())
                .ifPresent(consultation ->
                        tell(consultation, event.after().name(), event.at().toString(), event.by()));
    }

    /** What an import by the operator brings in is nobody’s news. */
    private void tell(Consultation consultation, String what, String mark, @Nullable UUID by) {
        if (by == null) return;
        var invited = Invited.to(consultation, parties, consultation.invitedOn(LocalDate.now(clock))).stream()
                .map(party -> party.id().id())
                .toList();
        var whom = Whom.everybody(FollowedConsultations.scope(consultation.id()));
        tells.tell(NAME, consultation.id(), what, mark, whom.with(invited), by);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** As it stands now: of one that was closed since, not that it is open. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var consultation = consultations.get(told.of());
        var isAsTold = told.what().equals(CONVENED)
                || told.what().equals(consultation.state().name());
        if (!isAsTold) return Optional.empty();
        return Optional.of(new News(
                ui.localize(key(told.what())),
                consultation.title(ui.language()),
                consultation.titles().languageOf(ui.language()).code(),
                consultation.path(),
                consultation.fictitious()));
    }

    private static String key(String what) {
        return switch (what) {
            case CONVENED -> "consultations.told.convened";
            case "OPEN" -> "consultations.told.opened";
            case "CLOSED" -> "consultations.told.closed";
            default -> "consultations.told.reported";
        };
    }
}
