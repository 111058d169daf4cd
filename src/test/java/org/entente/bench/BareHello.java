package org.entente.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers before anything of the house is asked, with so many bytes as are wanted: what the server alone can do. */
@Component
@ConditionalOnProperty("entente.bench")
@Order(Ordered.HIGHEST_PRECEDENCE)
class BareHello extends OncePerRequestFilter {

    private volatile byte[] hello = {};

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/hello/")) {
            chain.doFilter(request, response);
            return;
        }
        var size = Integer.parseInt(request.getRequestURI().substring("/hello/".length()));
        if (hello.length != size)
            hello = "hello ".repeat(size / 6 + 1).substring(0, size).getBytes(StandardCharsets.US_ASCII);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(size);
        response.getOutputStream().write(hello);
    }
}
