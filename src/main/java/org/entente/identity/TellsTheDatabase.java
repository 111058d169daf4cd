package org.entente.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.web.CurrentReader;
import org.entente.web.Reader;
import org.entente.web.WhoIsAsking;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Everything a request reads, it reads as whoever sent it; until that is known, as a guest. */
@Component
@ConditionalOnWebApplication
@Order(0)
class TellsTheDatabase extends OncePerRequestFilter {

    private final WhoIsAsking whoIsAsking;

    TellsTheDatabase(WhoIsAsking whoIsAsking) {
        this.whoIsAsking = whoIsAsking;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var before = CurrentReader.get();
        try {
            CurrentReader.set(Reader.guest());
            if (!request.getRequestURI().startsWith("/static/")) CurrentReader.set(whoIsAsking.reader(request));
            chain.doFilter(request, response);
        } finally {
            CurrentReader.restore(before);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
