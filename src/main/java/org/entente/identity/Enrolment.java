package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How a person comes to have a second factor. Whoever has just set one up has shown it, too. */
@Component
class Enrolment {

    /** Sealed, for a session is a row of the database. */
    private static final String OFFERED = "authenticator offered";

    private static final int LONGEST_NAME = 60;

    private final Persons persons;
    private final Authenticators authenticators;
    private final PasskeyCeremonies ceremonies;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Enrolment(
            Persons persons,
            Authenticators authenticators,
            PasskeyCeremonies ceremonies,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.persons = persons;
        this.authenticators = authenticators;
        this.ceremonies = ceremonies;
        this.signedIn = signedIn;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The same until it is taken, so that a page opened again shows no other picture than the one just scanned. */
    Offer offer(UUID person, HttpServletRequest request) {
        var sealed = request.getSession().getAttribute(OFFERED) instanceof String offered
                ? offered
                : authenticators.offer(person);
        request.getSession().setAttribute(OFFERED, sealed);
        var secret = authenticators.offered(person, sealed);
        var known = persons.find(person).orElseThrow();
        var account = known.email() == null ? known.name() : known.email();
        return new Offer(Totp.inWriting(secret), QrCode.of(Totp.address(secret, account)));
    }

    boolean setAuthenticator(UUID person, String code, HttpServletRequest request) {
        if (!(request.getSession().getAttribute(OFFERED) instanceof String sealed)) return false;
        var set = transaction.execute(status -> {
            if (!authenticators.set(person, sealed, code, clock.instant())) return false;
            events.publishEvent(new AuthenticatorSet(person, clock.instant()));
            return true;
        });
        if (!Boolean.TRUE.equals(set)) return false;
        request.getSession().removeAttribute(OFFERED);
        signedIn.confirm(request);
        return true;
    }

    String toAdd(UUID person, HttpServletRequest request) {
        var known = persons.find(person).orElseThrow();
        return ceremonies.toAdd(request, known, known.email() == null ? known.name() : known.email());
    }

    void addPasskey(UUID person, String credential, String name, HttpServletRequest request) throws PasskeyRefused {
        keepPasskey(person, credential, name, request);
        signedIn.confirm(request);
    }

    /** Also for somebody who is only about to come in. */
    void keepPasskey(UUID person, String credential, String name, HttpServletRequest request) throws PasskeyRefused {
        var known = persons.find(person).orElseThrow();
        var called = called(name, request);
        // No key without its act, and none of either where whoever asked for it takes their part back.
        var refused = transaction.execute(status -> {
            try {
                ceremonies.add(request, known, credential, called);
            } catch (PasskeyRefused why) {
                status.setRollbackOnly();
                return Optional.of(why);
            }
            events.publishEvent(new PasskeyAdded(person, called, clock.instant()));
            return Optional.<PasskeyRefused>empty();
        });
        if (Objects.requireNonNull(refused).isPresent()) throw refused.get();
    }

    /** By the browser and the system it was made with, where its person gives no name. */
    private static String called(String name, HttpServletRequest request) {
        var wished = name.strip();
        if (!wished.isEmpty()) return wished.substring(0, Math.min(wished.length(), LONGEST_NAME));
        var header = request.getHeader("User-Agent");
        var browser = BrowserName.of(header == null ? "" : header);
        return browser.isKnown() ? browser.browser() + " · " + browser.system() : "1";
    }
}
