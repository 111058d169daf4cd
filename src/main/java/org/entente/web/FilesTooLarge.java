package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of a form whose files are too large in all, the words alone are read: so it is known to be one of ours, and the page that
 * refuses the files gives the words back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 61)
class FilesTooLarge extends OncePerRequestFilter {

    /** What is longer is cut off on the way ({@code server.tomcat.max-swallow-size}). */
    private static final long MOST_READ = 256L * 1024 * 1024;

    /** As many as a form may have ({@code server.tomcat.max-http-form-post-size}). */
    private static final int MOST_WORDS = 8 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        var isTooLarge = length > WordsBesideFiles.MOST_WITH_FILES && length <= MOST_READ;
        var asked = isTooLarge && UploadsFromStrangers.isUpload(request) ? words(request) : request;
        chain.doFilter(asked, response);
    }

    private static HttpServletRequest words(HttpServletRequest request) {
        var words = new WordsBesideFiles(request, MOST_READ, MOST_WORDS);
        return words.areKept() ? words : request;
    }
}
