package org.entente.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Makes the {@link Ui} of a request from who is asking, in which language, and what the rooms contribute. */
@Component
public class Frame {

    private final ObjectProvider<WhoIsAsking> whoIsAsking;
    private final ObjectProvider<Doorway> doorways;
    private final ObjectProvider<LivePosition> position;
    private final SiteAddress site;
    private final Map<String, String> assets = new ConcurrentHashMap<>();

    Frame(
            ObjectProvider<WhoIsAsking> whoIsAsking,
            ObjectProvider<Doorway> doorways,
            ObjectProvider<LivePosition> position,
            SiteAddress site) {
        this.whoIsAsking = whoIsAsking;
        this.doorways = doorways;
        this.position = position;
        this.site = site;
    }

    public Ui ui(HttpServletRequest request) {
        return ui(request, reader(request));
    }

    /** For whoever it is: where nobody can be asked who they are. */
    Ui uiOfAGuest(HttpServletRequest request) {
        return ui(request, Reader.guest());
    }

    private Ui ui(HttpServletRequest request, Reader reader) {
        var language = LanguageInTheAddress.of(request);
        var actingFor = reader.delegate()
                .map(delegate -> whoIsAsking.getObject().actingFor(delegate, language))
                .orElse("");
        var form = isRead(request) ? null : form(request);
        var path = LanguageInTheAddress.withoutLanguage(form == null ? asked(request) : form.getRawPath());
        var query = form == null ? request.getQueryString() : form.getRawQuery();
        return new Ui(
                language,
                reader,
                actingFor,
                path,
                query,
                () -> csrf(request),
                ChangeOfLanguage.mistakes(request),
                () -> site.of(request),
                // Asked before the page reads anything: what changes from here on is sent once the page is open.
                livePosition(),
                this);
    }

    /** For a part of a page that is shown by itself: it has no address and no form, and is nobody's in particular. */
    public Ui uiOfAPart(Language language, Reader reader) {
        Supplier<String> csrf = () -> {
            throw new IllegalStateException("A part that is the same for all holds no form");
        };
        return new Ui(language, reader, "", "/", null, csrf, new Mistakes(), site::ofThisProgram, livePosition(), this);
    }

    private String livePosition() {
        var known = position.getIfAvailable();
        return known == null ? "" : known.now();
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Where a form that comes back with its mistakes was filled in: there it is in the other languages too. */
    private static @Nullable URI form(HttpServletRequest request) {
        try {
            var referer = request.getHeader("Referer");
            var form = referer == null ? null : URI.create(referer);
            var isOurs = form != null
                    && form.getRawPath() != null
                    && request.getServerName().equals(form.getHost());
            return isOurs ? form : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    /** The address that was asked for, also where the container has gone on to its error page. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
    }

    public Reader reader(HttpServletRequest request) {
        var known = whoIsAsking.getIfAvailable();
        return known == null ? Reader.guest() : known.reader(request);
    }

    SecondFactor secondFactor(HttpServletRequest request) {
        var known = whoIsAsking.getIfAvailable();
        return known == null ? new SecondFactor(false) : known.secondFactor(request);
    }

    List<Doorway> doorways(Reader reader) {
        return doorways.stream()
                .filter(doorway -> doorway.isOpenTo(reader))
                .sorted(Comparator.comparingInt(Doorway::order))
                .toList();
    }

    String asset(String name) {
        return assets.computeIfAbsent(name, Frame::versioned);
    }

    /** The name that Spring's content version strategy answers to. */
    private static String versioned(String name) {
        try (var in = Frame.class.getResourceAsStream("/static/" + name)) {
            if (in == null) throw new IllegalArgumentException("No static file " + name);
            var dot = name.lastIndexOf('.');
            return "/static/" + name.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(in) + name.substring(dot);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }
}
