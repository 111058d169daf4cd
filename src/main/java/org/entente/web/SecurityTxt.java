package org.entente.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom to tell of a weakness of this installation (RFC 9116); where the operator names nobody, there is no such page. */
@Controller
class SecurityTxt {

    /** Far enough for whoever keeps a copy, and less than the year that the RFC recommends at most. */
    private static final Duration VALID = Duration.ofDays(180);

    private final List<String> contacts;
    private final String languages;
    private final SiteAddress site;
    private final Clock clock;

    SecurityTxt(
            @Value("${entente.security.contact:}") String contacts,
            @Value("${entente.security.languages:en}") String languages,
            SiteAddress site,
            Clock clock) {
        this.contacts = Arrays.stream(contacts.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                // An address alone is one for mail.
                .map(each -> each.contains(":") ? each : "mailto:" + each)
                .toList();
        this.languages = languages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> show() {
        if (contacts.isEmpty()) throw new NoSuchElementException();
        var text = new StringBuilder();
        for (var contact : contacts) text.append("Contact: ").append(contact).append('\n');
        var until = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        text.append("Expires: ").append(until).append('\n');
        text.append("Preferred-Languages: ").append(languages).append('\n');
        if (site.isSaid()) {
            text.append("Canonical: ").append(site.ofThisProgram()).append("/.well-known/security.txt\n");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(text.toString());
    }
}
