package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie, over TLS under a name that browsers take only from this very host, for all of it and over TLS: so
 * neither a neighbouring host nor a line that is listened to can plant one. Over plain HTTP, as on one's own machine, they
 * would not take such a name at all.
 */
@Component
class SessionCookie implements CookieSerializer {

    static final String NAME = "SESSION";
    static final String NAME_OVER_TLS = "__Host-SESSION";

    private final CookieSerializer plain = named(NAME, false);
    private final CookieSerializer overTls = named(NAME_OVER_TLS, true);

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return request.isSecure() ? overTls : plain;
    }

    private static CookieSerializer named(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
