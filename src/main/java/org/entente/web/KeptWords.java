package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What came with a form that was not taken, for whoever sent it: on the page that says so it can be read and copied, and be put
 * into the form once more. Neither a password nor a code nor a file is among it.
 *
 * @param act to which the form was sent, without language
 * @param place the page on which it stands, without language
 * @param withFile whether it is a form that takes files
 */
public record KeptWords(String act, String place, Map<String, List<String>> fields, boolean withFile) {

    private static final Pattern SECRET = Pattern.compile(".*(?:password|secret|credential).*|second_factor.*");

    /** Where somebody comes in, goes out or keeps their keys: what is typed there is nobody’s to read again. */
    private static final Pattern KEYS = Pattern.compile("/(?:sign-|welcome/|me/security).*");

    private static final Set<String> OURS = Set.of("_csrf", ChangeOfLanguage.FORM, Mistakes.FIELD);

    /** Ids, codes and what was ticked have neither a space nor a letter beyond those of ASCII. */
    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S|[^\\x00-\\x7f]");

    /** Only of a form of ours, which says where it stands. */
    static Optional<KeptWords> of(HttpServletRequest request) {
        if (isFromAnotherSite(request)) return Optional.empty();
        var change = ChangeOfLanguage.is(request) || ChangeOfLanguage.isAsked(request);
        if (!change && !request.getMethod().equals("POST")) return Optional.empty();
        var fields = fields(request);
        var place = fields.getOrDefault(SentForm.PLACE, List.of()).stream()
                .findFirst()
                .orElse("");
        var query = change ? null : request.getQueryString();
        var sent = change ? ChangeOfLanguage.form(request) : request.getRequestURI();
        var act = LanguageInTheAddress.withoutLanguage(sent) + (query == null ? "" : "?" + query);
        if (!place.startsWith("/") || KEYS.matcher(act).matches()) return Optional.empty();
        return Optional.of(new KeptWords(act, place, fields, isWithFile(request)));
    }

    /** What somebody wrote, of any form. */
    static List<String> words(HttpServletRequest request) {
        var act = LanguageInTheAddress.withoutLanguage(request.getRequestURI());
        var isGivenBack = request.getMethod().equals("POST")
                && !isFromAnotherSite(request)
                && !KEYS.matcher(act).matches();
        return isGivenBack ? words(fields(request)) : List.of();
    }

    public List<String> words() {
        return words(fields);
    }

    private static List<String> words(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals(SentForm.PLACE))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> WORDS.matcher(value).find())
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        try {
            for (var name : Collections.list(request.getParameterNames()))
                if (!OURS.contains(name) && !SECRET.matcher(name).matches())
                    fields.put(name, TypedWords.typed(request, name));
        } catch (InvalidParameterException unreadable) {
            // What cannot be read cannot be given back; that it could not is what the page says.
            return Map.of();
        }
        return fields;
    }

    /** What that sends in somebody's name is not shown as their words. */
    private static boolean isFromAnotherSite(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private static boolean isWithFile(HttpServletRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
