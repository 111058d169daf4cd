package org.entente.negotiation.proposals;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextVersions;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Delegations of States and organisations propose, those of the demonstration on its texts and the others on all others;
 * stakeholders never do, and the house does in its own two kinds.
 */
@Component
public class Proposers {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Parties parties;
    private final NegotiatedTexts texts;
    private final TextVersions versions;

    Proposers(Parties parties, NegotiatedTexts texts, TextVersions versions) {
        this.parties = parties;
        this.texts = texts;
        this.versions = versions;
    }

    /** A text with a version that holds, for whoever may propose on it; to anybody else it does not exist. */
    public NegotiatedText writtenOn(Delegate delegate, UUID id) {
        var text = texts.readableBy(Reader.of(delegate), id);
        if (!mayWrite(delegate, text) || versions.current(id).isEmpty()) throw new NoSuchElementException();
        return text;
    }

    public boolean mayWrite(Delegate delegate, NegotiatedText text) {
        return isOfTheHouse(delegate) || delegate.drafts() && isAdmitted(delegate.party(), text);
    }

    /** Who may say something for their own delegation. */
    boolean maySpeak(Delegate delegate, NegotiatedText text) {
        var party = delegate.party();
        return party != null && delegate.speaksFor(party) && isAdmitted(party, text);
    }

    /** Who could write on a text with a delegation: they may propose on it, and read it. */
    List<Party> others(NegotiatedText text, Language language) {
        return parties.all(language).stream()
                .filter(each -> isAdmitted(each.id().id(), text) && reads(each, text))
                .toList();
    }

    private static boolean reads(Party party, NegotiatedText text) {
        var ofState = party.kind() == Kind.STATE || party.kind() == Kind.OBSERVER;
        var head = new Delegate(NOBODY, "", party.id().id(), ofState, Set.of(Role.HEAD));
        return text.isReadableBy(Reader.of(head));
    }

    public static boolean isOfTheHouse(Delegate delegate) {
        return delegate.party() == null && delegate.isRapporteur();
    }

    private boolean isAdmitted(@Nullable UUID party, NegotiatedText text) {
        return party != null
                && parties.find(new PartyId(party))
                        .filter(each -> each.kind() != Kind.STAKEHOLDER && each.fictitious() == text.fictitious())
                        .isPresent();
    }
}
