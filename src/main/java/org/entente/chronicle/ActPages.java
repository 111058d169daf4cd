package org.entente.chronicle;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** A delegation's own acts and all acts on what is its party's, to read and to take away. */
@Controller
class ActPages {

    private static final int PAGE = 50;
    private static final int AT_A_TIME = 500;

    private static final String[] COLUMNS = {
        "chain", "number", "day", "at", "act", "about", "person", "delegation", "party", "previous", "hash", "hashed"
    };

    private final OwnActs acts;
    private final Histories histories;
    private final Templates templates;

    ActPages(OwnActs acts, Histories histories, Templates templates) {
        this.acts = acts;
        this.histories = histories;
        this.templates = templates;
    }

    @GetMapping("/acts")
    View list(Ui ui, Delegate delegate, @RequestParam(defaultValue = "") String after) {
        var entries = acts.of(delegate, OwnActs.Place.of(after).orElse(null), PAGE);
        return new Page(templates.chronicleActs(ui, histories.lines(ui, entries), next(entries, PAGE)));
    }

    @GetMapping("/api/v1/acts")
    @ResponseBody
    Map<String, Object> json(Delegate delegate, @RequestParam(defaultValue = "") String after) {
        var entries = acts.of(delegate, OwnActs.Place.of(after).orElse(null), AT_A_TIME);
        var json = new LinkedHashMap<String, Object>();
        json.put("acts", entries.stream().map(ActPages::json).toList());
        json.put("next", next(entries, AT_A_TIME));
        return json;
    }

    /** All of them, written out as they are read. */
    @GetMapping("/acts.csv")
    void table(Delegate delegate, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named("acts.csv"));
        try (var csv = new CSVPrinter(
                response.getWriter(),
                CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            var entries = acts.of(delegate, null, AT_A_TIME);
            while (!entries.isEmpty()) {
                for (var entry : entries)
                    csv.printRecord(json(entry).values().stream()
                            .map(value -> Download.cell(value == null ? "" : value.toString()))
                            .toList());
                entries = acts.of(delegate, OwnActs.Place.after(entries.getLast()), AT_A_TIME);
            }
        }
    }

    private static String next(List<Entry> entries, int most) {
        return entries.size() < most
                ? ""
                : OwnActs.Place.after(entries.getLast()).toString();
    }

    private static Map<String, Object> json(Entry entry) {
        var json = new LinkedHashMap<String, Object>();
        json.put("chain", entry.chain());
        json.put("number", entry.number());
        json.put("day", entry.day());
        json.put("at", entry.at());
        json.put("act", entry.name());
        json.put("about", entry.about());
        json.put("person", entry.byPerson());
        json.put("delegation", entry.delegation());
        json.put("party", entry.party());
        json.put("previous", entry.previous());
        json.put("hash", entry.hash());
        json.put("hashed", entry.canonical());
        return json;
    }
}
