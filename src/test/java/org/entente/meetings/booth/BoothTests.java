package org.entente.meetings.booth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.entente.chronicle.Entry;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What interpreters read in advance, and by whose leave. */
class BoothTests extends InTheBooth {

    @Test
    void interpretersSeeTheOrderAndTheTextsThatWereLetThemWithoutAnAccount() {
        inscribed(samoa);
        var booth = made();
        assertThat(browse(booth, null))
                .hasStatusOk()
                .bodyText()
                .contains("For interpreters", "Samoa", booth + letText, "check against delivery")
                .doesNotContain(keptText, "Other texts for this meeting");
        assertThat(browse(booth + letText, null)).hasStatusOk().bodyText().contains(words, "For interpretation only");
        assertThat(browse(letText, null)).as("by no other address").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTextOfWhomNobodyKnowsWhenTheySpeakStandsBesides() {
        assertThat(browse(made(), null)).bodyText().contains("Other texts for this meeting", letText);
    }

    @Test
    void whatIsPublicStandsThereAsForEverybody() {
        inscribed(tonga);
        assertThat(post(keptText + "/publication", tonga)).hasStatus(HttpStatus.SEE_OTHER);
        var booth = made();
        assertThat(browse(booth, null))
                .as("it is for those who follow the meeting")
                .bodyText()
                .doesNotContain(keptText);
        jdbc.sql("update consultations.statement set audience = 'PUBLIC' where id = :id")
                .param("id", id(keptText))
                .update();
        assertThat(browse(booth, null)).bodyText().contains("/en" + keptText).doesNotContain(booth + keptText);
    }

    @Test
    void nothingIsLetUnlessWhoSpeaksForTheDelegationSaysSo() {
        var booth = made();
        assertThat(browse(booth + keptText, null)).hasStatus(HttpStatus.NOT_FOUND);
        var adviser = people.in("TON", Role.ADVISER);
        var prepared = brought(adviser, "An adviser prepares: " + UUID.randomUUID(), "yes");
        assertThat(browse(booth + prepared, null)).as("who only prepares it").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(prepared + "/booth", adviser, "let", "yes")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(keptText + "/booth", officer, "let", "yes")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(keptText + "/booth", samoa, "let", "yes")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(meeting.path() + "/statements/new", adviser))
                .bodyText()
                .doesNotContain("name=\"booth\"");
        assertThat(browse(meeting.path() + "/statements/new", tonga)).bodyText().contains("name=\"booth\"");
        assertThat(post(keptText + "/booth", tonga, "let", "yes", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(booth + keptText, null)).hasStatusOk();
    }

    /** The secretariat hands in for others what came by letter: that is no leave of theirs. */
    @Test
    void theSecretariatLetsNothingForAnother() {
        var answer = post(
                meeting.path() + "/statements",
                officer,
                "party",
                "FJI",
                "text",
                "Fiji wrote this: " + UUID.randomUUID(),
                "language",
                "en",
                "booth",
                "yes");
        var statement =
                String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst("^/en", "");
        assertThat(browse(made() + statement, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void itIsTakenBackAtOnceAndEachTimeIsAnAct() {
        var booth = made();
        assertThat(browse(letText, samoa)).bodyText().contains("Interpreters may read this text before it is said.");
        assertThat(browse(letText + "/booth", samoa)).bodyText().contains("Do not let interpreters read it any more");
        assertThat(browse(booth + letText, null)).hasStatusOk();
        assertThat(post(letText + "/booth", samoa, "let", "no")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(booth + letText, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(booth, null)).bodyText().doesNotContain(letText);
        post(letText + "/booth", samoa, "let", "no");
        assertThat(chronicle.on(letText, 9))
                .extracting(Entry::name)
                .containsExactly("TextKeptFromBooth", "TextLetToBooth", "StatementGiven", "StatementAdded");
    }

    /** An adviser corrects a draft without a second factor: with the head’s leave for other words, nothing of it goes out. */
    @Test
    void whatIsWrittenAfterwardsIsLetByNobodyYet() {
        var booth = made();
        var later = "An adviser wrote this afterwards: " + UUID.randomUUID() + ".";
        corrected(people.in("WSM", Role.ADVISER), later);
        assertThat(browse(booth + letText, null))
                .hasStatusOk()
                .bodyText()
                .contains(words)
                .doesNotContain(later);
        assertThat(browse(letText, samoa))
                .bodyText()
                .contains("Interpreters may read version 1 of this text before it is said. It has been changed since");
        assertThat(post(letText + "/booth", samoa, "let", "yes", "version", "1"))
                .as("what is let is what was seen")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("name=\"version\" value=\"2\"", "Do not let interpreters read it any more");
        assertThat(browse(booth + letText, null)).bodyText().doesNotContain(later);
        assertThat(post(letText + "/booth", samoa, "let", "yes", "version", "2"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(booth + letText, null)).bodyText().contains(later).doesNotContain(words);
        assertThat(chronicle.on(letText, 1)).extracting(Entry::name).containsExactly("TextLetToBooth");
    }

    @Test
    void aPreparedTextThatIsLetIsNotTakenForTheOneThatWasSaid() {
        var booth = made();
        corrected(samoa, "As it was said.");
        jdbc.sql("update meetings.intervention set delivered_version = 2 where statement = :id")
                .param("id", id(letText))
                .update();
        assertThat(browse(booth + letText, null))
                .bodyText()
                .contains("For interpretation only")
                .doesNotContain("This is the text as delivered.");
        post(letText + "/booth", samoa, "let", "yes", "version", "2");
        assertThat(browse(booth + letText, null)).bodyText().contains("This is the text as delivered.");
    }

    private void corrected(Delegate by, String text) {
        var lock = jdbc.sql("select lock::text from consultations.statement where id = :id")
                .param("id", id(letText))
                .query(String.class)
                .single();
        assertThat(post(letText + "/correction", by, "text", text, "language", "en", "lock", lock))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatWasWithdrawnIsItsOwnersAgain() {
        var booth = made();
        post(letText + "/publication", samoa);
        assertThat(browse(booth + letText, null)).hasStatusOk();
        assertThat(post(letText + "/withdrawal", samoa)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(booth + letText, null)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void eachReadingIsNotedAndShownToThoseWhoseTextItIs() {
        var booth = made();
        browse(booth + letText, null);
        browse(booth + letText, null);
        assertThat(readings(letText)).as("once an hour").isEqualTo(1);
        assertThat(browse(letText, samoa)).bodyText().contains("Interpreters of the meeting no. " + meeting.number());
        browse(booth, null);
        assertThat(readings(meeting.path() + "/booth"))
                .as("the order of a meeting that is not public")
                .isEqualTo(1);
    }

    private long readings(String about) {
        return jdbc.sql("select count(*) from chronicle.reading where about = :about")
                .param("about", about)
                .query(Long.class)
                .single();
    }

    @Test
    void onlyOfficersMakeAddressesAndBothEndsAreActs() {
        for (var other : new Delegate[] {samoa, people.rapporteur(), people.in(null, Role.SYSTEM_ADMINISTRATOR)}) {
            assertThat(browse(meeting.path() + "/booth-addresses", other)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(meeting.path() + "/booth-addresses", other)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browse(meeting.path(), officer)).bodyText().contains("Addresses for interpreters");
        assertThat(browse(meeting.path(), samoa)).bodyText().doesNotContain("Addresses for interpreters");
        var booth = made();
        assertThat(post(revocation(booth), samoa)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(revocation(booth), officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(revocation(booth), officer)).hasStatus(HttpStatus.CONFLICT);
        assertThat(chronicle.on(meeting.path(), 2))
                .extracting(Entry::name)
                .containsExactly("BoothAddressRevoked", "BoothAddressMade");
        assertThat(browse(meeting.path() + "/booth-addresses", officer))
                .bodyText()
                .contains("revoked");
    }

    @Test
    void forAMeetingThatIsOverNoneIsMade() {
        meetings.ended(meeting);
        assertThat(post(meeting.path() + "/booth-addresses", officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This meeting is over");
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
