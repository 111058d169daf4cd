package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked example of docs/chronicle.md is what the program does. */
class RecipeTests {

    private static final Pattern HASHED = Pattern.compile("(?m)^printf %s '(\\{.*\\})' \\| sha256sum$");
    private static final Pattern HASH = Pattern.compile("(?m)^([0-9a-f]{64})  -$");

    @Test
    void theExampleHasTheHashThatThePageSays() throws IOException {
        var page = Files.readString(Path.of("docs", "chronicle.md"));
        assertThat(Entry.sha256(one(HASHED, page))).isEqualTo(one(HASH, page));
    }

    @Test
    void theProgramHashesExactlyTheseBytes() throws IOException {
        var page = Files.readString(Path.of("docs", "chronicle.md"));
        var hashed = one(HASHED, page);
        var json = JsonMapper.shared().readTree(hashed);
        var entry = new Entry(
                Chain.RECORD,
                1,
                LocalDate.parse(text(json, "day")),
                Instant.parse(text(json, "at")),
                UUID.fromString(text(json, "by")),
                null,
                UUID.fromString(text(json, "party")),
                text(json, "name"),
                text(json, "about"),
                Canonical.of(json.get("facts")),
                json.get("format").intValue(),
                text(json, "salt"),
                text(json, "previous"),
                one(HASH, page));
        assertThat(entry.canonical()).isEqualTo(hashed);
        assertThat(entry.isWhole()).isTrue();
    }

    private static String text(JsonNode json, String name) {
        return json.get(name).stringValue();
    }

    private static String one(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
