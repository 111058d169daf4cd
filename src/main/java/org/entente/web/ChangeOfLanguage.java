package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever changes the language on a form sends its words along, but does not send the form: behind this filter such a
 * request is one for the page on which the form stands, so that nothing that acts is ever reached.
 */
@Component
public class ChangeOfLanguage extends OncePerRequestFilter {

    /** Names the form by the address to which it would be sent. */
    static final String FORM = "language-only";

    private static final String ATTRIBUTE = ChangeOfLanguage.class.getName();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isAsked(request)) {
            request.setAttribute(ATTRIBUTE, Mistakes.read(request.getParameterValues(Mistakes.FIELD)));
            chain.doFilter(new Read(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * By the word of the browser, which no page of another site can give: then nothing more has to prove it, for nothing is done.
     * So words that were typed before somebody signed in come into the form after.
     */
    public static boolean isFromOurOwnPage(HttpServletRequest request) {
        return isAsked(request) && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** Before this filter has seen it. */
    static boolean isAsked(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getParameter(FORM) != null;
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    static String form(HttpServletRequest request) {
        return String.valueOf(request.getParameter(FORM));
    }

    /** What was wrong with the form in the language it comes from. */
    static Mistakes mistakes(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Mistakes mistakes ? mistakes : new Mistakes();
    }

    private static final class Read extends HttpServletRequestWrapper {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
