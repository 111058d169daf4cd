package org.entente.meetings.booth;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.meetings.statements.Said;
import org.entente.meetings.statements.TextsForTheBooth;
import org.entente.parties.Parties;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/**
 * The booth of one meeting, at an address that nobody guesses. No copy of it is kept anywhere, and what not everybody may read is
 * noted as read before it is shown.
 */
@Controller
class BoothPages {

    private final BoothAddresses addresses;
    private final SeesFromTheBooth sees;
    private final TextsForTheBooth texts;
    private final Meetings meetings;
    private final Parties parties;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    BoothPages(
            BoothAddresses addresses,
            SeesFromTheBooth sees,
            TextsForTheBooth texts,
            Meetings meetings,
            Parties parties,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.addresses = addresses;
        this.sees = sees;
        this.texts = texts;
        this.meetings = meetings;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/booth/{secret}")
    View show(Ui ui, HttpServletResponse response, @PathVariable String secret) {
        var opened = addresses.opened(secret, clock.instant());
        var meeting = meetings.get(opened.meeting());
        if (!meeting.audience().isPublic()) readings.note(opened.address(), meeting.path() + "/booth");
        keepNoCopy(response);
        return new Page(templates.boothShow(ui, path(secret), view(ui, meeting, secret), parties));
    }

    @GetMapping("/booth/{secret}/statements/{id}")
    View text(Ui ui, HttpServletResponse response, @PathVariable String secret, @PathVariable UUID id) {
        var opened = addresses.opened(secret, clock.instant());
        var meeting = meetings.get(opened.meeting());
        var text = view(ui, meeting, secret).text(id);
        var version = texts.version(text);
        if (!isForEverybody(text, version))
            readings.note(opened.address(), text.statement().path());
        keepNoCopy(response);
        return new Page(
                templates.boothText(ui, path(secret), meeting, text, version, texts.words(text, version), parties));
    }

    private BoothView view(Ui ui, Meeting meeting, String secret) {
        return sees.of(ui, meeting, path(secret));
    }

    private static boolean isForEverybody(Said text, int version) {
        var statement = text.statement();
        return statement.isPublished() && statement.shows(version, Reader.guest());
    }

    private static String path(String secret) {
        return "/booth/" + secret;
    }

    private static void keepNoCopy(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
