package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * What proves that a form is one of ours: kept in the session of whoever is signed in, and for a guest in a cookie of their
 * own, so that looking at a form makes no session. Another site can neither read that cookie nor, over TLS, plant it.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String NAME = "FORM";
    static final String NAME_OVER_TLS = "__Host-FORM";

    private final CsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository plain = inCookie(NAME, false);
    private final CsrfTokenRepository overTls = inCookie(NAME_OVER_TLS, true);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SignedIn.SIGN_IN) != null) return inSession;
        return request.isSecure() ? overTls : plain;
    }

    private static CsrfTokenRepository inCookie(String name, boolean secure) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(built -> built.secure(secure).sameSite("Lax"));
        return cookie;
    }
}
