package org.entente.documents.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.entente.documents.record.Document;
import org.entente.web.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** Lets whoever has a public thing ask whether it is still the same; what is not public is kept nowhere. */
@Component
class Freshness {

    /** What another program makes of the same text may look otherwise. */
    private static final String PROGRAM = Optional.ofNullable(
                    Freshness.class.getPackage().getImplementationVersion())
            .orElse("");

    private final PublicRecord shown;

    Freshness(PublicRecord shown) {
        this.shown = shown;
    }

    /** Has said so when it answers yes; {@code which} tells apart what is made of one document. */
    boolean isUnchanged(
            HttpServletRequest request,
            HttpServletResponse response,
            Reader reader,
            Document document,
            Object... which) {
        var isPublic = reader.isGuest() && document.audience().isPublic();
        var known = isPublic ? shown.find(document.id()).filter(each -> !each.gone()) : Optional.<Shown>empty();
        if (known.isPresent())
            return isUnchanged(request, response, known.get().at(), document.id(), Arrays.asList(which));
        response.setHeader(HttpHeaders.CACHE_CONTROL, isPublic ? "no-cache" : "no-store");
        return false;
    }

    /** The same of what is public whoever asks. */
    static boolean isUnchanged(
            HttpServletRequest request, HttpServletResponse response, Instant changed, Object... which) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var all = changed + " " + Arrays.toString(which) + " " + PROGRAM;
        // Weak: compressed or not, it is the same.
        var tag = "W/\"" + DigestUtils.md5DigestAsHex(all.getBytes(StandardCharsets.UTF_8)) + "\"";
        return new ServletWebRequest(request, response).checkNotModified(tag, changed.toEpochMilli());
    }
}
