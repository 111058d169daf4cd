package org.entente.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.access.AccessTable.Row;
import org.entente.process.bodies.DemonstratedBodies;
import org.springframework.mock.web.MockMultipartFile;

/** Forms with nothing amiss, so that what an answer asks for is the second factor and nothing else. */
public final class Filled {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private Filled() {}

    public static Map<String, String> fields(Row row) {
        var role = row.thing().contains("secretariat") ? "RAPPORTEUR" : "ADVISER";
        return switch (row.route()) {
            case "POST /consultations" -> Map.of("title_en", "A round", "organiser", "PIF", "rule", "NAMED");
            case "POST /delegations/{code}/members" ->
                Map.of(
                        "name",
                        "Somebody",
                        "email",
                        "somebody@example.int",
                        "role",
                        role,
                        "from",
                        TODAY,
                        "reason",
                        "A reason.");
            case "POST /delegations/{code}/members/{id}" ->
                Map.of("role", role, "from", TODAY, "lock", "0", "reason", "A reason.");
            case "POST /delegations/{code}/members/{id}/ending",
                    "POST /delegations/{code}/provider/ending",
                    "POST /delegations/{code}/tokens/{id}/revocation",
                    "POST /persons/{id}/tokens/{token}/revocation" -> Map.of("reason", "A reason.");
            case "POST /sessions/{id}/meetings" -> meeting("99");
            case "POST /meetings/{id}/change" -> meeting("1");
            case "POST /meetings/{id}/mode" -> Map.of("mode", "CLOSED", "reason", "A reason.", "lock", "0");
            case "POST /side-events/{id}/approval" -> Map.of("link", "https://meet.example.int/side", "lock", "0");
            case "POST /side-events/{id}/refusal" -> Map.of("reason", "A reason.", "lock", "0");
            case "POST /registrations/{id}/standing" -> Map.of("standing", "ACCEPTED", "lock", "0");
            case "POST /meetings/{id}/cancellation", "POST /meetings/{id}/reopening" -> Map.of("reason", "A reason.");
            case "POST /meetings/{id}/recording" ->
                Map.of("recording", "https://webtv.un.org/en/asset/k1x", "lock", "0");
            case "POST /documents" ->
                Map.of("kind", "REPORT", "title_en", "One", "audience", "PUBLIC", "source", "A test");
            case "POST /documents/incoming/items/{id}" -> Map.of("act", "confirm");
            case "POST /me/tokens", "POST /delegations/{code}/tokens" ->
                Map.of("name", "Reader", "scopes", "read", "until", TODAY);
            case "POST /persons/{id}/factor-reset",
                    "POST /persons/{id}/invitations",
                    "POST /persons/{id}/sessions/ending" -> Map.of("reason", "A reason.");
            case "POST /propositions/{id}/audience", "POST /texts/{id}/audience" ->
                Map.of("audience", "STATES", "reason", "A reason.", "lock", "0");
            case "POST /proposals/{id}/writers" -> Map.of("party", "XCV");
            case "POST /proposals/{id}/reaction" -> Map.of("degree", "CAN_SUPPORT");
            case "POST /propositions/{id}/position" -> Map.of("stance", "SUPPORT", "language", "en");
            case "POST /propositions/{id}/withdrawal", "POST /rounds/{id}/closure" -> Map.of("reason", "A reason.");
            case "POST /rounds/{id}/extension" ->
                Map.of("date", "2099-01-02", "time", "18:00", "zone", "UTC", "reason", "A reason.");
            case "POST /texts/{id}/silence" -> Map.of("closes_on", "2099-01-02", "closes", "18:00", "zone", "UTC");
            case "POST /silence/{id}/breaks" -> Map.of("on", "all", "language", "en", "visibility", "CHAIR");
            case "POST /silence/{id}/ending" -> Map.of("reason", "A reason.");
            case "POST /silence/{id}/extension" -> Map.of("by", "48", "reason", "A reason.");
            case "POST /texts/{id}/adoption" -> Map.of("manner", "CONSENSUS", "kind", "REPORT", "zone", "UTC");
            case "POST /adoptions/{id}/conclusion" -> Map.of("kind", "REPORT", "expected", "ADOPTED");
            case "POST /adoptions/{id}/declarations" -> Map.of("kind", "DISSOCIATION", "on", "whole", "language", "en");
            case "POST /adoptions/{id}/ending" -> Map.of("reason", "A reason.");
            case "POST /accreditations" -> received();
            case "POST /accreditations/{id}/change" -> rule();
            case "POST /circulations/{id}/extension" ->
                Map.of("closes_on", "2099-01-02", "closes", "18:00", "reason", "A reason.");
            case "POST /accreditations/{id}/extension" ->
                Map.of("receives_on", "2099-01-02", "receives", "18:00", "reason", "A reason.");
            case "POST /stakeholder-requests/{id}/refusal" -> Map.of("answer", "A reason.");
            case "POST /accreditations/{id}/contributions" ->
                Map.of("title", "A contribution", "language", "en", "text", "Words of a contribution.");
            case "POST /contributions/{id}/appeal" -> Map.of("appeal", "A reason.");
            case "POST /contributions/{id}/refusal" -> Map.of("ground", "LAW", "reason", "A reason.");
            case "POST /contributions/{id}/decision" -> Map.of("published", "no", "reason", "A reason.");
            case "POST /applications/{id}/objections" -> Map.of("language", "en");
            case "POST /applications/{id}/decision" -> Map.of("accredited", "no");
            case "POST /reports/{id}/audience" -> Map.of("audience", "STATES", "reason", "A reason.");
            case "POST /reports/{id}/thresholds" -> Map.of("most", "60", "many", "40", "several", "30", "some", "20");
            case "POST /decisions/{id}/correction" ->
                Map.of("sentence_en", "It was decided.", "reason", "A reason.", "lock", "0");
            case "POST /decisions/{id}/striking" -> Map.of("reason", "A reason.", "lock", "0");
            case "POST /sessions/{id}/agenda/amendments/{number}/correction" ->
                Map.of("text", "As it was read out.", "language", "en", "reason", "A reason.", "lock", "0");
            case "POST /side-events/{id}/place" ->
                Map.of(
                        "date",
                        "2036-03-04",
                        "starts",
                        "13:15",
                        "ends",
                        "14:30",
                        "zone",
                        "UTC",
                        "link",
                        "https://meet.example.int/side",
                        "reason",
                        "A reason.",
                        "lock",
                        "0");
            case "POST /meetings/{id}/decisions" -> Map.of("sentence_en", "It was so decided.", "adopted", "CONSENSUS");
            case "POST /meetings/{id}/statements" -> Map.of("party", "KEN", "text", "Words for a meeting.");
            case "POST /accreditations/{id}/renewal" -> Map.of("consent", "yes");
            case "POST /accreditations/{id}/side-events" -> Map.of("rule", "NONE");
            case "POST /side-events/{id}/co-organising" -> Map.of("holds", "yes", "lock", "0");
            case "POST /statements/{id}/booth" -> Map.of("let", "yes", "version", "1");
            case "POST /statements/{id}/intervention" -> Map.of("facts", "0");
            case "POST /statements/{id}/delivered" -> Map.of("lock", "0", "text", "Words as they were said.");
            case "POST /statements/{id}/correction" -> Map.of("lock", "0", "text", "Corrected words.");
            case "POST /statements/{id}/facts" -> Map.of("lock", "0", "language", "en");
            default -> Map.of();
        };
    }

    private static Map<String, String> rule() {
        return Map.of(
                "about",
                "process:" + DemonstratedBodies.PROCESS,
                "title_en",
                "A rule",
                "window",
                "30",
                "sees",
                "CHAIR",
                "side_events",
                "ALONE",
                "renewal",
                "NONE",
                "ends_on",
                "2099-12-31");
    }

    /** Until when applications are received is asked as long as nobody has begun one. */
    private static Map<String, String> received() {
        var fields = new HashMap<>(rule());
        fields.putAll(Map.of("receives_on", "2099-01-02", "receives", "18:00"));
        return fields;
    }

    private static Map<String, String> meeting(String number) {
        return Map.of(
                "number", number, "date", TODAY, "starts", "10:00", "ends", "13:00", "zone", "UTC", "mode", "FORMAL",
                "record", "NONE", "lock", "0");
    }

    public static Optional<MockMultipartFile> file(Row row) {
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
