package org.entente.consultations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.UUID;
import org.entente.documents.Unreadable;
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

    /** Answers the number of paragraphs. */
    int take(Consultation consultation, Item item, @Nullable UUID by) throws Refused {
        try (var content = item.open()) {
            var incoming = incoming(consultation, item.header());
            return takes.take(consultation, incoming, content, item.name(), by).paragraphs();
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason().key());
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
                header.language(),
                header.day(),
                header.yearOnly(),
                StatementState.PUBLISHED,
                true,
                true);
    }

    private Party party(Consultation consultation, @Nullable String word) throws Refused {
        var written = word == null ? "" : word;
        return speakers.called(consultation, written)
                .orElseThrow(() -> new Refused("consultations.import.unknown_party", written));
    }
}
