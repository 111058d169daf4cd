package org.entente.consultations;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.Unreadable;
import org.entente.languages.Language;
import org.entente.languages.XmlText;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A delegation's program brings its statement in, as a draft that a person of the delegation has still to publish. */
@RestController
class StatementsForPrograms {

    private final Consultations consultations;
    private final Speakers speakers;
    private final TakesStatements takes;
    private final StakeholdersWords stakeholders;

    StatementsForPrograms(
            Consultations consultations, Speakers speakers, TakesStatements takes, StakeholdersWords stakeholders) {
        this.consultations = consultations;
        this.speakers = speakers;
        this.takes = takes;
        this.stakeholders = stakeholders;
    }

    /** Paragraphs are divided by blank lines; the language is told from the text where it is not named. */
    record Sent(
            @Nullable String text,
            @Nullable String language,
            @Nullable String deliveredOn) {}

    @PostMapping("/api/v1/consultations/{id}/statements")
    ResponseEntity<Map<String, Object>> add(Delegate delegate, @PathVariable UUID id, @RequestBody Sent sent) {
        var consultation = consultations.get(id);
        var party = delegate.party();
        if (party == null || !delegate.drafts() || !speakers.mayMeet(consultation.fictitious(), delegate))
            throw new NoSuchElementException();
        if (!consultation.takesStatementsFrom(Reader.of(delegate))) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        if (stakeholders.comeInElsewhere(consultation, party)) throw new RuleBroken(Refusal.READ_FIRST);
        // As from a form: without what no database and no document can hold.
        var text = XmlText.of(sent.text() == null ? "" : sent.text());
        if (text.length() > StatementForm.MOST || text.codePoints().noneMatch(Character::isLetterOrDigit))
            throw new RuleBroken(Refusal.HAS_NO_TEXT);
        var language =
                Language.of(String.valueOf(sent.language())).map(Language::code).orElse(null);
        var incoming = new Incoming(
                party,
                null,
                List.of(),
                language,
                Dates.read(sent.deliveredOn()),
                false,
                StatementState.DRAFT,
                false,
                Audience.PUBLIC,
                false);
        try {
            var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            var taken = takes.take(consultation, incoming, content, "statement.txt", delegate.person());
            var address = "/api/v1/statements/" + taken.statement().id();
            return ResponseEntity.created(URI.create(address))
                    .body(Map.of("id", taken.statement().id(), "paragraphs", taken.paragraphs()));
        } catch (AlreadyHeld held) {
            throw new RuleBroken(Refusal.IS_HELD_ALREADY);
        } catch (Unreadable unreadable) {
            throw new RuleBroken(unreadable.reason()::key);
        }
    }
}
