package org.entente.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.languages.XmlText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves out of typed words what no database and no document can hold: control characters and half surrogate pairs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class CleanInput extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Clean(request), response);
    }

    static String clean(String typed) {
        return XmlText.of(typed);
    }

    private static final class Clean extends HttpServletRequestWrapper {

        Clean(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : clean(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Arrays.stream(values).map(CleanInput::clean).toArray(String[]::new);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var clean = new LinkedHashMap<String, String[]>();
            super.getParameterMap()
                    .forEach((name, values) -> clean.put(
                            clean(name),
                            Arrays.stream(values).map(CleanInput::clean).toArray(String[]::new)));
            return clean;
        }
    }
}
