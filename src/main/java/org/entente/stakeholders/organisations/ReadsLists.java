package org.entente.stakeholders.organisations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.documents.LanguageGuess;
import org.entente.documents.NoTable;
import org.entente.documents.PlainText;
import org.entente.documents.TableRows;
import org.entente.documents.Unreadable;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.entente.stakeholders.OrganisationKey;
import org.entente.stakeholders.OrganisationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A table of organisations, line by line: each is an organisation, or has one sentence that says why it is not. */
@Component
class ReadsLists {

    private static final long MOST = 8L * 1024 * 1024;
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SITE = 300;

    private final SeatCodes seats;

    ReadsLists(SeatCodes seats) {
        this.seats = seats;
    }

    /** What a file says, before anything of it is kept. */
    record Reading(UUID list, int lines, List<ListedOrganisation> organisations, List<ListNote> notes) {}

    /** @param latin the language of names in Latin letters, of which a name alone does not tell */
    Reading read(Path file, Map<String, String> columns, Language latin) throws IOException {
        var rows = rows(PlainText.of(file, MOST).text());
        if (rows.isEmpty()) throw new Unreadable(Unreadable.Reason.EMPTY);
        if (rows.size() - 1 > MOST_LINES) throw new Unable("organisations.unable.too_many", MOST_LINES);
        var header = rows.getFirst().cells();
        var reading = new Reading(UUID.randomUUID(), rows.size() - 1, new ArrayList<>(), new ArrayList<>());
        var where = ListColumns.of(header, columns);
        var said = new HashMap<List<String>, Integer>();
        for (var row : rows.subList(1, rows.size())) new Line(row, header.size(), where, reading).read(said, latin);
        return reading;
    }

    private static List<TableRows.Row> rows(String text) throws IOException {
        try {
            return TableRows.of(text);
        } catch (NoTable bad) {
            throw new Unable("organisations.unable.no_table", bad.line());
        }
    }

    /** One line on its way into the reading. */
    private final class Line {

        private final TableRows.Row row;
        private final int width;
        private final ListColumns where;
        private final Reading reading;

        Line(TableRows.Row row, int width, ListColumns where, Reading reading) {
            this.row = row;
            this.width = width;
            this.where = where;
            this.reading = reading;
        }

        void read(Map<List<String>, Integer> said, Language latin) {
            if (row.broken()) {
                note("", Remark.UNREADABLE, "");
                return;
            }
            if (row.cells().size() > width) {
                note("", Remark.TOO_MANY_CELLS, String.valueOf(row.cells().size()));
                return;
            }
            var name = where.name().of(row.cells());
            if (name.isEmpty() || OrganisationKey.ofName(name).isEmpty()) {
                note(where.name().name(), Remark.NO_NAME, name);
            } else if (name.length() > LONGEST_NAME) {
                note(where.name().name(), Remark.TOO_LONG, String.valueOf(LONGEST_NAME));
            } else if (!isPublic()) {
                take(name, said, latin);
            }
        }

        private boolean isPublic() {
            for (var column : where.kinds()) {
                var word = column.of(row.cells());
                if (!KindWords.isPublic(word)) continue;
                note(column.name(), Remark.PUBLIC_BODY, word);
                return true;
            }
            return false;
        }

        private void take(String name, Map<List<String>, Integer> said, Language latin) {
            var site = site();
            var seat = seat();
            var words = where.kinds().stream()
                    .map(column -> column.of(row.cells()))
                    .filter(word -> !word.isEmpty())
                    .toList();
            var called = String.join(" · ", words);
            var nth = said.merge(List.of(name, site, String.valueOf(seat), called), 1, Integer::sum);
            reading.organisations()
                    .add(new ListedOrganisation(
                            UUID.randomUUID(),
                            reading.list(),
                            row.line(),
                            nth,
                            name,
                            site,
                            seat,
                            kind(words),
                            called,
                            language(name, latin),
                            ListedOrganisation.State.WAITING,
                            null));
        }

        private String site() {
            if (where.site().isEmpty()) return "";
            var site = where.site().get().of(row.cells());
            if (site.isEmpty()) return "";
            if (site.length() <= LONGEST_SITE && !OrganisationKey.ofSite(site).isEmpty()) return site;
            note(where.site().get().name(), Remark.SITE_UNREAD, shortened(site));
            return "";
        }

        private @Nullable UUID seat() {
            if (where.seat().isEmpty()) return null;
            var column = where.seat().get();
            var written = column.of(row.cells());
            var seat = seats.of(written);
            if (seat.isEmpty())
                note(column.name(), written.isEmpty() ? Remark.SEAT_EMPTY : Remark.SEAT_UNKNOWN, shortened(written));
            return seat.map(party -> party.id().id()).orElse(null);
        }

        private OrganisationKind kind(List<String> words) {
            if (where.kinds().isEmpty()) return OrganisationKind.OTHER;
            var kind = KindWords.of(words);
            if (kind.isEmpty())
                note(
                        where.kinds().getFirst().name(),
                        words.isEmpty() ? Remark.KIND_EMPTY : Remark.KIND_UNKNOWN,
                        shortened(String.join(" · ", words)));
            return kind.orElse(OrganisationKind.OTHER);
        }

        private void note(String column, Remark remark, String word) {
            reading.notes().add(new ListNote(row.line(), column, remark, word));
        }
    }

    private static String shortened(String word) {
        return word.length() <= LONGEST_NAME ? word : word.substring(0, LONGEST_NAME) + "…";
    }

    /** Arabic, Chinese and Cyrillic letters tell; Latin ones do not. */
    private static Language language(String name, Language latin) {
        var isLatin = name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        return isLatin ? latin : LanguageGuess.of(name).official().orElse(latin);
    }
}
