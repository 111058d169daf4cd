package org.entente.web;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever asks for a page: a guest, or a person signed in. */
public final class Reader {

    private final @Nullable Delegate signedIn;

    private Reader(@Nullable Delegate signedIn) {
        this.signedIn = signedIn;
    }

    public static Reader guest() {
        return new Reader(null);
    }

    public static Reader of(Delegate delegate) {
        return new Reader(delegate);
    }

    public boolean isGuest() {
        return signedIn == null;
    }

    public Optional<Delegate> delegate() {
        return Optional.ofNullable(signedIn);
    }

    /** Sends a guest to sign in. */
    public Delegate signedIn() {
        if (signedIn == null) throw new SignInNeeded();
        return signedIn;
    }

    /** The kinds of audience whose things are all open to this reader; what is named or their own comes on top. */
    public Set<Audience.Kind> audiences() {
        var kinds = EnumSet.of(Audience.Kind.PUBLIC);
        if (signedIn == null || !signedIn.takesPart()) return kinds;
        kinds.add(Audience.Kind.PARTICIPANTS);
        if (signedIn.isOfState() || signedIn.isRapporteur()) kinds.add(Audience.Kind.STATES);
        if (signedIn.isRapporteur()) kinds.add(Audience.Kind.OFFICERS);
        return kinds;
    }

    /**
     * By which a named audience may mean this reader: as a person, and as one of their delegation. Whom only a provider has let in is
     * meant as one of its delegation alone: it speaks for nobody else’s trust in that person.
     */
    public Set<UUID> ids() {
        var ids = new HashSet<UUID>();
        if (signedIn == null) return ids;
        if (!signedIn.byItsWord()) ids.add(signedIn.person());
        if (signedIn.takesPart()) ids.add(signedIn.delegation());
        return ids;
    }

    /** Whose own rows are theirs however they came in: their choices of news, what they have looked at. */
    public Optional<UUID> person() {
        return delegate().map(Delegate::person);
    }

    public boolean isOfficer() {
        return signedIn != null && signedIn.isOfficer();
    }

    public boolean isRapporteur() {
        return signedIn != null && signedIn.isRapporteur();
    }

    public boolean keepsAccounts() {
        return signedIn != null && signedIn.keepsAccounts();
    }
}
