package org.entente.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.entente.web.LanguageInTheAddress;
import org.entente.web.NotesReadings;
import org.entente.web.Reader;
import org.entente.web.WhoIsAsking;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The stream of one page: what changes of the parts that it names, as far as its reader may see them. */
@Controller
@ConditionalOnWebApplication
class LivePages {

    private static final String COME_BACK_LATER = "30";

    private final Streams streams;
    private final Hears hears;
    private final Missed missed;
    private final WhoIsAsking whoIsAsking;
    private final NotesReadings readings;

    LivePages(Streams streams, Hears hears, Missed missed, WhoIsAsking whoIsAsking, NotesReadings readings) {
        this.streams = streams;
        this.hears = hears;
        this.missed = missed;
        this.whoIsAsking = whoIsAsking;
        this.readings = readings;
    }

    @GetMapping("/live")
    void stream(
            Reader reader,
            @RequestParam(defaultValue = "") String parts,
            @RequestParam(defaultValue = "") String since,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var names = PartName.all(parts);
        if (names.isEmpty()) {
            // By which a browser knows that there is nothing to come back for.
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals(HttpMethod.HEAD.name())) return;
        var asking = new OpenStream.Asking(
                reader,
                whoIsAsking.signIn(request).orElse(null),
                LanguageInTheAddress.of(request),
                request.getRemoteAddr());
        var stream = streams.open(asking, names, hears::position);
        if (stream.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_LATER);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        begin(stream.get(), names, last.isEmpty() ? since : last, request, response);
    }

    private void begin(
            OpenStream stream,
            List<PartName> names,
            String since,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        var begun = false;
        try {
            note(stream);
            sendWhatChanged(stream, names, since);
            if (HandedOver.isPossible(request)) {
                var line = HandedOver.from(request, response);
                line.then(() -> stream.begin(line, () -> streams.leave(stream)), stream::end);
            } else {
                stream.begin(new Answering(request, response), () -> streams.leave(stream));
            }
            begun = true;
        } finally {
            if (!begun) streams.leave(stream);
        }
    }

    /** Whoever asks for the parts themselves, and not for their page, reads them too. */
    private void note(OpenStream stream) {
        var asking = stream.asking();
        asking.reader()
                .delegate()
                .ifPresent(delegate -> stream.parts().stream()
                        .flatMap(part -> part.noted(asking.language(), asking.reader()).stream())
                        .distinct()
                        .forEach(about -> readings.note(delegate, about)));
    }

    /** Asked once the stream is known: what changes meanwhile is sent as it does. */
    private void sendWhatChanged(OpenStream stream, List<PartName> names, String since) {
        var had = Had.of(since).orElse(null);
        if (had == null) stream.parts().forEach(stream::send);
        else if (had.marks().size() == names.size()) stream.hasWords(had.marks());
        else stream.isRead(() -> missed.since(had.position(), hears.position(), names));
    }
}
