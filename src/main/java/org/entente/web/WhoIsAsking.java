package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who sent a request; implemented by the room that keeps the persons. */
public interface WhoIsAsking {

    Reader reader(HttpServletRequest request);

    SecondFactor secondFactor(HttpServletRequest request);

    /** The name of the party a signed-in person acts for, or of their office, in the page's language. */
    String actingFor(Delegate delegate, org.entente.languages.Language language);
}
