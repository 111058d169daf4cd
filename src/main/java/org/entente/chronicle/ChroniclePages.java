package org.entente.chronicle;

import gg.jte.generated.entente.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.entente.web.Dates;
import org.entente.web.Download;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** The heads of the record’s days that are over, for everyone to read and to keep. */
@Controller
class ChroniclePages {

    private static final int PAGE = 60;

    private final Heads heads;
    private final Templates templates;
    private final Clock clock;

    ChroniclePages(Heads heads, Templates templates, Clock clock) {
        this.heads = heads;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/chronicle")
    View show(Ui ui, @RequestParam(defaultValue = "") String to) {
        var all = heads.ended(null, Dates.read(to), clock.instant());
        var shown = all.stream().limit(PAGE).toList();
        var next = all.size() > PAGE ? all.get(PAGE).day().toString() : "";
        return new Page(templates.chronicleShow(ui, shown, next));
    }

    @GetMapping("/api/v1/chronicle/heads")
    @ResponseBody
    List<Head> json(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return heads.ended(Dates.read(from), Dates.read(to), clock.instant());
    }

    @GetMapping("/api/v1/chronicle/heads.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var csv = Heads.csv(heads.ended(Dates.read(from), Dates.read(to), clock.instant()));
        return Download.of("heads.csv", "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
    }
}
