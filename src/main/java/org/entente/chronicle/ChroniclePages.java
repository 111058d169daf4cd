package org.entente.chronicle;

import gg.jte.generated.entente.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** The heads of the record's days, for everyone to read and to keep. */
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
        var all = heads.of(Chain.RECORD, null, Dates.read(to));
        var shown = all.stream().limit(PAGE).toList();
        var next = all.size() > PAGE ? all.get(PAGE).day().toString() : "";
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Page(templates.chronicleShow(ui, shown, next, today));
    }

    @GetMapping("/api/v1/chronicle/heads")
    @ResponseBody
    List<Head> json(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return heads.of(Chain.RECORD, Dates.read(from), Dates.read(to));
    }

    @GetMapping("/api/v1/chronicle/heads.csv")
    ResponseEntity<byte[]> table(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var csv = Heads.csv(heads.of(Chain.RECORD, Dates.read(from), Dates.read(to)));
        return Download.of("heads.csv", "text/csv;charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
    }
}
