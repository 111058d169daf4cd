package org.entente.consultations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Lines before a text that say whose it is: {@code Party:}, {@code On behalf of:}, {@code Aligned:}, {@code Date:},
 * {@code Language:}, ended by a blank line. Where they are missing, a name such as {@code KEN_77_2022.txt} may tell.
 */
final class StatementHeader {

    private static final Pattern LINE = Pattern.compile("(?i)(Party|On behalf of|Aligned|Date|Language):[ \\t]*(.*)");
    private static final Pattern GENERAL_DEBATE =
            Pattern.compile("(?<party>[A-Za-z]{2,3})_(?<session>\\d{1,3})_(?<year>(?:19|20)\\d\\d)\\.\\w{1,8}");

    /** As {@link String#lines} takes them: the two characters by which many systems end a line are one end. */
    private static final Pattern END_OF_LINE = Pattern.compile("\\r\\n|\\r|\\n");

    /** There are five fields. */
    private static final int MOST = 5;

    private final Map<String, String> fields;

    private StatementHeader(Map<String, String> fields) {
        this.fields = fields;
    }

    static StatementHeader of(String fileName, String text) {
        var fields = new HashMap<String, String>();
        var name = GENERAL_DEBATE.matcher(
                fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1));
        if (name.matches()) {
            fields.put("party", name.group("party"));
            fields.put("year", name.group("year"));
        }
        lines(text).forEach(line -> {
            var field = LINE.matcher(line);
            if (field.matches() && !field.group(2).isBlank())
                fields.put(
                        field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
        });
        return new StatementHeader(fields);
    }

    /** All of the lines before the first blank one, where each of them is a field; a text may begin with “Date:” too. */
    private static List<String> lines(String text) {
        var head = text.lines()
                .map(line -> line.replace("\uFEFF", ""))
                .takeWhile(line -> !line.isBlank())
                .limit(MOST + 1L)
                .toList();
        return head.size() <= MOST
                        && head.stream().allMatch(line -> LINE.matcher(line).matches())
                ? head
                : List.of();
    }

    static StatementHeader of(Map<String, String> fields) {
        return new StatementHeader(fields);
    }

    /** The text alone, without the blank line before it. */
    static String without(String text) {
        var head = lines(text).size();
        if (head == 0) return text;
        var end = END_OF_LINE.matcher(text);
        for (var line = 0; line <= head; line++) if (!end.find()) return text;
        return text.substring(end.end());
    }

    @Nullable
    String party() {
        return fields.get("party");
    }

    @Nullable
    String onBehalfOf() {
        return fields.get("on behalf of");
    }

    List<String> aligned() {
        var aligned = fields.get("aligned");
        return aligned == null
                ? List.of()
                : Pattern.compile("[,;]")
                        .splitAsStream(aligned)
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    @Nullable
    String language() {
        var language = fields.get("language");
        return language == null || language.isBlank() ? null : language.strip();
    }

    @Nullable
    String date() {
        return fields.get("date");
    }

    /** The day, or the first of the year where only the year is known; null where neither is, or no day was written. */
    @Nullable
    LocalDate day() {
        var date = fields.get("date");
        if (date != null && !date.isBlank()) return Dates.read(date);
        var year = fields.get("year");
        return year == null ? null : LocalDate.of(Integer.parseInt(year), 1, 1);
    }

    boolean yearOnly() {
        var date = fields.get("date");
        return (date == null || date.isBlank()) && fields.containsKey("year");
    }
}
