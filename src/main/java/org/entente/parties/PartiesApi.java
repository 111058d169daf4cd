package org.entente.parties;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.languages.Language;
import org.entente.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Parties for programs: JSON under the API, and one table as CSV. */
@RestController
class PartiesApi {

    private final Parties parties;
    private final Clock clock;

    PartiesApi(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping("/api/v1/parties")
    List<Map<String, Object>> all() {
        return parties.all(Language.EN).stream().map(this::brief).toList();
    }

    @GetMapping("/api/v1/parties/{code}")
    Map<String, Object> one(@PathVariable String code) {
        var party = parties.coded(code);
        var json = brief(party);
        var memberships =
                Stream.concat(parties.memberships(party.id()).stream(), parties.membershipsOf(party.id()).stream());
        json.put("memberships", memberships.map(this::membership).toList());
        return json;
    }

    @GetMapping("/parties.csv")
    ResponseEntity<byte[]> table() {
        var header = new String[] {
            "code", "kind", "iso2", "m49", "ar", "zh", "en", "fr", "ru", "es", "fictitious", "unverified", "source"
        };
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(header).get())) {
            for (var party : parties.all(Language.EN)) {
                csv.print(party.code());
                csv.print(party.kind());
                csv.print(party.iso2());
                csv.print(party.m49());
                for (var language : Language.values()) csv.print(Download.cell(party.name(language)));
                csv.print(party.fictitious());
                csv.print(party.unverified());
                csv.print(Download.cell(party.source()));
                csv.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Download.of(
                "parties.csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> brief(Party party) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", party.id().id());
        json.put("code", party.code());
        json.put("kind", party.kind());
        json.put("iso2", party.iso2());
        json.put("m49", party.m49());
        json.put("names", party.names().byCode());
        json.put("fictitious", party.fictitious());
        json.put("unverified", party.unverified());
        json.put("source", party.source());
        return json;
    }

    private Map<String, Object> membership(Membership membership) {
        var json = new LinkedHashMap<String, Object>();
        json.put("organisation", parties.get(membership.organisation()).code());
        json.put("member", parties.get(membership.member()).code());
        json.put("status", membership.status());
        json.put("disputed", membership.disputed());
        json.put("validFrom", membership.validFrom());
        json.put("validTo", membership.validTo());
        json.put("today", membership.holdsOn(LocalDate.now(clock)));
        json.put("note", membership.note());
        json.put("source", membership.source());
        json.put("unverified", membership.unverified());
        return json;
    }
}
