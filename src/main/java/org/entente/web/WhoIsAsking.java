package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Knows who sent a request; implemented by the room that keeps the persons. */
public interface WhoIsAsking {

    Reader reader(HttpServletRequest request);

    SecondFactor secondFactor(HttpServletRequest request);

    /** By which somebody who stays connected can be asked about again; none for a guest. */
    Optional<UUID> signIn(HttpServletRequest request);

    /** Whom these sign-ins let in at this moment, asked of all of them at once; who is out, or is nobody here, is left out. */
    Map<UUID, Reader> readers(Collection<UUID> signIns);

    /** The name of the party a signed-in person acts for, or of their office, in the page's language. */
    String actingFor(Delegate delegate, org.entente.languages.Language language);
}
