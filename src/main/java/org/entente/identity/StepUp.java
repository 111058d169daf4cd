package org.entente.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.web.SecondFactorNeeded;

/**
 * An act that waits until its person has shown that it is they, with every field of its form; passwords are not carried.
 *
 * @param to its address, without language
 * @param post whether it is a form to be sent again, or a page to be opened
 * @param owner whether it concerns one's own account alone
 */
public record StepUp(String to, boolean post, boolean owner, Map<String, List<String>> fields) {

    /** Our own fields beside those of the form; no form of ours has others that begin like them. */
    static final String OURS = "second_factor";

    static StepUp of(HttpServletRequest request, SecondFactorNeeded needed) {
        var post = request.getMethod().equals("POST");
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var query = request.getQueryString();
        var fields = post ? carried(request) : new LinkedHashMap<String, List<String>>();
        needed.carried().forEach((name, value) -> fields.put(name, List.of(value)));
        var to = post || query == null ? path : path + "?" + query;
        return new StepUp(to, post, needed instanceof Ownership.PasswordNeeded, fields);
    }

    /** As it came with the page that asked. */
    static StepUp again(HttpServletRequest request) {
        return new StepUp(
                Entrance.ours(String.valueOf(request.getParameter(OURS + "_to"))),
                "post".equals(request.getParameter(OURS + "_method")),
                "yes".equals(request.getParameter(OURS + "_owner")),
                carried(request));
    }

    private static Map<String, List<String>> carried(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            var kept = !name.startsWith(OURS) && !name.equals("_csrf") && !name.contains("password");
            if (kept) fields.put(name, List.of(values));
        });
        return fields;
    }
}
