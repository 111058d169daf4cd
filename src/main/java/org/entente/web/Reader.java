package org.entente.web;

import java.util.Optional;
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
