package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Files are taken only from somebody who has signed in; of anyone else the words alone are read, and given back. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class UploadsFromStrangers extends OncePerRequestFilter {

    /** Longer words are copied from where they were written. */
    private static final int MOST_WORDS = 1024 * 1024;

    private final SaysNo no;

    UploadsFromStrangers(SaysNo no) {
        this.no = no;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request) || isKnown(request)) {
            chain.doFilter(request, response);
            return;
        }
        var words = new WordsBesideFiles(request, WordsBesideFiles.MOST_WITH_FILES, MOST_WORDS);
        if (words.areKept()) no.giveBack(words, response);
        else no.say(HttpStatus.FORBIDDEN, words, response, "web.kept.not_read");
    }

    static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean isKnown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
