package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.entente.web.SiteAddress;
import org.springframework.stereotype.Component;

/** Where this house is in the world, as passkeys know it: by its origin, and by the name of its host. */
@Component
class Site {

    private final SiteAddress address;

    Site(SiteAddress address) {
        this.address = address;
    }

    /** Scheme, host and, where it is not the usual one, port. */
    String origin(HttpServletRequest request) {
        return address.of(request);
    }

    String host(HttpServletRequest request) {
        return URI.create(origin(request)).getHost();
    }
}
