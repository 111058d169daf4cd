package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/** The way in: by passkey through one door, by password through a second one where its person has built it. */
@Component
class Entrance {

    /** Between the two doors nobody stands longer. */
    static final Duration WAIT = Duration.ofMinutes(10);

    private static final String HALF = "half signed in";

    private final Members members;
    private final Invitations invitations;
    private final SecondFactors factors;
    private final KnownBrowsers browsers;
    private final SignedIn signedIn;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Entrance(
            Members members,
            Invitations invitations,
            SecondFactors factors,
            KnownBrowsers browsers,
            SignedIn signedIn,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.factors = factors;
        this.browsers = browsers;
        this.signedIn = signedIn;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whoever acts for nobody has nothing to do here, unless a delegation waits for them to join. */
    boolean isOpenTo(Person person, Instant now) {
        return !members.inForce(person.id()).isEmpty() || invitations.isAwaited(person.id(), now);
    }

    /** The password was right. */
    View byPassword(Person person, String back, HttpServletRequest request, HttpServletResponse response) {
        if (factors.of(person.id()).none()) return in(person, Proof.PASSWORD, back, request, response);
        return toSecondDoor(new HalfSignedIn(person.id(), clock.instant(), back, null), request);
    }

    /**
     * Their organisation has said who they are; who has built a second door goes through it all the same. Who holds an office is let
     * in by no provider without one: whoever keeps the provider would hold that office.
     */
    View byProvider(
            Person person, Provider provider, String back, HttpServletRequest request, HttpServletResponse response)
            throws NotSignedIn {
        var isBare = factors.of(person.id()).none();
        if (isBare && holdsOffice(person)) {
            var turnedAway = new OfficeTurnedAway(person.id(), clock.instant());
            transaction.executeWithoutResult(status -> events.publishEvent(turnedAway));
            throw new NotSignedIn("identity.provider.office");
        }
        if (isBare) return in(person, Proof.PROVIDER, provider.id(), back, request, response);
        return toSecondDoor(new HalfSignedIn(person.id(), clock.instant(), back, provider.id()), request);
    }

    private boolean holdsOffice(Person person) {
        return members.inForce(person.id()).stream().anyMatch(Member::holdsOffice);
    }

    private View toSecondDoor(HalfSignedIn half, HttpServletRequest request) {
        signedIn.signOut(request);
        session(request).setAttribute(HALF, half);
        return Redirect.to("/sign-in/second");
    }

    /** A guest's holds what was asked of them, and no longer than they may take to answer: strangers' do not pile up. */
    static HttpSession session(HttpServletRequest request) {
        var session = request.getSession();
        if (session.isNew()) session.setMaxInactiveInterval(Math.toIntExact(WAIT.toSeconds()));
        return session;
    }

    Optional<HalfSignedIn> half(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(HALF) instanceof HalfSignedIn half)) return Optional.empty();
        return Optional.of(half)
                .filter(each -> each.at().isAfter(clock.instant().minus(WAIT)));
    }

    View in(Person person, Proof proof, String back, HttpServletRequest request, HttpServletResponse response) {
        return in(person, proof, null, back, request, response);
    }

    /** The second factor was right as well. */
    View in(Person person, HalfSignedIn half, HttpServletRequest request, HttpServletResponse response) {
        return in(person, half.proof(), half.provider(), half.back(), request, response);
    }

    private View in(
            Person person,
            Proof proof,
            @Nullable UUID provider,
            String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        signedIn.signIn(person, proof, provider, request, response);
        transaction.executeWithoutResult(status -> {
            if (browsers.isNew(person.id(), request, response, clock.instant()))
                events.publishEvent(new CameFromNewBrowser(
                        person.id(), browser(request), request.getRemoteAddr(), clock.instant()));
        });
        return Redirect.to(ours(back));
    }

    /** Only a page of ours: never another site, and never an address that a browser reads as one. */
    static String ours(String back) {
        var ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return ours && back.chars().noneMatch(Character::isISOControl) ? back : "/";
    }

    private static String browser(HttpServletRequest request) {
        var header = request.getHeader("User-Agent");
        var name = BrowserName.of(header == null ? "" : header);
        return name.isKnown() ? name.browser() + " · " + name.system() : "";
    }
}
