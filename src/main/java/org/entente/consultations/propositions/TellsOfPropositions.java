package org.entente.consultations.propositions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.Consultations;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Of propositions that are opened or withdrawn, to the States that their consultation asks and to whoever follows it; or to
 * those alone whom they name.
 */
@Component
class TellsOfPropositions implements Topic {

    private static final String NAME = "propositions";
    private static final String OPENED = "OPENED";

    private final Propositions propositions;
    private final Positions positions;
    private final Consultations consultations;
    private final Tells tells;
    private final Clock clock;

    TellsOfPropositions(
            Propositions propositions, Positions positions, Consultations consultations, Tells tells, Clock clock) {
        this.propositions = propositions;
        this.positions = positions;
        this.consultations = consultations;
        this.tells = tells;
        this.clock = clock;
    }

    @EventListener
    void opened(PropositionOpened event) {
        tell(event.proposition(), OPENED, event.by());
    }

    /** A draft that is withdrawn was never anybody’s to answer; whoever withdraws one may read it. */
    @EventListener
    void withdrawn(PropositionWithdrawn event) {
        var draft = propositions.find(event.proposition()).filter(proposition -> proposition.openedAt() == null);
        if (draft.isEmpty()) tell(event.proposition(), "WITHDRAWN", event.by());
    }

    /** Whom it concerns is asked when it is told: whoever opens it to others need not be among those who read it. */
    private void tell(UUID of, String what, @Nullable UUID by) {
        tells.tell(NAME, of, what, "", Whom.everybody(), by);
    }

    @Override
    public Set<String> within(UUID of) {
        return propositions
                .find(of)
                .map(proposition -> Set.of("consultation:" + proposition.consultation()))
                .orElse(Set.of());
    }

    /** Those alone that it names; or the States that its consultation asks, as far as they may read it. */
    @Override
    public Set<UUID> concerned(UUID of) {
        return propositions.find(of).map(this::concerned).orElse(Set.of());
    }

    private Set<UUID> concerned(Proposition proposition) {
        if (proposition.audience().kind() == Audience.Kind.NAMED) {
            var named = new HashSet<>(proposition.audience().named());
            named.remove(Delegate.SECRETARIAT);
            return named;
        }
        var held = consultations.get(proposition.consultation());
        return positions.asked(held, held.invitedOn(LocalDate.now(clock)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Often usual() {
        return Often.DAILY;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** Of one that was withdrawn since, nothing but that. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var proposition = propositions.readableBy(ui.reader(), told.of());
        var opened = told.what().equals(OPENED);
        if (proposition.isOpen() != opened) return Optional.empty();
        return Optional.of(new News(
                ui.localize(opened ? "propositions.told.opened" : "propositions.told.withdrawn"),
                ui.name(proposition.texts()),
                proposition.texts().languageOf(ui.language()).code(),
                proposition.path(),
                proposition.fictitious()));
    }
}
