package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.SecondFactorNeeded;
import org.springframework.stereotype.Component;

/** Who changes how an account is opened has lately opened it themselves, by the strongest means that it has. */
@Component
class Ownership {

    private final SignedIn signedIn;
    private final SecondFactors factors;
    private final SignInLimits limits;
    private final Recognition recognition;
    private final Clock clock;

    Ownership(SignedIn signedIn, SecondFactors factors, SignInLimits limits, Recognition recognition, Clock clock) {
        this.signedIn = signedIn;
        this.factors = factors;
        this.limits = limits;
        this.recognition = recognition;
        this.clock = clock;
    }

    void demand(Delegate delegate, HttpServletRequest request) {
        if (signedIn.secondFactor(request).isRecent()) return;
        if (factors.of(delegate.person()).none() && hasPasswordLately(request)) return;
        throw new PasswordNeeded();
    }

    boolean hasPasswordLately(HttpServletRequest request) {
        var since = clock.instant().minus(limits.secondFactor());
        return signedIn.current(request)
                .filter(signIn ->
                        signIn.hasPasswordSince(since) || signIn.since().isAfter(since) && isTheOrganisations(signIn))
                .isPresent();
    }

    /** The delegation whose provider alone opens this account, and does so again where it was long ago. */
    Optional<UUID> organisation(HttpServletRequest request) {
        return signedIn.current(request).filter(this::isTheOrganisations).map(SignIn::boundTo);
    }

    private boolean isTheOrganisations(SignIn signIn) {
        return recognition.isTheOrganisations(signIn.person(), signIn.boundTo());
    }

    /** For one's own account the password is enough as long as there is nothing stronger. */
    static final class PasswordNeeded extends SecondFactorNeeded {}
}
