package org.entente.ground;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Brings the first data into a new database, in order, saying what it does.
 *
 * <p>The demonstration is offered once: an operator who has removed it, or never wanted it, is not given it again. It is
 * offered where somebody has decided on it; a command that merely needs the database says nothing either way.
 */
@Component
class LoadsFirstData implements ApplicationRunner {

    private final ObjectProvider<FirstData> parts;
    private final DemonstrationOffer offer;
    private final @Nullable Boolean demonstration;

    LoadsFirstData(
            ObjectProvider<FirstData> parts,
            DemonstrationOffer offer,
            @Value("${entente.demonstration:#{null}}") @Nullable Boolean demonstration) {
        this.parts = parts;
        this.offer = offer;
        this.demonstration = demonstration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var terminal = Terminal.ofThisProcess();
        var isNew = demonstration != null && !offer.isMade();
        parts.stream()
                .sorted(Comparator.comparingInt(FirstData::order))
                .filter(part -> !part.isDemonstration() || (isNew && Boolean.TRUE.equals(demonstration)))
                .filter(part -> !part.isLoaded())
                .forEach(part -> {
                    terminal.say("ground.loading", terminal.text(part.key()));
                    part.load();
                });
        if (isNew) offer.settle();
    }
}
