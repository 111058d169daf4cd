package org.entente.negotiation.notices;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.entente.negotiation.silence.SilenceBreakWithdrawn;
import org.entente.negotiation.silence.SilenceBreaks;
import org.entente.negotiation.silence.SilenceBroken;
import org.entente.negotiation.silence.SilenceCalledOff;
import org.entente.negotiation.silence.SilenceEnded;
import org.entente.negotiation.silence.SilenceExtended;
import org.entente.negotiation.silence.SilenceProcedure;
import org.entente.negotiation.silence.SilenceProcedureSet;
import org.entente.negotiation.silence.SilenceProcedures;
import org.entente.notifications.News;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of silence procedures, to the States that are in them: until when, and what came of it. Who broke one is told nobody. */
@Component
class TellsOfSilences implements Topic {

    static final String NAME = "silence";
    static final String SOON_OVER = "SOON_OVER";

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final FollowedTexts texts;
    private final Tells tells;
    private final Clock clock;

    TellsOfSilences(SilenceProcedures procedures, SilenceBreaks breaks, FollowedTexts texts, Tells tells, Clock clock) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.texts = texts;
        this.tells = tells;
        this.clock = clock;
    }

    @EventListener
    void set(SilenceProcedureSet event) {
        tell(event.silence(), "SET", "", event.by());
    }

    @EventListener
    void extended(SilenceExtended event) {
        tell(event.silence(), "EXTENDED", event.after().toString(), event.by());
    }

    /** Whoever broke it is told like the others: what is queued must not say who that was. */
    @EventListener
    void broken(SilenceBroken event) {
        tell(event.silence(), "BROKEN", event.broken().toString(), null);
    }

    @EventListener
    void withdrawn(SilenceBreakWithdrawn event) {
        tell(event.silence(), "WITHDRAWN", event.broken().toString(), null);
    }

    @EventListener
    void ended(SilenceEnded event) {
        tell(event.silence(), "ENDED", "", null);
    }

    @EventListener
    void calledOff(SilenceCalledOff event) {
        tell(event.silence(), "CALLED_OFF", "", event.by());
    }

    private void tell(UUID silence, String what, String mark, @Nullable UUID by) {
        procedures.find(silence).ifPresent(found -> tells.tell(NAME, silence, what, mark, whom(found), by));
    }

    static Whom whom(SilenceProcedure procedure) {
        return FollowedTexts.followers(procedure.text()).with(procedure.states());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** While it runs, until when; once it is over, only what came of it. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var procedure = procedures.readableBy(ui.reader(), told.of());
        return told.what().equals("ENDED") || told.what().equals("CALLED_OFF")
                ? outcome(procedure, ui)
                : whileItRuns(procedure, told, ui);
    }

    private Optional<News> whileItRuns(SilenceProcedure procedure, Told told, Ui ui) {
        if (procedure.isEnded() || procedure.isDue(clock.instant())) return Optional.empty();
        // Given more time since, it is not over soon: of that, another tells.
        if (told.what().equals(SOON_OVER) && procedure.endsSoonAt().isAfter(told.at())) return Optional.empty();
        // Of a break that was withdrawn since, that is told.
        if (told.what().equals("BROKEN") && !breaks.isBroken(procedure.id())) return Optional.empty();
        var key = switch (told.what()) {
            case "SET" -> "negotiation.told.silence_set";
            case "EXTENDED" -> "negotiation.told.silence_extended";
            case "BROKEN" -> "negotiation.told.silence_broken";
            case "WITHDRAWN" -> "negotiation.told.silence_withdrawn";
            default -> "negotiation.told.silence_soon_over";
        };
        return Optional.of(texts.news(
                procedure.text(),
                ui.localize(key, procedure.number()),
                procedure.path(),
                procedure.closesAt(),
                procedure.zone(),
                ui));
    }

    private Optional<News> outcome(SilenceProcedure procedure, Ui ui) {
        return Optional.ofNullable(procedure.outcome())
                .map(outcome -> switch (outcome) {
                    case UNOBJECTED -> "negotiation.told.silence_kept";
                    case BROKEN -> "negotiation.told.silence_over_broken";
                    case CALLED_OFF -> "negotiation.told.silence_called_off";
                })
                .map(key -> texts.news(procedure.text(), ui.localize(key, procedure.number()), procedure.path(), ui));
    }
}
