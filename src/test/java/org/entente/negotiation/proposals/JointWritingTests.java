package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TestTexts;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
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
import tools.jackson.databind.json.JsonMapper;

/** Several delegations write a proposal from the start. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class JointWritingTests {

    private static final String STANDS = "Decide to meet again after two years.";

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
    JdbcClient jdbc;

    private NegotiatedText text;
    private Proposal drawn;
    private Delegate kenya;
    private Delegate ghana;
    private Delegate chile;

    @BeforeEach
    void kenyaPreparesAProposal() {
        text = texts.issued(Audience.PUBLIC, STANDS);
        drawn = made.inPreparation(text, "KEN", "Decide to meet again.");
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
        chile = people.delegateOf("CHL");
    }

    @Test
    void nobodyIsAnAuthorWithoutHavingAcceptedAndAgreed() {
        name("GHA");
        assertThat(send()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("once every delegation that was named");
        assertThat(page(kenya)).bodyText().contains("Ghana", "Named, and has not answered");
        assertThat(post("/writers/acceptance", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send()).hasStatus(HttpStatus.CONFLICT);
        assertThat(agree(ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        for (var page : List.of(drawn.path(), text.path() + "/proposals"))
            assertThat(browser.get().uri("/en" + page)).bodyText().contains("Kenya and Ghana");
        assertThat(chronicle.on(drawn.path(), 9))
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("ProposalSent", "ProposalSentJointly");
        assertThat(chronicle.on(drawn.path(), 9)).extracting(Entry::party).contains(ghana.delegation());
    }

    /** What the other State said, and who said it for which words, is as much a part of the record as who sent it. */
    @Test
    void theRecordSaysWhoAgreedForTheOtherDelegationWhenAndToWhichSave() {
        written("GHA", ghana);
        assertThat(change(kenya, "Decide to meet soon.")).hasStatus(HttpStatus.SEE_OTHER);
        var save = seen();
        assertThat(agree(ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on(drawn.path(), 9))
                .filteredOn(entry -> entry.name().equals("ProposalSentJointly"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.byPerson()).isEqualTo(kenya.person());
                    assertThat(entry.fact("agreedBy")).isEqualTo(ghana.person().toString());
                    assertThat(entry.fact("save")).isEqualTo(save);
                    assertThat(Instant.parse(entry.fact("agreedAt"))).isBeforeOrEqualTo(entry.at());
                });
    }

    @Test
    void whoeverIsNamedReadsItAndWhoeverHasAcceptedChangesIt() {
        assertThat(page(ghana)).hasStatus(HttpStatus.NOT_FOUND);
        name("GHA");
        assertThat(page(ghana))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Write it together", "Decline")
                .doesNotContain("/change\"");
        assertThat(browser.get().uri("/en" + text.path()).with(as(ghana)))
                .bodyText()
                .contains("You are asked to write a proposal together");
        assertThat(change(ghana, "Decide to meet soon.")).as("given back").hasStatus(HttpStatus.CONFLICT);
        assertThat(page(kenya)).bodyText().doesNotContain("Decide to meet soon.");
        for (var other : List.of(chile, people.officer()))
            assertThat(page(other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/writers/acceptance", chile)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/writers/acceptance", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(change(ghana, "Decide to meet soon.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(kenya)).bodyText().contains("Decide to meet soon.");
        assertThat(post("/sending", ghana, "seen", seen())).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** An adviser writes; to say yes binds the delegation. */
    @Test
    void whoeverSpeaksForADelegationAnswersForIt() {
        var adviser = people.in("GHA", Role.ADVISER);
        name("GHA");
        for (var act : List.of("/writers/acceptance", "/writers/agreement", "/writers/ending"))
            assertThat(post(act, adviser, "seen", seen())).as(act).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/writers/acceptance", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(change(adviser, "Decide to meet soon.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/writers", people.in("KEN", Role.ADVISER), "party", "CHL"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void eachChangeOfTheWordsAsksForTheAgreementOfAllAnew() {
        written("GHA", ghana);
        written("CHL", chile);
        var before = seen();
        assertThat(change(ghana, "Decide to meet soon.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send()).hasStatus(HttpStatus.CONFLICT);
        assertThat(post("/writers/agreement", chile, "seen", before))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has changed since you looked at it");
        assertThat(agree(chile)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agree(ghana)).hasStatus(HttpStatus.SEE_OTHER);
        // What the lead has before them are the words of before, too.
        assertThat(post("/sending", kenya, "seen", before)).hasStatus(HttpStatus.CONFLICT);
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.readableBy(Reader.guest(), drawn.id())).satisfies(sent -> {
            assertThat(sent.words()).isEqualTo("Decide to meet soon.");
            assertThat(sent.cosponsors()).containsExactlyInAnyOrder(ghana.delegation(), chile.delegation());
        });
    }

    @Test
    void noDelegationIsLeftWithWordsOfAnotherThatItHasNotSeen() {
        written("GHA", ghana);
        var before = seen();
        assertThat(change(ghana, "Decide to meet soon.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/writers/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/sending", kenya, "seen", before))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has changed since you looked at it");
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("has been sent");
    }

    /** Whoever comes second sees what they would wipe out before they do. */
    @Test
    void whoeverChangesItAfterAnotherIsShownWhatStandsThere() {
        written("GHA", ghana);
        assertThat(browser.get().uri("/en" + drawn.path() + "/change").with(as(ghana)))
                .bodyText()
                .contains("read and change it while it is in preparation")
                .doesNotContain("What stands there now", "your delegation’s own until");
        var opened = seen();
        assertThat(change(kenya, "Decide to meet next year.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(change(ghana, "Decide to meet soon.", opened))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("What stands there now", "Decide to meet next year.", "Decide to meet soon.");
        assertThat(page(kenya)).bodyText().contains("Decide to meet next year.");
        assertThat(change(ghana, "Decide to meet soon.")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Also where a form comes with the name of what others go on with: what was typed is kept until it is a proposal of its own. */
    @Test
    void whatADelegationTypesThatIsTakenOffMeanwhileIsNotLost() {
        written("GHA", ghana);
        assertThat(post("/writers/ending", kenya, "party", "GHA")).hasStatus(HttpStatus.SEE_OTHER);
        var kept = change(ghana, "Decide to meet soon.");
        assertKept(kept);
        assertKept(write(drawn.id().toString()));
        var anew = Jsoup.parse(body(kept)).select("input[name=id]").val();
        assertThat(write(anew)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(write(anew)).as("sent twice").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.readableBy(Reader.of(ghana), UUID.fromString(anew)))
                .satisfies(own -> {
                    assertThat(own.words()).isEqualTo("Decide to meet soon.");
                    assertThat(own.lead()).isEqualTo(ghana.delegation());
                });
        assertThat(proposals.readableBy(Reader.of(kenya), drawn.id()).words()).isEqualTo("Decide to meet again.");
    }

    private void assertKept(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "is no longer among those who write it",
                        "Decide to meet soon.",
                        "action=\"/en" + text.path() + "/proposals\"")
                .doesNotContain("value=\"" + drawn.id());
    }

    private MvcTestResult write(String id) {
        return browser.post()
                .uri("/en" + text.path() + "/proposals")
                .param("id", id)
                .param("kind", "REPLACE")
                .param("from", texts.lastParagraph(text).toString())
                .param("base", Provision.hash(STANDS))
                .param("words", "Decide to meet soon.")
                .with(as(ghana))
                .exchange();
    }

    @Test
    void whoeverWithdrawsBeforeItIsSentLeavesTheRest() {
        written("GHA", ghana);
        written("CHL", chile);
        assertThat(post("/writers/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/discard", kenya))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Other delegations write it too");
        assertThat(post("/writers/ending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(kenya)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/sending", chile, "seen", seen())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + drawn.path()))
                .bodyText()
                .contains("Chile")
                .doesNotContain("Kenya", "Ghana");
    }

    /** Whoever agrees to the words anew has not come later. */
    @Test
    void whoeverAcceptedFirstLeadsWhereTheLeadLeaves() {
        name("GHA");
        name("CHL");
        for (var each : List.of(chile, ghana))
            assertThat(post("/writers/acceptance", each)).hasStatus(HttpStatus.SEE_OTHER);
        for (var each : List.of(ghana, chile)) assertThat(agree(each)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/writers/ending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/sending", ghana, "seen", seen())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/sending", chile, "seen", seen())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + drawn.path()))
                .bodyText()
                .contains("Chile and Ghana")
                .doesNotContain("Kenya");
    }

    @Test
    void whoeverDeclinesOrIsTakenOffIsNoAuthorAndWhoeverLeadsAloneDiscards() {
        name("GHA");
        assertThat(post("/writers/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        name("CHL");
        assertThat(post("/writers/ending", ghana, "party", "CHL")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/writers/ending", kenya))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("No other delegation has accepted to write it");
        assertThat(post("/writers/ending", kenya, "party", "CHL")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/writers/ending", kenya, "party", "CHL")).hasStatus(HttpStatus.CONFLICT);
        assertThat(page(chile)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/discard", kenya)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void thoseAreNamedWhoMayProposeOnTheTextAndReadIt() {
        if (parties.find(PartyId.ofCode("XSTK")).isEmpty())
            parties.addFictitious("XSTK", Kind.STAKEHOLDER, new Names(Map.of(Language.EN, "Fictitious Stakeholder")));
        for (var nobody : List.of("", "XSTK", "XAR", "NOBODY"))
            assertThat(post("/writers", kenya, "party", nobody)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/writers", kenya, "party", "KEN")).hasStatus(HttpStatus.CONFLICT);
        name("GHA");
        assertThat(post("/writers", kenya, "party", "GHA")).hasStatus(HttpStatus.CONFLICT);
        var closed =
                texts.issued(new Audience(Audience.Kind.NAMED, Set.of(kenya.delegation(), ghana.delegation())), STANDS);
        drawn = made.inPreparation(closed, "KEN", "Decide to meet again.");
        assertThat(post("/writers", kenya, "party", "CHL")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        name("GHA");
        assertThat(page(ghana)).hasStatus(HttpStatus.OK);
    }

    /** Those who wrote it know each other, also once it is sent; who joins later is kept from them like from everybody. */
    @Test
    void whereAttributionIsHiddenThoseWhoWriteItKnowEachOther() {
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        written("GHA", ghana);
        assertThat(page(ghana)).bodyText().contains("Kenya and Ghana");
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/cosponsors", chile)).hasStatus(HttpStatus.SEE_OTHER);
        for (var author : List.of(kenya, ghana))
            assertThat(page(author)).bodyText().contains("Kenya and Ghana").doesNotContain("Chile");
        assertThat(page(chile)).bodyText().contains("A delegation").doesNotContain("Kenya", "Ghana");
        assertThat(page(people.officer())).bodyText().contains("Kenya, Ghana and Chile");
        // Nor how many they are.
        for (var each : List.of(kenya, ghana, people.officer()))
            assertThat(page(each)).bodyText().contains("sent also in the name of a delegation");
        for (var each : List.of(chile, people.delegateOf("URY")))
            assertThat(page(each))
                    .bodyText()
                    .contains("The proposal was sent.")
                    .doesNotContain("sent also in the name of a delegation");
    }

    @Test
    void eachAuthorFindsWhatWasDoneToItAmongTheirActsAndNobodyElseDoes() {
        written("GHA", ghana);
        written("CHL", chile);
        assertThat(acts(ghana)).as("before it is sent there is no record").isEmpty();
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/cosponsors", people.delegateOf("URY"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/withdrawal", kenya, "because", "It was said better by others."))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var author : List.of(kenya, ghana, people.in("GHA", Role.ADVISER), chile))
            assertThat(acts(author))
                    .as(author.toString())
                    .containsExactlyInAnyOrder(
                            "ProposalWithdrawn", "ProposalSentJointly", "ProposalSentJointly", "ProposalSent");
        assertThat(acts(people.delegateOf("URY"))).as("it joined later").containsExactly("ProposalJoined");
        assertThat(acts(people.delegateOf("FJI"))).isEmpty();
    }

    @Test
    void whoeverHasTakenItsNameOffFindsWhatItDidItself() {
        written("GHA", ghana);
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/cosponsors/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(acts(ghana)).containsExactlyInAnyOrder("ProposalLeft", "ProposalSentJointly");
        assertThat(acts(kenya)).containsExactlyInAnyOrder("ProposalSentJointly", "ProposalSent");
    }

    /** What goes into a version is known to those who prepare it, and to nobody else before it is issued. */
    @Test
    void noAuthorFindsThatItWasTakenBeforeTheVersionIsIssued() {
        written("GHA", ghana);
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        texts.prepare(text);
        var chair = people.in(null, Role.CHAIR);
        assertThat(post("/taking", chair)).hasStatus(HttpStatus.SEE_OTHER);
        for (var author : List.of(kenya, ghana)) assertThat(acts(author)).doesNotContain("ProposalTaken");
        assertThat(acts(chair)).containsExactly("ProposalTaken");
        assertThat(browser.post().uri("/en" + text.path() + "/draft/issue").with(as(chair)))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var author : List.of(kenya, ghana)) assertThat(acts(author)).contains("ProposalTaken");
    }

    /** Of those that are found under /acts, which were done to it; newest first. */
    private List<String> acts(Delegate reader) {
        var found = browser.get().uri("/api/v1/acts").with(as(reader)).exchange();
        assertThat(found).hasStatus(HttpStatus.OK);
        return JsonMapper.shared()
                .readTree(body(found))
                .get("acts")
                .valueStream()
                .filter(act -> act.get("about").asString().equals(drawn.path()))
                .map(act -> act.get("act").asString())
                .toList();
    }

    /** Also for whoever goes past the house to the database. */
    @Test
    void theDatabaseShowsItToThoseWhoWriteItAndNobodyElse() {
        assertThat(known(ghana)).isZero();
        name("GHA");
        assertThat(known(ghana)).isOne();
        assertThat(known(chile)).isZero();
        assertThat(known(people.officer())).isZero();
        assertThat(post("/writers/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(known(ghana)).isZero();
    }

    @Test
    void theDatabaseShowsNobodyElseWhoSaidNoOnceItIsSent() {
        written("GHA", ghana);
        name("CHL");
        assertThat(knownNames(ghana)).contains(chile.delegation());
        assertThat(post("/writers/ending", chile)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        for (var each : List.of(kenya, ghana, people.officer(), people.delegateOf("URY")))
            assertThat(knownNames(each)).containsExactlyInAnyOrder(kenya.delegation(), ghana.delegation());
        assertThat(knownNames(chile)).contains(chile.delegation());
        assertThat(post("/cosponsors", chile)).as("it may join like any other").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/cosponsors/ending", chile)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(knownNames(kenya)).as("it has left in the open").contains(chile.delegation());
    }

    @Test
    void anAuthorSaysNothingElseToItsOwnProposal() {
        written("GHA", ghana);
        assertThat(send()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/reaction", ghana, "degree", "CAN_SUPPORT"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("your delegation’s own proposal");
        assertThat(post("/cosponsors/ending", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/cosponsors", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.readableBy(Reader.guest(), drawn.id()).joint()).isEmpty();
    }

    @Test
    void whatIsSentIsJoinedAndNotWritten() {
        var sent = made.sent(text, "KEN", "Decide to meet soon.");
        assertThat(browser.post()
                        .uri("/en" + sent.path() + "/writers")
                        .param("party", "GHA")
                        .with(as(kenya)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("its words are frozen");
    }

    private long known(Delegate by) {
        return told(by, "select count(*) from negotiation.proposal where id = :id", Long.class)
                .getFirst();
    }

    private List<UUID> knownNames(Delegate by) {
        return told(by, "select party from negotiation.sponsor where proposal = :id", UUID.class);
    }

    private <T> List<T> told(Delegate by, String asked, Class<T> as) {
        CurrentReader.set(Reader.of(by));
        try {
            return jdbc.sql(asked).param("id", drawn.id()).query(as).list();
        } finally {
            CurrentReader.clear();
        }
    }

    private void name(String code) {
        assertThat(post("/writers", kenya, "party", code)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void written(String code, Delegate by) {
        name(code);
        assertThat(post("/writers/acceptance", by)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(agree(by)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult agree(Delegate by) {
        return post("/writers/agreement", by, "seen", seen());
    }

    private MvcTestResult send() {
        return post("/sending", kenya, "seen", seen());
    }

    private String seen() {
        return Long.toString(proposals.find(drawn.id()).orElseThrow().lock());
    }

    private MvcTestResult change(Delegate by, String words) {
        return change(by, words, seen());
    }

    private MvcTestResult change(Delegate by, String words, String save) {
        return post(
                "/change",
                by,
                "kind",
                "REPLACE",
                "from",
                texts.lastParagraph(text).toString(),
                "base",
                Provision.hash(STANDS),
                "words",
                words,
                "text",
                text.id().toString(),
                "lock",
                save);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult page(Delegate reader) {
        return browser.get().uri("/en" + drawn.path()).with(as(reader)).exchange();
    }

    private MvcTestResult post(String act, Delegate by, String... fields) {
        var request = browser.post().uri("/en" + drawn.path() + act).with(as(by));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
