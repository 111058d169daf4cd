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

    /** Why an item was not taken: a message key and what fills its places. */
    static final class Refused extends Exception {

        private final String key;
        private final transient Object[] arguments;

        Refused(String key, Object... arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }

        String key() {
            return key;
        }

        Object[] arguments() {
            return arguments.clone();
        }
    }

    TakesStatements.Taken take(Consultation consultation, Item item, @Nullable UUID by) throws Refused {
        try (var content = item.open()) {
            var incoming = incoming(consultation, item.header());
            return takes.take(consultation, incoming, content, item.name(), by);
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason().key());
        } catch (BadSource bad) {
            throw new Refused(bad.key(), bad.arguments());
        } catch (AlreadyHeld held) {
            throw new Refused("consultations.import.already_held");
        } catch (IOException e) {
            throw new Refused(Unreadable.Reason.DAMAGED.key());
        }
    }

    private Incoming incoming(Consultation consultation, StatementHeader header) throws Refused {
        var word = header.party();
        if (word == null || word.isBlank()) throw new Refused("consultations.import.no_party");
        var party = party(consultation, word);
        var date = header.date();
        if (date != null && !date.isBlank() && header.day() == null)
            throw new Refused("consultations.import.no_date", date);
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
                true);
    }

    /** By code, or by its own or its English name; others than the six by their ISO 639-1 code. */
    private static @Nullable String language(@Nullable String word) throws Refused {
        if (word == null) return null;
        for (var language : Language.values()) {
            var names = List.of(
                    language.code(), language.endonym(), language.locale().getDisplayLanguage(Locale.ENGLISH));
            if (names.stream().anyMatch(word::equalsIgnoreCase)) return language.code();
        }
        var code = word.toLowerCase(Locale.ROOT);
        if (Arrays.asList(Locale.getISOLanguages()).contains(code)) return code;
        throw new Refused("consultations.import.no_language", word);
    }

    private Party party(Consultation consultation, @Nullable String word) throws Refused {
        var written = word == null ? "" : word;
        return speakers.called(consultation, written)
                .orElseThrow(() -> new Refused("consultations.import.unknown_party", written));
    }
}
