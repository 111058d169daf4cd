package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Once the operator has said where the house is reached, nobody is answered in another's name, which a browser may be led to. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1)
class KnownHosts extends OncePerRequestFilter {

    private final SiteAddress site;
    private final SaysNo no;

    KnownHosts(SiteAddress site, SaysNo no) {
        this.site = site;
        this.no = no;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A machine that watches over this one knows it by a number or a name of its own.
        if (site.knows(request) || request.getRequestURI().startsWith("/actuator/")) chain.doFilter(request, response);
        else no.say(HttpStatus.BAD_REQUEST, request, response, "web.host.unknown", site.ofThisProgram());
    }
}
