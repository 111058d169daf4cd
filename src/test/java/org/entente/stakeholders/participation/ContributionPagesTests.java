package org.entente.stakeholders.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.People.as;

import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.notifications.PostOfTheHouse;
import org.entente.stakeholders.SideEventRule;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class ContributionPagesTests extends InParticipation {

    private static final String WORDS = "Hospitals cannot wait.\n\nA call should be acknowledged within the hour.";

    @Autowired
    Chronicle chronicle;

    @Autowired
    Contributions contributions;

    @Autowired
    PostOfTheHouse house;

    @Test
    void isReadFirstThenEverybodyReadsItParagraphByParagraphWithItsLabel() {
        var given = given(accredited, "On hospitals", WORDS);
        assertThat(browse(given, accredited)).bodyText().contains("Waits to be read", "Hospitals cannot wait.");
        assertThat(browse(given, officer)).bodyText().contains("Publish as it is", "Hospitals cannot wait.");
        for (var other : new Delegate[] {null, state, byRight})
            assertThat(browse(given, other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(accreditation.path() + "/contributions", null))
                .bodyText()
                .doesNotContain("On hospitals");
        var statement = published(given);
        assertThat(browse(statement, null))
                .bodyText()
                .contains("On hospitals", "Accredited", "Hospitals cannot wait.", "A call should be acknowledged");
        assertThat(browse(accreditation.path() + "/contributions", null))
                .bodyText()
                .contains("On hospitals", "Harbour of a test", "Accredited");
        assertThat(browser.get().uri("/api/v1" + accreditation.path() + "/contributions"))
                .bodyJson()
                .extractingPath("$.contributions[0].label")
                .isEqualTo("ACCREDITED");
        assertThat(chronicle.on(given, 9))
                .extracting(Entry::name)
                .containsExactly("ContributionPublished", "ContributionGiven");
    }

    /** Whatever becomes of the organisation later. */
    @Test
    void theLabelStaysAsItStoodWhenItWasGiven() {
        assertThat(browse(published(given(byRight, "By right", "Words of the centre.")), null))
                .bodyText()
                .contains("In consultative status (by right)");
        var before = given(outside, "Before", "Words from outside.");
        made.accredited(accreditation, made.organisation("XPO", "Outside of a test"), arvenia);
        assertThat(browse(published(before), null)).bodyText().contains("Not accredited");
        assertThat(browse(published(given(outside, "After", "More words.")), null))
                .bodyText()
                .contains("Accredited")
                .doesNotContain("Not accredited");
        assertThatThrownBy(
                        () -> jdbc.sql("update stakeholders.contribution set label = 'ACCREDITED' where id::text = ?")
                                .param(before.substring(before.lastIndexOf('/') + 1))
                                .update())
                .hasStackTraceContaining("are not changed");
    }

    /** What waits, and what States were asked of it, is the same to everybody: not accredited. */
    @Test
    void whoWaitsForMemberStatesIsNotAccreditedEither() {
        var waits = made.organisation("XPW", "Waiting of a test");
        made.pending(accreditation, waits, arvenia);
        var path = given(people.in("XPW", Role.HEAD), "While it waits", "Words of one that waits.");
        assertThat(browse(published(path), null)).bodyText().contains("Not accredited");
    }

    @Test
    void whoIsNotLetInWritesOnlyWhereTheRuleSaysSo() {
        accreditation = made.open(session.id(), false, SideEventRule.NONE);
        assertThat(browse(accreditation.path() + "/contributions", outside))
                .bodyText()
                .contains("are open to accredited organisations")
                .doesNotContain("Give a written contribution");
        assertThat(browse(accreditation.path() + "/contributions/new", outside)).hasStatus(HttpStatus.CONFLICT);
        assertThat(gives(outside, "All the same", "Typed with care."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("are open to accredited organisations", "All the same", "Typed with care.");
        made.accredited(accreditation, harbour, arvenia);
        assertThat(gives(accredited, "Let in", "Words.")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void onlyThoseWhoSpeakForAnOrganisationGive() {
        for (var nobody : new Delegate[] {state, officer, chair, people.in("XPH", Role.ADVISER)}) {
            assertThat(browse(accreditation.path() + "/contributions/new", nobody))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(gives(nobody, "Mine", "Words.")).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browse(accreditation.path() + "/contributions/new", accredited))
                .bodyText()
                .contains("It is given, and stays marked, as:", "Accredited");
    }

    @Test
    void whatIsAmissIsSaidAndKept() {
        assertThat(gives(accredited, "", "Kept words."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kept words.");
        assertThat(gives(accredited, "Kept title", " – "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write what your organisation has to say.", "Kept title");
        assertThat(gives(accredited, "Too long", "x".repeat(100_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Too long");
        var given = given(accredited, "On hospitals", WORDS);
        assertThat(post(given + "/refusal", officer, "ground", "TASTE", "reason", "I do not like it."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("I do not like it.");
        assertThat(post(given + "/refusal", officer, "ground", "LAW")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theSameFormTwiceGivesOneAndFiveWaitAtMost() {
        var id = UUID.randomUUID().toString();
        var path = accreditation.path() + "/contributions";
        var fields = new String[] {"known", id, "title", "Twice", "language", "en", "text", "Words."};
        assertThat(path(post(path, accredited, fields))).isEqualTo("/contributions/" + id);
        assertThat(path(post(path, accredited, fields))).isEqualTo("/contributions/" + id);
        assertThat(post(path, byRight, fields)).as("another’s id").hasStatus(HttpStatus.NOT_FOUND);
        for (var at = 1; at < KeepsContributions.MOST_WAITING; at++) given(accredited, "Number " + at, "Words " + at);
        assertThat(gives(accredited, "One more", "Typed for nothing?"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("5 contributions of your organisation wait", "Typed for nothing?");
        post("/contributions/" + id + "/publication", officer);
        assertThat(gives(accredited, "One more", "Typed for nothing?")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void thoseWhoHoldAnOfficeSeeFirstWhatWaitsForThem() {
        var list = accreditation.path() + "/contributions";
        published(given(byRight, "In the record", "Read already."));
        var appealed = given(accredited, "On fisheries", "Fish.");
        post(appealed + "/refusal", officer, "ground", "LAW", "reason", "It calls for a crime.");
        post(appealed + "/appeal", accredited, "appeal", "It does not.");
        given(outside, "On hospitals", WORDS);
        for (var office : new Delegate[] {officer, chair}) {
            var page = text(browse(list, office));
            assertThat(page.split("On fisheries", -1)).as("each once").hasSize(2);
            assertThat(page).containsSubsequence("Waiting</h2>", "On fisheries", "On hospitals", "In the record");
            assertThat(browse(accreditation.path(), office)).bodyText().contains("1 published · 2 wait");
        }
        for (var other : new Delegate[] {null, state, accredited}) {
            assertThat(browse(list, other)).bodyText().doesNotContain("Waiting</h2>", "On hospitals");
            assertThat(browse(accreditation.path(), other))
                    .bodyText()
                    .contains("1 published")
                    .doesNotContain("2 wait");
        }
    }

    @Test
    void theSameWordsAreGivenOnceUntilTheyAreTakenBack() {
        var given = given(accredited, "On hospitals", WORDS);
        assertThat(gives(accredited, "Hospitals, again", WORDS))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has given these very words already", "Hospitals, again", "Hospitals cannot wait.");
        assertThat(gives(byRight, "Another says the same", WORDS)).hasStatus(HttpStatus.SEE_OTHER);
        post(given + "/withdrawal", accredited);
        assertThat(gives(accredited, "Hospitals, again", WORDS)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void isDeclinedOnOneOfTwoGroundsAppealedForOnceAndDecidedByTheChair() {
        var given = given(accredited, "On fisheries", "Fisheries have networks.");
        assertThat(post(given + "/appeal", accredited, "appeal", "Just in case."))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(given + "/refusal", officer, "ground", "RELEVANCE", "reason", "It is about fisheries."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(given, accredited)).bodyText().contains("not about the matters", "It is about fisheries.");
        assertThat(browse(given, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(given + "/publication", officer)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(given + "/appeal", accredited, "appeal", "They run on networks."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(given + "/decision", officer, "published", "yes", "reason", "No matter."))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(given + "/decision", chair, "reason", "Which?")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(given + "/decision", chair, "published", "yes", "reason", "They do."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(given, accredited)).bodyText().contains("Published", "They run on networks.", "They do.");
        assertThat(browse(given, null))
                .as("what was said to each other stays between them")
                .bodyText()
                .contains("On fisheries")
                .doesNotContain("It is about fisheries.", "They run on networks.", "They do.");
        assertThat(post(given + "/appeal", accredited, "appeal", "Again.")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatTheChairUpholdsIsNotPublished() {
        var given = given(accredited, "On fisheries", "Fish.");
        post(given + "/refusal", officer, "ground", "LAW", "reason", "It calls for a crime.");
        post(given + "/appeal", accredited, "appeal", "It does not.");
        post(given + "/decision", chair, "published", "no", "reason", "It does.");
        assertThat(browse(given, accredited)).bodyText().contains("Declined, as the Chair has found", "It does.");
        assertThat(browse(given, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(accreditation.path() + "/contributions", null))
                .as("but it is in the figures")
                .bodyText()
                .contains("Accredited · Declined: 1")
                .doesNotContain("On fisheries", "Harbour of a test");
    }

    @Test
    void whatIsWithdrawnLeavesATraceWithoutItsWords() {
        var given = given(accredited, "On hospitals", WORDS);
        var statement = published(given);
        assertThat(post(given + "/withdrawal", accredited)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(statement + "/withdrawal", accredited)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(accreditation.path() + "/contributions", null))
                .bodyText()
                .contains("On hospitals", "Withdrawn");
        for (var path : new String[] {given, statement})
            assertThat(browse(path, null)).bodyText().contains("ithdrawn").doesNotContain("Hospitals cannot wait.");
        assertThat(browse(given, accredited)).as("its own again").bodyText().contains("Hospitals cannot wait.");
        post(statement + "/publication", accredited);
        assertThat(browse(given, null)).bodyText().contains("Published");
        var never = given(accredited, "Never read", "Taken back.");
        assertThat(post(never + "/withdrawal", accredited)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(never, null)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(never, officer)).bodyText().contains("Withdrawn").doesNotContain("Taken back.");
    }

    /** Else anything could stand there after it was read. */
    @Test
    void whatWasReadIsNotChangedAndNothingComesInUnread() {
        var statement = published(given(accredited, "On hospitals", WORDS));
        assertThat(browse(statement, accredited)).bodyText().doesNotContain(statement + "/correction");
        assertThat(browse(statement + "/correction", accredited)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(statement + "/correction", accredited, "text", "Something else.", "lock", "1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Withdraw it, and give another.");
        assertThat(browse(statement, accredited)).bodyText().doesNotContain(statement + "/facts");
        assertThat(browse(statement + "/facts", accredited)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(statement + "/facts", accredited, "onBehalfOf", "XSA", "language", "en", "lock", "0"))
                .as("nor put into the mouth of a State")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Withdraw it, and give another.");
        var record = word("select consultation from consultations.statement where id::text = ?", statement);
        assertThat(browse("/consultations/" + record, accredited)).bodyText().doesNotContain("/statements/new");
        assertThat(post("/consultations/" + record + "/statements", accredited, "text", "Unread."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("comes in as a written contribution");
        assertThat(browser.post()
                        .uri("/api/v1/consultations/" + record + "/statements")
                        .contentType("application/json")
                        .content("{\"text\": \"Unread.\"}")
                        .with(as(accredited)))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browse("/consultations/" + record, state)).bodyText().contains("/statements/new");
    }

    @Test
    void whatIsForAWholeProcessHasARecordOfItsOwn() {
        accreditation = made.open(null, true, SideEventRule.NONE);
        var one = published(given(outside, "One", "Words for the process."));
        var two = published(given(outside, "Two", "More words for the process."));
        var record = "select consultation from consultations.statement where id::text = ?";
        assertThat(word(record, one)).isEqualTo(word(record, two));
        assertThat(browse("/consultations/" + word(record, one), null))
                .bodyText()
                .contains("Accreditation of a test", "Not accredited");
    }

    /** The second wall: a query that forgets to ask finds nothing either. */
    @Test
    void theDatabaseGivesNobodyElseARowBeforeItIsPublished() {
        var given = given(accredited, "On hospitals", WORDS);
        assertThat(rows(Reader.guest(), given)).isEqualTo("0 0");
        assertThat(rows(Reader.of(state), given)).isEqualTo("0 0");
        assertThat(rows(Reader.of(byRight), given)).isEqualTo("0 0");
        assertThat(rows(Reader.of(accredited), given)).isEqualTo("1 1");
        assertThat(rows(Reader.of(officer), given)).isEqualTo("1 1");
        published(given);
        assertThat(rows(Reader.guest(), given))
                .as("and its words from the record alone")
                .isEqualTo("1 0");
    }

    /** Its row is everybody's then; what was said of it is not. */
    @Test
    void theDatabaseGivesNobodyElseWhatWasSaidBetweenThemEvenOnceItIsPublished() {
        var given = given(accredited, "On fisheries", "Fish.");
        post(given + "/refusal", officer, "ground", "LAW", "reason", "It calls for a crime.");
        post(given + "/appeal", accredited, "appeal", "It does not.");
        post(given + "/decision", chair, "published", "yes", "reason", "It does not indeed.");
        for (var other : new Reader[] {Reader.guest(), Reader.of(state), Reader.of(byRight)}) {
            assertThat(rows(other, given)).isEqualTo("1 0");
            assertThat(exchanges(other, given)).isEmpty();
        }
        for (var inside : new Reader[] {Reader.of(accredited), Reader.of(officer), Reader.of(chair)})
            assertThat(exchanges(inside, given))
                    .containsExactly("It calls for a crime. It does not. It does not indeed.");
        assertThatThrownBy(() -> jdbc.sql("update stakeholders.contribution_exchange set reason = 'Another.'")
                        .update())
                .hasStackTraceContaining("are not changed");
    }

    private List<String> exchanges(Reader reader, String path) {
        CurrentReader.set(reader);
        try {
            return jdbc.sql("""
                            select reason || ' ' || appeal || ' ' || answer from stakeholders.contribution_exchange
                            where contribution = :id""")
                    .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                    .query(String.class)
                    .list();
        } finally {
            CurrentReader.clear();
        }
    }

    private String rows(Reader reader, String path) {
        CurrentReader.set(reader);
        try {
            return jdbc.sql("""
                            select (select count(*) from stakeholders.contribution where id = :id) || ' '
                                || (select count(*) from stakeholders.contribution_words where contribution = :id)""")
                    .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                    .query((row, number) -> row.getString(1))
                    .single();
        } finally {
            CurrentReader.clear();
        }
    }

    @Test
    void officersAreToldThatItWaitsAndTheChairThatItWasAppealedFor() {
        var office = house.someone(null, Role.OFFICER);
        var presides = house.someone(null, Role.CHAIR);
        var given = given(accredited, "On hospitals", WORDS);
        assertThat(house.newsOf(browser, office)).contains("A written contribution waits to be read", given);
        assertThat(house.newsOf(browser, presides)).doesNotContain(given);
        post(given + "/refusal", officer, "ground", "RELEVANCE", "reason", "It is about hospitals.");
        assertThat(browse(accreditation.path(), chair)).bodyText().doesNotContain("Waits for the Chair");
        post(given + "/appeal", accredited, "appeal", "They have networks.");
        assertThat(house.newsOf(browser, presides)).contains("asks the Chair about its contribution", given);
        assertThat(house.newsOf(browser, office)).doesNotContain("asks the Chair");
        assertThat(browse(accreditation.path(), chair))
                .bodyText()
                .contains("Waits for the Chair", given, "an appeal to be decided");
        assertThat(browse(accreditation.path(), officer)).bodyText().doesNotContain("an appeal to be decided");
        post(given + "/decision", chair, "published", "yes", "reason", "They have.");
        assertThat(browse(accreditation.path(), chair)).bodyText().doesNotContain("Waits for the Chair");
    }

    @Test
    void itsOrganisationIsToldWhatBecameOfIt() {
        var given = given(accredited, "On hospitals", WORDS);
        post(given + "/refusal", officer, "ground", "RELEVANCE", "reason", "It is about hospitals.");
        post(given + "/appeal", accredited, "appeal", "They have networks.");
        post(given + "/decision", chair, "published", "yes", "reason", "They have.");
        assertThat(jdbc.sql("""
                        select what from notifications.told
                        where topic = 'contributions' and of = :id and concerned = array[:organisation]::uuid[] order by at""")
                        .param("id", UUID.fromString(given.substring(given.lastIndexOf('/') + 1)))
                        .param("organisation", harbour.id().id())
                        .query(String.class)
                        .list())
                .containsExactly("DECLINED", "DECIDED");
    }
}
