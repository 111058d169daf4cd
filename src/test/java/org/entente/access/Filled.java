package org.entente.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.entente.access.AccessTable.Row;
import org.springframework.mock.web.MockMultipartFile;

/** Forms with nothing amiss, so that what an answer asks for is the second factor and nothing else. */
final class Filled {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private Filled() {}

    static Map<String, String> fields(Row row) {
        var role = row.thing().contains("secretariat") ? "RAPPORTEUR" : "ADVISER";
        return switch (row.route()) {
            case "POST /consultations" -> Map.of("title_en", "A round", "organiser", "PIF", "rule", "NAMED");
            case "POST /delegations/{code}/members" ->
                Map.of("name", "Somebody", "email", "somebody@example.int", "role", role, "from", TODAY);
            case "POST /delegations/{code}/members/{id}" -> Map.of("role", role, "from", TODAY, "lock", "0");
            case "POST /documents" ->
                Map.of("kind", "REPORT", "title_en", "One", "audience", "PUBLIC", "source", "A test");
            case "POST /documents/incoming/items/{id}" -> Map.of("act", "confirm");
            case "POST /me/tokens" -> Map.of("name", "Reader", "scopes", "read", "until", TODAY);
            case "POST /persons/{id}/factor-reset", "POST /persons/{id}/sessions/ending" ->
                Map.of("reason", "A reason.");
            case "POST /propositions/{id}/audience" -> Map.of("audience", "STATES", "reason", "A reason.", "lock", "0");
            case "POST /propositions/{id}/position" -> Map.of("stance", "SUPPORT", "language", "en");
            case "POST /propositions/{id}/withdrawal", "POST /rounds/{id}/closure" -> Map.of("reason", "A reason.");
            case "POST /rounds/{id}/extension" ->
                Map.of("date", "2099-01-02", "time", "18:00", "zone", "UTC", "reason", "A reason.");
            case "POST /reports/{id}/audience" -> Map.of("audience", "STATES", "reason", "A reason.");
            case "POST /reports/{id}/thresholds" -> Map.of("most", "60", "many", "40", "several", "30", "some", "20");
            case "POST /statements/{id}/correction" -> Map.of("lock", "0", "text", "Corrected words.");
            case "POST /statements/{id}/facts" -> Map.of("lock", "0", "language", "en");
            default -> Map.of();
        };
    }

    static Optional<MockMultipartFile> file(Row row) {
        return switch (row.route()) {
            case "POST /consultations/{id}/imports" -> Optional.of(file("one.csv", "party,text\nXAR,\"Words.\"\n"));
            case "POST /documents/incoming" -> Optional.of(file("minutes.txt", "Minutes of a test."));
            default -> Optional.empty();
        };
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, null, content.getBytes(StandardCharsets.UTF_8));
    }
}
