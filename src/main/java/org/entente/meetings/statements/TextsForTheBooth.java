package org.entente.meetings.statements;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.consultations.Paragraph;
import org.entente.consultations.SaidAs;
import org.entente.consultations.Statements;
import org.entente.meetings.Meetings;
import org.entente.web.AsTheProgram;
import org.springframework.stereotype.Component;

/**
 * What those whose words they are let interpreters read, whoever asks: whoever does has made sure that it is for a booth. What
 * was withdrawn since is its owner’s again.
 */
@Component
public class TextsForTheBooth {

    private final Interventions interventions;
    private final BoothConsents consents;
    private final TranslatedStatements translations;
    private final Statements statements;
    private final SaidAs as;
    private final Meetings meetings;

    TextsForTheBooth(
            Interventions interventions,
            BoothConsents consents,
            TranslatedStatements translations,
            Statements statements,
            SaidAs as,
            Meetings meetings) {
        this.interventions = interventions;
        this.consents = consents;
        this.translations = translations;
        this.statements = statements;
        this.as = as;
        this.meetings = meetings;
    }

    /** Given for any meeting of the session: a list goes on at the next. */
    public LetToBooth in(UUID session) {
        return AsTheProgram.ask(() -> {
            var given = interventions.in(session).stream()
                    .collect(Collectors.toMap(Intervention::statement, Function.identity()));
            var found = statements.notWithdrawn(given.keySet());
            var labels = as.of(found);
            var all = found.stream()
                    .map(each -> new Said(each, Objects.requireNonNull(given.get(each.id())), labels.get(each.id())))
                    .toList();
            return new LetToBooth(
                    SaidInSession.of(translations.among(all).heard(), meetings.of(session)),
                    consents.among(given.keySet()).keySet());
        });
    }

    /** The version that they have let, which need not be the last: of what was written since nobody has said so. */
    public int version(Said text) {
        return AsTheProgram.ask(() -> consents.letOf(text.statement().id()).orElseThrow(NoSuchElementException::new));
    }

    public List<Paragraph> words(Said text, int version) {
        return AsTheProgram.ask(() -> statements.paragraphs(text.statement().id(), version));
    }
}
