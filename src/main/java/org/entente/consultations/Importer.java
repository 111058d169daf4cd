package org.entente.consultations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.documents.Unreadable;
import org.entente.languages.Language;
import org.entente.parties.Party;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes items in one by one; what is wrong with one is told of that one and stops none of the others. */
@Component
class Importer {

    private final TakesStatements takes;
    private final Speakers speakers;

    Importer(TakesStatements takes, Speakers speakers) {
        this.takes = takes;
        this.speakers = speakers;
    }

    /** Refuses with {@link NotTaken}. */
    TakesStatements.Taken take(Consultation consultation, Item item, @Nullable UUID by) {
        try (var content = item.open()) {
            var incoming = incoming(consultation, item.header());
            return takes.take(consultation, incoming, content, item.name(), by);
        } catch (Unreadable unreadable) {
            throw new NotTaken(unreadable.reason().key());
        } catch (AlreadyHeld held) {
            throw new NotTaken("consultations.import.already_held");
        } catch (IOException e) {
            throw new NotTaken(Unreadable.Reason.DAMAGED.key());
        }
    }

    private Incoming incoming(Consultation consultation, StatementHeader header) {
        var word = header.party();
        if (word == null || word.isBlank()) throw new NotTaken("consultations.import.no_party");
        var party = party(consultation, word);
        var date = header.date();
        if (date != null && !date.isBlank() && header.day() == null)
            throw new NotTaken("consultations.import.no_date", date);
        var onBehalfOf = header.onBehalfOf() == null
                ? null
                : party(consultation, header.onBehalfOf()).id().id();
        var aligned = new ArrayList<UUID>();
        for (var other : header.aligned())
            aligned.add(party(consultation, other).id().id());
        return new Incoming(
                party.id().id(),
                onBehalfOf,
                aligned,
                language(header.language()),
                header.day(),
                header.yearOnly(),
                StatementState.PUBLISHED,
                true,
                Audience.PUBLIC,
                true);
    }

    /** By code, or by its own or its English name; others than the six by their ISO 639-1 code. */
    private static @Nullable String language(@Nullable String word) {
        if (word == null) return null;
        for (var language : Language.values()) {
            var names = List.of(
                    language.code(), language.endonym(), language.locale().getDisplayLanguage(Locale.ENGLISH));
            if (names.stream().anyMatch(word::equalsIgnoreCase)) return language.code();
        }
        var code = word.toLowerCase(Locale.ROOT);
        if (Arrays.asList(Locale.getISOLanguages()).contains(code)) return code;
        throw new NotTaken("consultations.import.no_language", word);
    }

    private Party party(Consultation consultation, @Nullable String word) {
        var written = word == null ? "" : word;
        return speakers.called(consultation.fictitious(), written)
                .orElseThrow(() -> new NotTaken("consultations.import.unknown_party", written));
    }
}
