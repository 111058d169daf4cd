package org.entente.parties;

import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The 193 Member States, the observers, organisations and groups, and who belongs to what, each with its source. */
@Component
class ReferenceParties implements FirstData {

    private final Parties parties;

    ReferenceParties(Parties parties) {
        this.parties = parties;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "parties.loading";
    }

    @Override
    public boolean isDemonstration() {
        return false;
    }

    @Override
    public boolean isLoaded() {
        return !parties.isEmpty();
    }

    @Override
    @Transactional
    public void load() {
        Csv.rows("/reference/states.csv").forEach(row -> add(row, Kind.STATE, row.get("m49")));
        Csv.rows("/reference/entities.csv").forEach(row -> add(row, Kind.valueOf(upper(row.get("kind"))), null));
        Csv.rows("/reference/organisations.csv").forEach(row -> add(row, Kind.valueOf(upper(row.get("kind"))), null));
        Csv.rows("/reference/memberships.csv").forEach(this::join);
    }

    private void add(CSVRecord row, Kind kind, @Nullable String m49) {
        var code = row.get("code");
        var iso2 = row.isMapped("iso2") ? row.get("iso2") : null;
        parties.add(PartyId.ofCode(code), code, kind, false, iso2, m49);
        var names = Names.ofEach(language -> row.get(language.code()));
        parties.name(PartyId.ofCode(code), names, null, null, row.get("source"), isUnverified(row));
    }

    private void join(CSVRecord row) {
        parties.join(
                PartyId.ofCode(row.get("organisation")),
                PartyId.ofCode(row.get("member")),
                Membership.Status.valueOf(upper(row.get("status"))),
                row.get("disputed").equals("yes"),
                date(row.get("valid_from")),
                date(row.get("valid_to")),
                row.get("note"),
                row.get("source"),
                isUnverified(row),
                null);
    }

    private static boolean isUnverified(CSVRecord row) {
        return row.get("confidence").equals("unverified");
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
