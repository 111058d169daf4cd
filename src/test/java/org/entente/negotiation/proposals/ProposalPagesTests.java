package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Readings;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ProposalPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    Proposals proposals;

    @Autowired
    Parties parties;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private NegotiatedText text;
    private UUID paragraph;
    private Delegate kenya;
    private Delegate ghana;
    private Delegate officer;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(
                Audience.PUBLIC,
                "Invite each State to name a point of contact;",
                "Decide to meet again after two years.");
        paragraph = texts.provisions(text).get(1).id();
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
        officer = people.officer();
    }

    @Test
    void aProposalIsItsDelegationsOwnUntilItIsSentAndFrozenFromThenOn() {
        var id = written("Invite every State to name a point of contact;");
        var path = "/en/proposals/" + id;
        assertThat(browser.get().uri(path).with(as(kenya))).hasStatus(HttpStatus.OK);
        for (var other : List.of(ghana, officer))
            assertThat(browser.get().uri(path).with(as(other))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + text.path() + "/proposals").with(as(ghana)))
                .bodyText()
                .doesNotContain("every State");
        assertThat(post("/proposals/" + id + "/sending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri(path)).hasStatus(HttpStatus.OK).bodyText().contains("Proposal 1", "Kenya");
        assertThat(browser.get().uri("/en" + text.path() + "/proposals"))
                .bodyText()
                .contains("Proposal 1", "Kenya", "<del>each</del><ins>every</ins>");
        assertThat(browser.get().uri("/en" + text.path() + "/proposals?layout=brackets"))
                .bodyText()
                .contains(
                        "[Invite each State to name a point of contact;]",
                        "[Invite every State to name a point of contact;");
        assertThat(post("/proposals/" + id + "/change", kenya, "words", "Other."))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(chronicle.on("/proposals/" + id, 9)).extracting(Entry::name).containsExactly("ProposalSent");
    }

    /** Also against whoever goes past the house to the database. */
    @Test
    void theDatabaseKeepsWhatWasSent() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThatThrownBy(() -> jdbc.sql("update negotiation.proposal set words = 'Other' where id = :id")
                        .param("id", sent.id())
                        .update())
                .hasStackTraceContaining("A proposal that was sent is not changed");
    }

    @Test
    void anAdviserWritesAndWhoeverSpeaksForTheDelegationSends() {
        var adviser = people.in("KEN", Role.ADVISER);
        var id = UUID.randomUUID();
        assertThat(write(adviser, id, "REPLACE", "Invite all States;")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/proposals/" + id + "/sending", adviser)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/proposals/" + id + "/sending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void stakeholdersNeverProposeNorDoRealStatesOnFictitiousTexts() {
        if (parties.find(PartyId.ofCode("XSTK")).isEmpty())
            parties.addFictitious("XSTK", Kind.STAKEHOLDER, new Names(Map.of(Language.EN, "Fictitious Stakeholder")));
        assertThat(write(people.delegateOf("XSTK"), UUID.randomUUID(), "REPLACE", "Invite all;"))
                .hasStatus(HttpStatus.NOT_FOUND);
        var fictitious = texts.fictitious("Invite each State;");
        assertThat(browser.get()
                        .uri("/en" + fictitious.path() + "/proposals/new")
                        .with(as(kenya)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void badProposalsGetOneSentenceAndWhatWasTypedIsKept() {
        refused("REPLACE", "", "A replacement has words");
        refused(
                "REPLACE",
                "Invite each State to name a point of contact;",
                "These are the words that stand there already");
        refused("SPLIT", "Invite each State;", "put an empty line");
        refused("ADD_AFTER", " ", "Write what the new paragraph says");
        refused("MERGE", "kept words", "choose a first and a last paragraph");
        refused("COMMENT", "kept words", "kept words");
        texts.revised(text, draft -> draft.remove(paragraph));
        refused("REPLACE", "Invite every State;", "The paragraph is not in the version that holds now");
    }

    @Test
    void whoBeganBeforeTheTextChangedIsToldAndSendsAgain() {
        texts.revised(text, draft -> draft.edit(paragraph, ProvisionKind.NUMBERED, 0, "Invite every State;"));
        assertThat(write(kenya, UUID.randomUUID(), "REPLACE", "Invite all States;"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The text has changed since you began", "Invite all States;", "Invite every State;");
    }

    @Test
    void delegationsJoinAndLeaveAndSayHowFarTheyCanGo() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThat(post(sent.path() + "/cosponsors", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(sent.path() + "/cosponsors", ghana)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(sent.path() + "/cosponsors", kenya)).hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/en" + sent.path())).bodyText().contains("Kenya and Ghana");
        assertThat(post(sent.path() + "/cosponsors/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(sent.path() + "/cosponsors/ending", ghana)).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(sent.path() + "/reaction", ghana, "degree", "NEEDS_CHANGE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say which change it needs.");
        assertThat(post(sent.path() + "/reaction", ghana, "degree", "NEEDS_CHANGE", "reason", "After three years."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + sent.path())).bodyText().contains("Needs a change", "After three years.");
        assertThat(post(sent.path() + "/reaction", officer, "degree", "CAN_SUPPORT"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aWithdrawnProposalLeavesItsTrace() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThat(post(sent.path() + "/withdrawal", ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(sent.path() + "/withdrawal", kenya, "because", "Met by others."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + sent.path()))
                .bodyText()
                .contains("Withdrawn", "Met by others.", "Decide to meet again.");
        assertThat(browser.get().uri("/en" + text.path() + "/proposals"))
                .bodyText()
                .doesNotContain("Proposal 1");
        assertThat(post(sent.path() + "/withdrawal", kenya)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aRevisionCarriesProposalsOnAndCreditsThoseWhoseWordsWereTaken() {
        var taken = made.sent(text, "KEN", "Decide to meet again after three years.");
        var pending = made.sent(
                text, "GHA", ProposalKind.REPLACE, paragraph, "Invite every State to name a point of contact;");
        texts.prepare(text);
        assertThat(post(taken.path() + "/taking", kenya)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(taken.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + text.path() + "/draft").with(as(officer)))
                .bodyText()
                .contains("after three years.");
        // What is in preparation is nobody else's business.
        assertThat(browser.get().uri("/en" + taken.path())).bodyText().doesNotContain("Rev.1");
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + taken.path())).bodyText().contains("Taken up in Rev.1");
        assertThat(browser.get().uri("/en" + text.path() + "/proposals"))
                .bodyText()
                .contains("Rev.1", "Proposal 2", "<del>each</del><ins>every</ins>")
                .doesNotContain("Proposal 1");
        assertThat(proposals.on(text.id(), Reader.guest()))
                .extracting(Proposal::state)
                .containsExactly(ProposalState.TAKEN, ProposalState.SENT);
        assertThat(pending.words()).isEqualTo("Invite every State to name a point of contact;");
    }

    @Test
    void aVersionNamesThoseWhoseWordsItTookAtTheParagraphsThatHaveThem() {
        var last = texts.lastParagraph(text);
        var replaced = made.sentJointly(text, "KEN", "CHL", "Decide to meet again after three years.");
        var added = made.sent(text, "GHA", ProposalKind.ADD_AFTER, paragraph, "Thank the Chair;");
        texts.prepare(text);
        for (var each : List.of(replaced, added))
            assertThat(post(each.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + text.path() + "/versions/2").with(as(officer)))
                .bodyText()
                .doesNotContain("Words of");
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        var page = page(text.path());
        assertThat(page.split("Words of ", -1)).hasSize(3);
        assertThat(page.substring(page.indexOf("p-" + last))).contains("Words of Kenya and Chile · Proposal 1");
        assertThat(page.substring(page.indexOf("Thank the Chair;"), page.indexOf("p-" + last)))
                .contains("Words of Ghana · Proposal 2");
        assertThat(page(text.path() + "/versions/1")).doesNotContain("Words of");
        unattributed();
        for (var reader : List.of(kenya, officer))
            assertThat(browser.get().uri("/en" + text.path()).with(as(reader)))
                    .bodyText()
                    .doesNotContain("Words of");
    }

    private String page(String path) {
        var answer = browser.get().uri("/en" + path).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void whatHadGoneIntoAVersionThatIsGivenUpIsAskedForAgain() {
        var taken = made.sent(text, "KEN", "Decide to meet again after three years.");
        texts.prepare(text);
        assertThat(post(taken.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/discard", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.readableBy(Reader.guest(), taken.id()).state()).isEqualTo(ProposalState.SENT);
    }

    @Test
    void whatConflictsIsNotTakenButCanBeCredited() {
        var sent = made.sent(text, "KEN", "Decide to meet again after three years.");
        texts.revise(text, "Decide to meet again after four years.");
        assertThat(browser.get().uri("/en" + sent.path()))
                .bodyText()
                .contains("The text has changed where it asks for something else", "three", "four");
        texts.prepare(text);
        assertThat(post(sent.path() + "/taking", officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("put its words by hand, then credit it");
        assertThat(post(sent.path() + "/taking", officer, "how", "credit")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** What would go is shown as it was, and as it is now. */
    @Test
    void wordsThatChangedUnderWhatWouldBeDeletedAreShownBesideThoseItWasWrittenOn() {
        var last = texts.lastParagraph(text);
        var before = texts.provisions(text).getLast().words();
        var sent = made.asked(text, "KEN", ProposalKind.DELETE, List.of(last), "", null);
        assertThat(page(sent.path())).doesNotContain("Where the text has changed in another way");
        texts.revise(text, "Decide to meet again after four years.");
        var three = Jsoup.parse(page(sent.path())).select("table.cards tbody tr");
        assertThat(three)
                .singleElement()
                .satisfies(row -> assertThat(row.select("td").eachText())
                        .containsExactly(before, "–", "Decide to meet again after four years."));
    }

    @Test
    void whoAskedForWhatCanBeKeptFromReaders() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/change")
                        .param("title_en", "A Chair’s text")
                        .param("lock", "0")
                        .with(as(officer)))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var page : List.of("/en" + sent.path(), "/en" + text.path() + "/proposals")) {
            assertThat(browser.get().uri(page))
                    .bodyText()
                    .contains("A delegation")
                    .doesNotContain("Kenya");
            assertThat(browser.get().uri(page).with(as(ghana)))
                    .bodyText()
                    .contains("A delegation")
                    .doesNotContain("Kenya");
            assertThat(browser.get().uri(page).with(as(kenya))).bodyText().contains("Kenya");
            assertThat(browser.get().uri(page).with(as(officer))).bodyText().contains("Kenya");
        }
    }

    /** Not even to the delegation whose proposal it is: who says what to it is kept to itself as well. */
    @Test
    void whereAttributionIsHiddenTheHistoryTellsTheLeadNothingOfOthers() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThat(post(sent.path() + "/reaction", ghana, "degree", "CANNOT_ACCEPT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(sent.path() + "/cosponsors", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        unattributed();
        assertThat(browser.get().uri("/en" + sent.path()).with(as(kenya)))
                .bodyText()
                .contains("Kenya")
                .doesNotContain("Ghana");
        assertThat(browser.get().uri("/en" + sent.path()).with(as(officer)))
                .bodyText()
                .contains("Ghana");
    }

    /** What its own people did a delegation knows anyway; and the secretariat, who did what. */
    @Test
    void whereAttributionIsHiddenTheHistoryNamesToADelegationItsOwn() {
        var drawn = made.inPreparation(text, "KEN", "Decide to meet again.");
        assertThat(post(drawn.path() + "/sending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(drawn.path() + "/cosponsors", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        unattributed();
        assertThat(history(drawn, kenya)).contains("Kenya", "A participant").doesNotContain("Ghana");
        assertThat(history(drawn, ghana)).contains("Ghana", "A participant").doesNotContain("Kenya");
        assertThat(history(drawn, officer)).contains("Kenya", "Ghana");
        assertThat(history(drawn, people.delegateOf("CHL"))).doesNotContain("Kenya", "Ghana");
    }

    private String history(Proposal of, Delegate reader) {
        var page = browser.get().uri("/en" + of.path()).with(as(reader)).exchange();
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.substring(body.indexOf("id=\"history\""));
    }

    private void unattributed() {
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
    }

    @Test
    void theSecretariatAndTheChairHaveKindsOfTheirOwn() {
        for (var author : ProposalAuthor.values()) {
            var id = UUID.randomUUID();
            var answer = browser.post()
                    .uri("/en" + text.path() + "/proposals")
                    .param("id", id.toString())
                    .param("kind", "REPLACE")
                    .param("author", author.name())
                    .param("from", paragraph.toString())
                    .param("base", base())
                    .param("words", "Invite every State;")
                    .with(as(officer));
            if (author == ProposalAuthor.DELEGATION) {
                assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                continue;
            }
            assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
            assertThat(post("/proposals/" + id + "/sending", officer)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(browser.get().uri("/en" + text.path() + "/proposals"))
                .bodyText()
                .contains("Streamlining by the secretariat", "Chair’s text");
        for (var each : proposals.on(text.id(), Reader.guest()))
            assertThat(post(each.path() + "/cosponsors", ghana))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("Co-sponsors stand behind the proposal of a delegation");
    }

    @Test
    void nobodyLeavesWhatHasBeenTakenUp() {
        var sent = made.sent(text, "KEN", "Decide to meet again after three years.");
        assertThat(post(sent.path() + "/cosponsors", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        texts.prepare(text);
        assertThat(post(sent.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(sent.path() + "/cosponsors/ending", ghana))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The proposal has been taken up in a version.");
        assertThat(browser.get().uri("/en" + sent.path())).bodyText().contains("Kenya and Ghana");
    }

    /** Until the version is issued a proposal is pending to all but those who prepare it. */
    @Test
    void thatAProposalIsInAVersionInPreparationIsNobodyElsesBusiness() {
        var taken = made.sent(text, "KEN", "Decide to meet again after three years.");
        texts.prepare(text);
        assertThat(post(taken.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        for (var reader : List.of(kenya, ghana)) {
            assertThat(browser.get().uri("/en" + text.path() + "/proposals").with(as(reader)))
                    .bodyText()
                    .contains("Proposal 1", "1 pending");
            assertThat(browser.get().uri("/en" + taken.path()).with(as(reader)))
                    .bodyText()
                    .doesNotContain("Taken up", "has been taken up");
        }
        assertThat(browser.get().uri("/en" + taken.path()).with(as(officer)))
                .bodyText()
                .contains("Taken up in");
        assertThat(post(taken.path() + "/reaction", ghana, "degree", "CAN_SUPPORT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + taken.path()).with(as(ghana)))
                .bodyText()
                .contains("Taken up in Rev.1");
    }

    @Test
    void itsDelegationWithdrawsWhatItDoesNotKnowToBeInAVersion() {
        var taken = made.sent(text, "KEN", "Decide to meet again after three years.");
        texts.prepare(text);
        assertThat(post(taken.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(taken.path() + "/withdrawal", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/discard", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.readableBy(Reader.of(officer), taken.id())).satisfies(each -> {
            assertThat(each.state()).isEqualTo(ProposalState.WITHDRAWN);
            assertThat(each.takenIn()).isNull();
        });
    }

    /** Split, merged, moved, reserved, or on several paragraphs: what brackets cannot say stands below in full. */
    @Test
    void theLayoutInBracketsLeavesNothingOut() {
        var last = texts.lastParagraph(text);
        for (var kind : List.of(ProposalKind.SPLIT, ProposalKind.MERGE, ProposalKind.MOVE, ProposalKind.RESERVE))
            made.sent(text, "KEN", kind, last, kind == ProposalKind.SPLIT ? "Decide;\n\nMeet again." : "");
        made.sent(text, "GHA", ProposalKind.DELETE, last, "");
        made.sent(text, "GHA", ProposalKind.REPLACE, last, "Decide to meet next year.");
        var page = page(text.path() + "/proposals?layout=brackets");
        assertThat(page)
                .contains("Proposal 1", "Proposal 2", "Proposal 3", "Proposal 4")
                .contains(
                        "[Decide to meet again after two years.]", "Proposal 5 · Delete – Ghana", "Proposal 6 · Ghana")
                .contains("Conflicts with 1, 2 and 5");
        assertThat(page.split("Proposal 6", -1)).as("in its bracket alone").hasSize(2);
    }

    @Test
    void eachBracketSaysHowItsProposalStands() {
        made.sent(text, "KEN", "Decide to meet again after three years.");
        made.sent(text, "GHA", "Decide to meet again after four years.");
        texts.revise(text, "Decide to meet again after four years.");
        assertThat(page(text.path() + "/proposals?layout=brackets"))
                .contains(
                        "Proposal 1 · Kenya · The text has changed where it asks for something else",
                        "Proposal 2 · Ghana · The text says so already")
                .as("one of the two is met")
                .doesNotContain("Conflicts with");
    }

    @Test
    void whatADelegationSaysToAProposalItTakesBack() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThat(post(sent.path() + "/reaction/withdrawal", ghana)).hasStatus(HttpStatus.CONFLICT);
        post(sent.path() + "/reaction", ghana, "degree", "CANNOT_ACCEPT");
        assertThat(browser.get().uri("/en" + sent.path()).with(as(ghana)))
                .bodyText()
                .contains("Cannot accept", "Take back what your delegation said");
        assertThat(post(sent.path() + "/reaction/withdrawal", people.in("KEN", Role.ADVISER)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(sent.path() + "/reaction/withdrawal", kenya))
                .as("another’s")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(post(sent.path() + "/reaction/withdrawal", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(sent.path()))
                .contains("No delegation has said anything to it.", "A delegation took back what it had said");
        assertThat(post(sent.path() + "/reaction/withdrawal", ghana)).hasStatus(HttpStatus.CONFLICT);
        post(sent.path() + "/reaction", ghana, "degree", "CAN_ACCEPT");
        assertThat(proposals.reactions(text.id()).get(sent.id()))
                .singleElement()
                .extracting(Reaction::degree)
                .isEqualTo(Degree.CAN_ACCEPT);
    }

    @Test
    void whoeverStandsBehindAProposalHasNoReactionOfItsOwnToIt() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        post(sent.path() + "/reaction", ghana, "degree", "CAN_SUPPORT");
        assertThat(post(sent.path() + "/cosponsors", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.reactions(text.id())).isEmpty();
        assertThat(post(sent.path() + "/reaction", ghana, "degree", "CANNOT_ACCEPT"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/en" + sent.path()).with(as(ghana)))
                .bodyText()
                .doesNotContain("What your delegation says");
        assertThat(post(sent.path() + "/cosponsors/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.reactions(text.id())).as("what it had said before").isEmpty();
    }

    /** Each person for themselves, of a delegation of two that follows three texts. */
    @Test
    void whatIsNewIsToldSinceAPersonLastLooked() {
        var others = List.of(texts.issued(Audience.PUBLIC, "One."), texts.issued(Audience.PUBLIC, "Two."));
        assertThat(since(text, kenya))
                .bodyText()
                .contains("You have not said yet that you have looked")
                .doesNotContain("holds as it did");
        assertThat(post(text.path() + "/since", kenya, "version", "1")).hasStatus(HttpStatus.SEE_OTHER);
        for (var other : others)
            assertThat(post(other.path() + "/since", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya))
                .bodyText()
                .contains("Zero draft holds as it did.", "Nothing has been asked for since.");
        texts.revised(
                text,
                draft -> draft.edit(
                        paragraph, ProvisionKind.NUMBERED, 0, "Invite every State to name a point of contact;"));
        texts.revised(
                text,
                draft -> draft.move(
                        draft.provisions().getLast().id(),
                        draft.provisions().getFirst().id()));
        var asked = made.inPreparation(text, "GHA", "Decide to meet again.");
        assertThat(post(asked.path() + "/sending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya))
                .bodyText()
                .contains(
                        "From Zero draft to Rev.2 2 paragraphs changed.",
                        "<del>each</del><ins>every</ins>",
                        "Proposal 1",
                        "Ghana");
        for (var other : others) assertThat(since(other, kenya)).bodyText().contains("holds as it did");
        assertThat(since(text, people.delegateOf("KEN")))
                .bodyText()
                .contains("You have not said yet that you have looked");
        assertThat(post(text.path() + "/since", kenya, "version", "3")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya))
                .bodyText()
                .contains("Rev.2 holds as it did.", "Nothing has been asked for since.");
    }

    /** It has its time, and is not there for anybody yet: the page waits for nobody, and has it the next time. */
    @Test
    void whatIsBeingSentWhileThePageIsMadeIsNewTheNextTime() {
        var asked = made.inPreparation(text, "GHA", "Decide to meet again.");
        assertThat(whileItIsDone(() -> made.sentNow(asked))).doesNotContain("Proposal 1");
        assertThat(since(text, kenya)).bodyText().contains("Proposal 1");
        assertThat(post(text.path() + "/since", kenya, "version", "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(whileItIsDone(() -> made.withdrawnNow(asked, ghana))).contains("Nothing has been asked for since.");
        assertThat(since(text, kenya)).bodyText().contains("Proposal 1", "Withdrawn");
    }

    /** What is told later has the later time, and whoever has seen the one has not seen the other. */
    @Test
    void aProposalIsTimedWhileNobodyElseCanSendOneOnTheText() {
        var asked = made.inPreparation(text, "GHA", "Decide to meet again.");
        assertThat(isFree()).isTrue();
        var sent = made.sent(asked, () -> {
            assertThat(isFree()).isFalse();
            return Instant.parse("2026-03-04T15:00:00Z");
        });
        assertThat(sent.sentAt()).isEqualTo("2026-03-04T15:00:00Z");
    }

    /** For somebody else, who does not wait. */
    private boolean isFree() {
        return CompletableFuture.supplyAsync(
                        () -> jdbc.sql("select id from negotiation.text where id = :id for no key update skip locked")
                                .param("id", text.id())
                                .query()
                                .listOfRows())
                .thenApply(rows -> !rows.isEmpty())
                .join();
    }

    /** What Kenya is shown meanwhile; and it says that it has looked. */
    private String whileItIsDone(Runnable act) {
        var page = transaction.execute(status -> {
            act.run();
            var looking = CompletableFuture.supplyAsync(() -> body(since(text, kenya)));
            await().until(() -> looking.isDone() || texts.isWaitedFor(text));
            assertThat(looking).as("the page").isDone();
            return looking.join();
        });
        assertThat(post(
                        text.path() + "/since",
                        kenya,
                        "version",
                        "1",
                        "read",
                        field(page, "read"),
                        "seen",
                        field(page, "seen")))
                .hasStatus(HttpStatus.SEE_OTHER);
        return page;
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Issued while the page was read. */
    @Test
    void whatWasTakenIntoAVersionThatNobodyHasSeenYetIsNew() {
        var asked = made.sent(text, "GHA", "Decide to meet again.");
        texts.prepare(text);
        assertThat(post(asked.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(text.path() + "/since", kenya, "version", "1", "read", "2999-01-01T00:00:00Z"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya)).bodyText().contains("Proposal 1");
    }

    /** What is sent while somebody reads is new the next time they look. */
    @Test
    void whatComesWhileThePageIsReadIsNotTakenAsSeen() {
        var page = body(since(text, kenya));
        var asked = made.inPreparation(text, "GHA", "Decide to meet again.");
        assertThat(post(asked.path() + "/sending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(
                        text.path() + "/since",
                        kenya,
                        "version",
                        "1",
                        "read",
                        field(page, "read"),
                        "seen",
                        field(page, "seen")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya)).bodyText().contains("Proposal 1");
        for (var later : List.of("2999-01-01T00:00:00Z", "never"))
            assertThat(post(text.path() + "/since", kenya, "version", "1", "read", later, "seen", later))
                    .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya)).bodyText().contains("Nothing has been asked for since.");
        assertThat(post(asked.path() + "/withdrawal", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya)).bodyText().contains("Proposal 1", "Withdrawn");
    }

    @Test
    void whatWasTakenUpSinceIsTold() {
        var taken = made.sent(text, "GHA", "Decide to meet again after three years.");
        texts.prepare(text);
        assertThat(post(text.path() + "/since", kenya, "version", "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(taken.path() + "/taking", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya)).bodyText().contains("Nothing has been asked for since.");
        assertThat(post(text.path() + "/draft/issue", officer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(since(text, kenya)).bodyText().contains("Proposal 1", "Taken up");
    }

    private static String field(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    /** Each page that shows words of a text for few is noted, whichever it is. */
    @Test
    void whoReadsARestrictedTextWhereTheyWriteOnItIsNoted() {
        var closed = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "Decide in private.");
        var begun = made.inPreparation(closed, "KEN", "Decide in public.");
        var pages = List.of(
                closed.path() + "/since",
                closed.path() + "/proposals/new?from=" + texts.lastParagraph(closed),
                begun.path() + "/change");
        for (var page : pages) {
            var reader = people.delegateOf("KEN");
            assertThat(browser.get().uri("/en" + page).with(as(reader))).hasStatus(HttpStatus.OK);
            assertThat(readings.of(closed.path(), 9))
                    .as(page)
                    .anyMatch(each -> each.person().equals(reader.person()));
        }
    }

    private MvcTestResult since(NegotiatedText of, Delegate by) {
        return browser.get().uri("/en" + of.path() + "/since").with(as(by)).exchange();
    }

    /** Shown and not obeyed. */
    @Test
    void charactersThatTurnTheDirectionAreShown() {
        var sent = made.sent(text, "KEN", "Decide \u202Enot\u202C to meet again.");
        assertThat(browser.get().uri("/en" + sent.path()))
                .bodyText()
                .contains("⟦U+202E⟧not⟦U+202C⟧")
                .doesNotContain("\u202E");
    }

    @Test
    void charactersThatTurnTheDirectionAreShownInWhatWasTypedToIt() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThat(post(sent.path() + "/reaction", ghana, "degree", "", "reason", "Why \u202Enot\u202C?"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Why ⟦U+202E⟧not⟦U+202C⟧?")
                .doesNotContain("\u202E");
        var endless = "\u202E" + "a".repeat(ProposalForm.LONGEST_REASON);
        assertThat(post(sent.path() + "/withdrawal", kenya, "because", endless))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("⟦U+202E⟧aaa")
                .doesNotContain("\u202E");
        assertThat(post(sent.path() + "/reaction", ghana, "degree", "CAN_ACCEPT", "reason", "Why ⟦U+202E⟧not⟦U+202C⟧?"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.reactions(text.id()).get(sent.id()))
                .singleElement()
                .extracting(Reaction::reason)
                .isEqualTo("Why \u202Enot\u202C?");
    }

    /** Whoever goes on with what they began on the version before has its words, put together with what changed. */
    @Test
    void whatIsInPreparationGoesOnWithTheText() {
        var begun = made.inPreparation(
                text, "KEN", ProposalKind.REPLACE, paragraph, "Invite every State to name a point of contact;");
        texts.revised(
                text,
                draft -> draft.edit(
                        paragraph, ProvisionKind.NUMBERED, 0, "Invite each State to name a point of contact soon;"));
        var form = browser.get().uri("/en" + begun.path() + "/change").with(as(kenya));
        assertThat(form)
                .bodyText()
                .contains("Invite every State to name a point of contact soon;", "Invite each State to name");
        // As it was opened on the version before.
        assertThat(change(begun, "Invite all States to name a point of contact;", "base", base()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The text has changed since you began", "Invite all States to name a point of contact;");
        var now = Provision.hash("Invite each State to name a point of contact soon;");
        assertThat(change(begun, "Invite all States to name a point of contact soon;", "base", now))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatIsTypedIntoWhatAColleagueHasSentOrDiscardedMeanwhileIsKept() {
        var begun = made.inPreparation(text, "KEN", ProposalKind.REPLACE, paragraph, "Invite every State;");
        assertThat(post(begun.path() + "/sending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(change(begun, "Invite all States;", "base", base()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("its words are frozen", "Invite all States;");
        var gone = made.inPreparation(text, "KEN", ProposalKind.REPLACE, paragraph, "Invite every State;");
        assertThat(post(gone.path() + "/discard", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        var again = change(
                gone, "Invite some States;", "base", base(), "text", text.id().toString());
        assertThat(again)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "it was discarded meanwhile",
                        "Invite some States;",
                        "action=\"/en" + text.path() + "/proposals\"")
                .doesNotContain("value=\"" + gone.id());
        assertThat(write(kenya, gone.id(), "REPLACE", "Invite some States;")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.readableBy(Reader.of(kenya), gone.id()).words()).isEqualTo("Invite some States;");
    }

    /** The text has not changed, and nobody is told that it has. */
    @Test
    void whoChoosesOtherParagraphsThanTheFormShowedIsShownThose() {
        var last = texts.lastParagraph(text).toString();
        var fields = new String[] {
            "kind", "REPLACE", "from", last, "base", base(), "opened", paragraph + "/", "words", "Decide to meet soon."
        };
        assertThat(post(text.path() + "/proposals", kenya, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "These are other paragraphs than those the form was opened on",
                        "Decide to meet again after two years.",
                        "Decide to meet soon.",
                        "name=\"opened\" value=\"" + last + "/\"")
                .doesNotContain("The text has changed");
    }

    private MvcTestResult change(Proposal begun, String words, String... fields) {
        var all = new ArrayList<>(List.of(
                "kind", "REPLACE", "from", paragraph.toString(), "words", words, "lock", Long.toString(begun.lock())));
        all.addAll(List.of(fields));
        return post(begun.path() + "/change", kenya, all.toArray(String[]::new));
    }

    /** What each server says is the same for each reader, and in words: enums are hashed otherwise in each process. */
    @Test
    void theStateOfWhatIsAskedForIsTheSameForEverybody() {
        var sent = made.sent(text, "KEN", "Decide to meet again.");
        assertThat(post(sent.path() + "/cosponsors", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        unattributed();
        var states = new HashSet<String>();
        for (var reader : List.of(kenya, ghana, officer)) {
            var page = browser.get()
                    .uri("/en" + text.path() + "/proposals")
                    .with(as(reader))
                    .exchange();
            var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
            states.add(body.replaceFirst("(?s).*data-live-page=\"([^\"]*)\" data-live-say=\"Last.*", "$1"));
        }
        assertThat(states)
                .containsExactly("1 " + Integer.toHexString(List.of("1 SENT").hashCode()));
    }

    private UUID written(String words) {
        var id = UUID.randomUUID();
        assertThat(write(kenya, id, "REPLACE", words)).hasStatus(HttpStatus.SEE_OTHER);
        return id;
    }

    private void refused(String kind, String words, String sentence) {
        assertThat(write(kenya, UUID.randomUUID(), kind, words))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, words);
    }

    private String base() {
        return Provision.hash("Invite each State to name a point of contact;");
    }

    private MvcTestResult write(Delegate by, UUID id, String kind, String words) {
        return post(
                text.path() + "/proposals",
                by,
                "id",
                id.toString(),
                "kind",
                kind,
                "from",
                paragraph.toString(),
                "base",
                base(),
                "provisionKind",
                "NUMBERED",
                "level",
                "0",
                "words",
                words);
    }

    private MvcTestResult post(String path, Delegate by, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
