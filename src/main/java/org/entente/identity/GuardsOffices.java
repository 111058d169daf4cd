package org.entente.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.entente.web.Delegate;
import org.entente.web.SecondFactorNeeded;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever acts in an office by a password alone is shown nothing, and does nothing, before they have set up a second factor: the page
 * that asks before an act does so before the first page. Until then there is their own account, the choice of a delegation in which
 * they hold none, and the way out.
 */
@Component
class GuardsOffices implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern OWN_ACCOUNT =
            Pattern.compile("/me(?:/delegation|/second-factor|/security(?:/.*)?)?|/sign-(?:in|out)(?:/.*)?"
                    + "|/step-up(?:/.*)?|/welcome/.*");

    private final SignedIn signedIn;

    GuardsOffices(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && request.getDispatcherType() == DispatcherType.REQUEST) guard(request);
        return true;
    }

    private void guard(HttpServletRequest request) {
        if (OWN_ACCOUNT.matcher(AtTheDoor.path(request)).matches()) return;
        var isBare = signedIn.current(request)
                .filter(signIn -> !signIn.hasSecondFactor())
                .isPresent();
        if (isBare
                && signedIn.reader(request)
                        .delegate()
                        .filter(Delegate::holdsOffice)
                        .isPresent()) throw new SecondFactorNeeded();
    }
}
