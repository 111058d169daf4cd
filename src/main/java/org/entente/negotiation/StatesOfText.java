package org.entente.negotiation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** The Member States that a text is open to: only they are asked about it, by silence or at its adoption. */
@Component
public class StatesOfText {

    private final Parties parties;

    StatesOfText(Parties parties) {
        this.parties = parties;
    }

    /** Of a text of the demonstration, the fictitious ones; of one that is for those who hold an office, none. */
    public Set<UUID> of(NegotiatedText text) {
        return parties.all(Language.EN).stream()
                .filter(party -> party.kind() == Kind.STATE && party.fictitious() == text.fictitious())
                .map(party -> party.id().id())
                .filter(state -> isOpenTo(text.audience(), state))
                .collect(Collectors.toSet());
    }

    /** Whether these may still be asked: all that it is open to and no other, or some who may each read it. */
    public boolean mayBeAsked(NegotiatedText text, Set<UUID> asked, boolean all) {
        return all ? of(text).equals(asked) : areLetIn(text, asked);
    }

    private static boolean areLetIn(NegotiatedText text, Set<UUID> asked) {
        return asked.stream().allMatch(state -> isOpenTo(text.audience(), state));
    }

    /** By which a form knows them: another word as soon as they are others. */
    public static String mark(Set<UUID> states) {
        return Provision.hash(states.stream().map(UUID::toString).sorted().collect(Collectors.joining(" ")));
    }

    private static boolean isOpenTo(Audience audience, UUID state) {
        return switch (audience.kind()) {
            case PUBLIC, PARTICIPANTS, STATES -> true;
            case NAMED -> audience.named().contains(state);
            case OFFICERS, OWN -> false;
        };
    }
}
