package org.entente.meetings.speakers;

import static org.entente.identity.People.as;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is pressed on the pages of one meeting, and on its list. */
record Desk(MockMvcTester browser, SpeakersLists lists, Speeches speeches, UUID meeting, UUID list) {

    MvcTestResult post(String path, Delegate by, Map<String, String> fields) {
        var request = browser.post().uri(URI.create("/en" + path)).with(as(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    MvcTestResult page(String part, @Nullable Delegate by) {
        var request = browser.get().uri("/en/meetings/" + meeting + part);
        return (by == null ? request : request.with(as(by))).exchange();
    }

    /** @return the inscription */
    UUID inscribe(Delegate by, SpeechKind kind) {
        var fields = new LinkedHashMap<>(Map.of("kind", kind.name()));
        post("/speakers-lists/" + list + "/inscriptions", by, fields);
        return found().waitingOf(by.delegation(), kind).orElseThrow().id();
    }

    MvcTestResult give(Delegate officer, UUID inscription, Map<String, String> fields) {
        return post("/inscriptions/" + inscription + "/speech", officer, fields);
    }

    void end(Delegate officer, UUID speech) {
        post("/speeches/" + speech + "/end", officer, Map.of());
    }

    /** As the console has it on its button now. */
    String retraction(UUID speech) {
        return "/speeches/" + speech + "/retraction?began="
                + speeches.get(speech).beganAt();
    }

    MvcTestResult takeBack(Delegate officer, UUID speech, Map<String, String> fields) {
        return post(retraction(speech), officer, fields);
    }

    List<UUID> waiting() {
        return found().order();
    }

    SpeakersList found() {
        return lists.find(list).orElseThrow();
    }
}
