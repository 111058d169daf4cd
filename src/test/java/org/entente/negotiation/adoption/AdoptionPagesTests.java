package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.People.as;

import com.jayway.jsonpath.JsonPath;
import gg.jte.output.StringOutput;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.documents.record.Adoption;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Relations;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionBlocks;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AdoptionPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions made;

    @Autowired
    TextVersions versions;

    @Autowired
    TextAdoptions adoptions;

    @Autowired
    AdoptionVotes votes;

    @Autowired
    Declarations declarations;

    @Autowired
    Documents documents;

    @Autowired
    Texts documentTexts;

    @Autowired
    Relations relations;

    @Autowired
    AdoptionPart part;

    @Autowired
    Frame frame;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private final String symbol = TestAdoptions.symbol();
    private NegotiatedText text;
    private List<UUID> paragraphs = List.of();
    private Delegate chair;
    private Delegate kenya;
    private Delegate ghana;

    @BeforeEach
    void aVersionWasIssued() {
        text = texts.issued(Audience.PUBLIC, "Invite each State.", "Thank the Chair.", "Meet twice a year.");
        paragraphs = texts.provisions(text).stream().map(Provision::id).toList();
        chair = people.in(null, Role.CHAIR);
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
    }

    /** The scenario from the record: one delegation dissociates itself from a paragraph, and the report passes. */
    @Test
    void aReportIsAdoptedByConsensusWhileOneDelegationDissociatesItselfFromAParagraph() {
        var adoption = set(Map.of("symbol", symbol));
        assertThat(adoption.states()).hasSize(193);
        assertThat(browser.get().uri("/en" + adoption.path())).bodyText().contains("is before the body from");
        assertThat(act(kenya, adoption, "/declarations", on("OBJECTION", "We cannot accept this.", 2)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keep(adoption, "/opening", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + adoption.path()))
                .bodyText()
                .contains("An objection stands", "Kenya", "paragraph 2", "We cannot accept this.");
        assertThat(conclude(adoption, AdoptionOutcome.ADOPTED))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("there is no consensus. Nothing was decided.");

        var objection = declarations.of(adoption.id()).getFirst();
        assertThat(post("/adoption-declarations/" + objection.id() + "/withdrawal", ghana))
                .as("another State’s")
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/adoption-declarations/" + objection.id() + "/withdrawal", kenya))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(kenya, adoption, "/declarations", on("DISSOCIATION", "", 2)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(conclude(adoption, AdoptionOutcome.ADOPTED)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(ghana, adoption, "/declarations", onTheWhole("EXPLANATION", "We joined the consensus.")))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(browser.get().uri("/en" + adoption.path()))
                .bodyText()
                .contains(
                        "was adopted by consensus on",
                        "Dissociations",
                        "Withdrawn on",
                        "Explanations of position after the decision",
                        "We joined the consensus.",
                        symbol);
        assertThat(browser.get().uri("/en" + text.path())).bodyText().contains(text.path() + "/adoption", symbol);
        assertThat(browser.get().uri("/en/documents/" + symbol))
                .bodyText()
                .contains("by consensus", "How it came about", adoption.path(), text.path(), "Meet twice a year.");
        assertThat(chronicle.on(adoption.path(), 20).reversed())
                .extracting(Entry::name)
                .containsExactly(
                        "AdoptionSet",
                        "AdoptionObjectedTo",
                        "AdoptionOpened",
                        "AdoptionObjectionWithdrawn",
                        "AdoptionDeclarationMade",
                        "AdoptionConcluded",
                        "AdoptionDeclarationMade");
    }

    /** From the record, too: the title is replaced on the last day. */
    @Test
    void aTitleThatIsReplacedAloudIsPartOfWhatIsAdoptedAndTheTextKeepsItsParagraphs() {
        var adoption = set(Map.of());
        assertThat(browse(
                        adoption.path() + "/amendments/new?paragraph=" + paragraphs.getFirst() + "&deed=REPLACE",
                        chair))
                .bodyText()
                .contains("Record it as read out");
        assertThat(keep(
                        adoption,
                        "/amendments",
                        Map.of("paragraph", paragraphs.getFirst().toString(), "deed", "REPLACE")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        readOut(
                adoption,
                "REPLACE",
                paragraphs.getFirst(),
                Map.of("words_en", "Another title", "words_fr", "Un autre titre"));
        readOut(adoption, "ADD", paragraphs.getLast(), Map.of("words_en", "Meet in New York."));
        assertThat(browser.get().uri("/en" + adoption.path()))
                .bodyText()
                .contains("Read out", "Replaced: the title<", "<ins>Another title</ins>", "Added after: paragraph 3");
        assertThat(keep(adoption, "/amendments/1/withdrawal", Map.of()))
                .as("something was read out after it")
                .hasStatus(HttpStatus.CONFLICT);
        var before = exact(adoption);
        keep(adoption, "/opening", Map.of());
        assertThat(now(adoption).exact()).isEqualTo(before).hasSize(64);
        assertThat(keep(
                        adoption,
                        "/amendments",
                        Map.of("paragraph", paragraphs.get(1).toString(), "deed", "DELETE")))
                .as("the body has been asked about these words")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(conclude(adoption, AdoptionOutcome.ADOPTED)).hasStatus(HttpStatus.SEE_OTHER);

        var adopted = now(adoption);
        var words = texts.provisions(text);
        assertThat(words)
                .extracting(Provision::id)
                .startsWith(paragraphs.toArray(UUID[]::new))
                .hasSize(5);
        assertThat(words.getFirst().words()).isEqualTo("Another title");
        assertThat(versions.current(text.id()).orElseThrow().id()).isEqualTo(adopted.adopted());
        var document = documents.find(adopted.document()).orElseThrow();
        assertThat(document.titles().in(Language.EN)).isEqualTo("Another title");
        var held = documentTexts.current(document.id());
        assertThat(held.keySet()).as("French lags behind in all but the title").containsExactly(Language.EN);
        assertThat(documentTexts.paragraphs(held.get(Language.EN).id()))
                .extracting(each -> each.block().eId())
                .containsExactlyElementsOf(words.stream()
                        .map(each -> ProvisionBlocks.name(each.id()))
                        .toList());
        assertThat(browser.get().uri("/en" + text.path() + "/comparison"))
                .bodyText()
                .contains("<ins>Another title</ins>");
    }

    /** A paragraph is voted on by itself, before the whole. */
    @Test
    void aRecordedVoteIsTakenOnAParagraphByItselfAndThenOnTheWhole() {
        var adoption = made.byVote(text, "KEN", "GHA", "FRA", "JPN");
        var france = people.delegateOf("FRA");
        var japan = people.delegateOf("JPN");
        assertThat(keep(adoption, "/votes", Map.of("rule", "Rule 129", "majority", "SIMPLE")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the paragraphs.");
        assertThat(keep(
                        adoption,
                        "/votes",
                        Map.of(
                                "rule",
                                "Rule 129",
                                "majority",
                                "SIMPLE",
                                "state",
                                "KEN",
                                "paragraph",
                                paragraphs.getLast().toString())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keep(adoption, "/opening", Map.of())).as("paragraphs first").hasStatus(HttpStatus.CONFLICT);
        var first = votes.of(adoption.id()).getFirst();
        assertThat(vote(kenya, adoption, first, "NO")).as("not open yet").hasStatus(HttpStatus.CONFLICT);
        keep(adoption, "/votes/" + first.id() + "/opening", Map.of());
        assertThat(keep(adoption, "/amendments/new", Map.of())).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        vote(kenya, adoption, first, "YES");
        vote(kenya, adoption, first, "NO");
        vote(ghana, adoption, first, "YES");
        vote(france, adoption, first, "ABSTAIN");
        assertThat(browser.get().uri("/en" + adoption.path()))
                .bodyText()
                .contains("The vote is open: paragraph 3", "asked for by Kenya")
                .doesNotContain("Yes (");
        keep(adoption, "/votes/" + first.id() + "/closing", Map.of());
        assertThat(browser.get().uri("/en" + adoption.path()))
                .bodyText()
                .contains(
                        "Not retained, and deleted: paragraph 3, by 1 to 1, with 1 abstaining; 1 did not participate.");
        assertThat(vote(japan, adoption, first, "YES")).hasStatus(HttpStatus.CONFLICT);

        assertThat(keep(adoption, "/opening", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        var whole = votes.of(adoption.id()).getLast();
        assertThat(whole.isOfTheWhole()).isTrue();
        for (var each : List.of(kenya, ghana, france)) vote(each, adoption, whole, "YES");
        vote(japan, adoption, whole, "NO");
        assertThat(conclude(adoption, AdoptionOutcome.ADOPTED)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(
                        japan,
                        adoption,
                        "/intentions",
                        Map.of("vote", List.of(whole.id().toString()), "choice", List.of("YES"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(
                        japan,
                        adoption,
                        "/intentions",
                        Map.of("vote", List.of(whole.id().toString()), "choice", List.of("NO"))))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.get().uri("/en" + adoption.path()))
                .bodyText()
                .contains(
                        "Adopted, the text as a whole, by 3 to 1, with 0 abstaining; 0 did not participate.",
                        "Japan said afterwards that it had intended: Yes",
                        "does not change the result");
        assertThat(texts.provisions(text)).extracting(Provision::words).doesNotContain("Meet twice a year.");
        var adopted = now(adoption);
        assertThat(documents.find(adopted.document()).orElseThrow().adoption()).isEqualTo(Adoption.RECORDED_VOTE);
        assertThat(browser.get().uri("/api/v1/adoptions/" + adoption.id()))
                .bodyJson()
                .extractingPath("$.votes[1].yes")
                .asArray()
                .containsExactly("FRA", "GHA", "KEN");
    }

    @Test
    void aVoteThatIsNotCarriedAdoptsNothingWhateverTheChairExpects() {
        var adoption = made.open(made.byVote(text, "KEN", "GHA"));
        var whole = votes.of(adoption.id()).getFirst();
        vote(kenya, adoption, whole, "YES");
        vote(ghana, adoption, whole, "NO");
        assertThat(keep(adoption, "/suspension", Map.of())).hasStatus(HttpStatus.CONFLICT);
        assertThat(keep(adoption, "/ending", Map.of("reason", "The sponsors ask so.")))
                .hasStatus(HttpStatus.CONFLICT);
        conclude(adoption, AdoptionOutcome.ADOPTED);
        assertThat(now(adoption).outcome()).isEqualTo(AdoptionOutcome.NOT_ADOPTED);
        assertThat(now(adoption).document()).isNull();
        assertThat(documents.called(new Symbol(symbol))).isEmpty();
        assertThat(browse(adoption.path(), ghana))
                .bodyText()
                .contains("kind=EXPLANATION")
                .doesNotContain("kind=DISSOCIATION");
        assertThat(act(ghana, adoption, "/declarations", onTheWhole("EXPLANATION", "We could not join.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + adoption.path())).bodyText().contains("We could not join.");
    }

    /** Until the vote is closed nobody learns how another State votes, from the house or from the database. */
    @Test
    void aBallotIsForItsStateAndThoseWhoHoldAnOfficeUntilTheVoteIsClosed() {
        var adoption = made.open(made.byVote(text, "KEN", "GHA"));
        var whole = votes.of(adoption.id()).getFirst();
        vote(kenya, adoption, whole, "NO");
        assertThat(browse(adoption.path(), kenya)).bodyText().contains("Your State has voted: No");
        assertThat(browse(adoption.path(), ghana)).bodyText().doesNotContain("Your State has voted");
        assertThat(askedBy(Reader.of(ghana), () -> votes.ballots(whole.id()))).isEmpty();
        assertThat(askedBy(Reader.guest(), () -> votes.ballots(whole.id()))).isEmpty();
        assertThat(askedBy(Reader.of(kenya), () -> votes.ballots(whole.id()))).hasSize(1);
        assertThat(askedBy(Reader.of(chair), () -> votes.ballots(whole.id()))).hasSize(1);
        assertThat(browser.get().uri("/api/v1/adoptions/" + adoption.id()))
                .bodyText()
                .doesNotContain("\"no\"");
        var sent = new StringOutput();
        askedBy(Reader.guest(), () -> {
            part.show(adoption.id(), frame.uiOfAPart(Language.EN, Reader.guest()))
                    .render(sent);
            return sent;
        });
        assertThat(sent.toString()).contains("The vote is open").doesNotContain("Kenya");
        conclude(adoption, AdoptionOutcome.NOT_ADOPTED);
        assertThat(askedBy(Reader.guest(), () -> votes.ballots(whole.id()))).hasSize(1);
    }

    @Test
    void onlyMemberStatesDecide() {
        var adoption = made.open(made.byConsensus(text, "KEN", "GHA"));
        var form = onTheWhole("OBJECTION", "");
        for (var other : List.of(
                people.delegateOf("FRA"),
                people.delegateOf("VAT"),
                people.delegateOf("EU"),
                people.in("KEN", Role.ADVISER),
                chair)) {
            assertThat(act(other, adoption, "/declarations", form)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browse(adoption.path() + "/declarations/new", other)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browse(adoption.path(), other)).bodyText().doesNotContain("/declarations/new");
        }
        assertThat(declarations.of(adoption.id())).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into negotiation.adoption_declaration (id, adoption, party, kind, language, at)
                        values (gen_random_uuid(), :adoption, gen_random_uuid(), 'DISSOCIATION', 'en', now())""").param("adoption", adoption.id()).update())
                .hasStackTraceContaining("Only Member States that decide");
        for (var other : List.of(kenya, people.in(null, Role.RAPPORTEUR)))
            assertThat(browser.post()
                            .uri("/en" + adoption.path() + "/conclusion")
                            .with(as(other)))
                    .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStateObjectsOnceAtATimeAndLosesNothingThatWasTyped() {
        var adoption = made.byConsensus(text, "KEN", "GHA");
        var form = on("OBJECTION", "Not this.", 2);
        assertThat(act(kenya, adoption, "/declarations", form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(kenya, adoption, "/declarations", form)).as("sent twice").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(act(kenya, adoption, "/declarations", on("OBJECTION", "Long words.", 3)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Your State has objected already", "Long words.");
        assertThat(act(kenya, adoption, "/declarations", on("RESERVATION", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the paragraphs.", "This field is empty.");
        assertThat(act(kenya, adoption, "/declarations", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(declarations.of(adoption.id())).hasSize(1);
    }

    /** The gavel and an objection at once: either the one is late or the other says that nothing was decided. */
    @Test
    void theGavelComesDownOnceAndOverNobodysObjection() throws Exception {
        var adoption = made.open(made.byConsensus(text, "KEN", "GHA"));
        var officer = people.officer();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var gavels = List.of(chair, officer).stream()
                    .map(each -> pool.submit(() -> {
                        start.await();
                        return conclude(each, adoption, AdoptionOutcome.ADOPTED)
                                .getResponse()
                                .getStatus();
                    }))
                    .toList();
            var objection = pool.submit(() -> {
                start.await();
                return act(kenya, adoption, "/declarations", onTheWhole("OBJECTION", ""))
                        .getResponse()
                        .getStatus();
            });
            start.countDown();
            var answers = List.of(gavels.get(0).get(), gavels.get(1).get());
            if (now(adoption).isAdopted()) {
                assertThat(answers).containsExactlyInAnyOrder(303, 409);
                assertThat(objection.get()).isEqualTo(409);
                assertThat(declarations.of(adoption.id())).isEmpty();
            } else {
                assertThat(answers).containsExactly(409, 409);
                assertThat(objection.get()).isEqualTo(303);
            }
        }
        assertThat(chronicle.on(adoption.path(), 20))
                .filteredOn(each -> each.name().equals("AdoptionConcluded"))
                .hasSizeLessThan(2);
    }

    @Test
    void whatWasDecidedIsChangedByNobodyWhoGoesPastTheHouseEither() {
        var adopted = made.adopted(made.open(made.byConsensus(text, "KEN")));
        refused(
                "update negotiation.adoption set outcome = 'NOT_ADOPTED', document = null, adopted = null where id = :id",
                adopted,
                "has ended is not changed");
        var open = made.open(made.byConsensus(texts.issued(Audience.PUBLIC, "Meet."), "KEN"));
        made.said(open, "KEN", DeclarationKind.OBJECTION);
        refused(
                "update negotiation.adoption set outcome = 'ADOPTED', ended_at = now(), document = gen_random_uuid(), adopted = version where id = :id",
                open,
                "where no objection stands");
        refused(
                "update negotiation.adoption_declaration set words = 'Other' where adoption = :id",
                open,
                "never changed");
        refused(
                "insert into negotiation.adoption_correction values (:id, 1, 'en', gen_random_uuid(), 'a', 'b', 'c', now())",
                open,
                "Only a text that was adopted");
        refused(
                "insert into negotiation.adoption_amendment values (:id, 1, 'DELETE', gen_random_uuid(), null, '', '{}', now())",
                open,
                "before the body is asked");
    }

    @Test
    void aSlipOfThePenIsCorrectedForAReasonInACorrectedEdition() {
        var adoption = made.adopted(made.open(made.byConsensus(text, "KEN")));
        var paragraph = paragraphs.get(1).toString();
        assertThat(browse(adoption.path() + "/corrections/new?language=en&paragraph=" + paragraph, chair))
                .bodyText()
                .contains("Invite each State.");
        assertThat(keep(
                        adoption,
                        "/corrections",
                        Map.of("language", "en", "paragraph", paragraph, "words", "Invite every State.")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Invite every State.");
        assertThat(keep(
                        adoption,
                        "/corrections",
                        Map.of(
                                "language",
                                "en",
                                "paragraph",
                                paragraph,
                                "known",
                                Provision.hash("Invite each State."),
                                "words",
                                "Invite every State.",
                                "reason",
                                "A slip.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var current = documentTexts.current(adoption.document()).get(Language.EN);
        assertThat(current.edition()).isEqualTo(2);
        assertThat(documentTexts.paragraphs(current.id()))
                .extracting(Paragraph::block)
                .anyMatch(each -> each.text().equals("Invite every State."));
        assertThat(texts.provisions(text))
                .as("as it was adopted")
                .extracting(Provision::words)
                .contains("Invite each State.");
        assertThat(browser.get().uri("/en" + adoption.path()))
                .bodyText()
                .contains("Corrections", "<ins>every</ins>", "A slip.");
    }

    @Test
    void theAdoptedTextComesInFurtherLanguagesOnceTheyHaveAllItsWords() {
        var adoption = made.adopted(made.open(made.byConsensus(text, "KEN")));
        var adopted = versions.find(adoption.adopted()).orElseThrow();
        var form = browser.post()
                .uri("/en" + adopted.path() + "/translation")
                .param("language", "fr")
                .with(as(chair));
        for (var each : texts.provisions(text)) {
            form.param("words_" + each.id(), "Mots.");
            form.param("says_" + each.id(), each.hash());
        }
        form.exchange();
        assertThat(keep(adoption, "/languages", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(documentTexts.current(adoption.document()).keySet()).containsExactly(Language.EN, Language.FR);
    }

    /** What was circulated as a document is told what it became. */
    @Test
    void theDocumentThatWasBeforeTheBodyLeadsToWhatItBecame() {
        var draft = made.adopted(made.open(made.byConsensus(texts.issued(Audience.PUBLIC, "Meet."), "KEN")));
        var held = documents.find(draft.document()).orElseThrow();
        var limited = texts.revised(
                text, before -> before.edit(paragraphs.get(1), ProvisionKind.NUMBERED, 0, "Invite all States."));
        jdbc.sql("update negotiation.version set symbol = :symbol where id = :id")
                .param("symbol", held.symbol())
                .param("id", limited.id())
                .update();
        var adoption = made.adopted(made.open(made.byConsensus(text, "KEN")));
        assertThat(relations.of(held.id()))
                .filteredOn(each -> each.kind() == Relation.Kind.ADOPTED_AS)
                .extracting(Relation::to)
                .containsExactly(adoption.document());
    }

    @Test
    void aTextIsBeforeOneBodyAtATimeInItsLastVersionAndAdoptedOnce() {
        var adoption = set(Map.of());
        assertThat(setting(Map.of())).hasStatus(HttpStatus.CONFLICT);
        texts.revise(text, "Meet once a year.");
        assertThat(keep(adoption, "/opening", Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Another version");
        assertThat(keep(adoption, "/ending", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keep(adoption, "/ending", Map.of("reason", "Taken up again.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var next = set(Map.of());
        texts.prepare(text);
        assertThat(keep(next, "/opening", Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("in preparation");
        assertThat(browser.get().uri("/en" + text.path() + "/adoption"))
                .bodyText()
                .contains("question 1", "question 2", "was taken from before the body");
    }

    @Test
    void nobodyIsAskedBeforeTheAnnouncedTimeAndTheFormSaysWhatIsWrong() {
        assertThat(setting(Map.of(
                        "manner",
                        "RECORDED_VOTE",
                        "majority",
                        "SIMPLE",
                        "symbol",
                        "no symbol",
                        "due_on",
                        "2020-01-02",
                        "due",
                        "10:00")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty.", "cannot be read as a symbol", "This time has passed", "no symbol");
        var adoption = set(Map.of("due_on", "2099-01-02", "due", "10:00"));
        assertThat(keep(adoption, "/opening", Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .containsPattern("not asked before .*2099.*New York");
        for (var other : List.of(kenya, people.in(null, Role.RAPPORTEUR)))
            assertThat(browse(text.path() + "/adoption/new", other)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSymbolThatIsTakenIsRefusedAndNothingIsDecided() {
        var taken = documents
                .find(made.adopted(made.open(made.byConsensus(text, "KEN"))).document())
                .orElseThrow()
                .symbol();
        var other = made.open(made.byConsensus(texts.issued(Audience.PUBLIC, "Meet."), "KEN"));
        assertThat(keep(other, "/conclusion", Map.of("expected", "ADOPTED", "kind", "REPORT", "symbol", taken)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A document is held under " + taken);
        assertThat(now(other).isOpen()).isTrue();
    }

    @Test
    void toWhoeverDoesNotReadTheTextThereIsNone() {
        var closed = texts.issued(new Audience(Audience.Kind.NAMED, Set.of(kenya.delegation())), "Invite each State.");
        var adoption = made.open(made.byConsensus(closed, "KEN"));
        assertThat(browse(adoption.path(), kenya)).hasStatus(HttpStatus.OK);
        assertThat(browse(adoption.path(), ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse("/", ghana)).bodyText().doesNotContain(adoption.path());
        assertThat(browser.get().uri("/api/v1/adoptions/" + adoption.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(askedBy(Reader.of(ghana), () -> adoptions.find(adoption.id())))
                .isEmpty();
        var adopted = made.adopted(adoption);
        assertThat(documents.find(adopted.document()).orElseThrow().audience()).isEqualTo(closed.audience());
    }

    private void refused(String sql, TextAdoption adoption, String because) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("id", adoption.id()).update())
                .hasStackTraceContaining(because);
    }

    private String exact(TextAdoption adoption) {
        var page = browser.get().uri("/api/v1/adoptions/" + adoption.id()).exchange();
        assertThat(page).bodyJson().extractingPath("$.languages").asArray().containsExactly("en");
        return Objects.requireNonNull(JsonPath.read(body(page), "$.exactText"));
    }

    private static String body(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readOut(TextAdoption adoption, String deed, UUID paragraph, Map<String, String> words) {
        var fields = new LinkedHashMap<>(words);
        fields.put("id", UUID.randomUUID().toString());
        fields.put("deed", deed);
        fields.put("paragraph", paragraph.toString());
        assertThat(keep(adoption, "/amendments", fields)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult vote(Delegate delegate, TextAdoption adoption, AdoptionVote vote, String choice) {
        return act(
                delegate,
                adoption,
                "/ballots",
                Map.of("vote", List.of(vote.id().toString()), "choice", List.of(choice)));
    }

    private MvcTestResult conclude(TextAdoption adoption, AdoptionOutcome expected) {
        return conclude(chair, adoption, expected);
    }

    private MvcTestResult conclude(Delegate by, TextAdoption adoption, AdoptionOutcome expected) {
        return browser.post()
                .uri("/en" + adoption.path() + "/conclusion")
                .with(as(by))
                .param("expected", expected.name())
                .param("symbol", symbol)
                .param("kind", "REPORT")
                .exchange();
    }

    private TextAdoption set(Map<String, String> fields) {
        assertThat(setting(fields)).hasStatus(HttpStatus.SEE_OTHER);
        return adoptions.on(text.id()).getFirst();
    }

    private MvcTestResult setting(Map<String, String> fields) {
        var all = new LinkedHashMap<String, String>();
        all.put("id", UUID.randomUUID().toString());
        all.put("manner", "CONSENSUS");
        all.put("kind", "REPORT");
        all.put("zone", "America/New_York");
        all.putAll(fields);
        var request = browser.post().uri("/en" + text.path() + "/adoption").with(as(chair));
        all.forEach(request::param);
        return request.exchange();
    }

    /** A filled form on these numbered paragraphs. */
    private Map<String, List<String>> on(String kind, String words, int... numbers) {
        var form = new LinkedHashMap<>(onTheWhole(kind, words));
        form.put("on", List.of("paragraphs"));
        // The title stands before the first.
        form.put(
                "paragraph",
                Arrays.stream(numbers)
                        .mapToObj(each -> paragraphs.get(each).toString())
                        .toList());
        return form;
    }

    private static Map<String, List<String>> onTheWhole(String kind, String words) {
        return Map.of(
                "id", List.of(UUID.randomUUID().toString()),
                "kind", List.of(kind),
                "on", List.of("whole"),
                "words", List.of(words),
                "language", List.of("en"));
    }

    private MvcTestResult act(Delegate delegate, TextAdoption adoption, String page, Map<String, List<String>> form) {
        var request = browser.post().uri("/en" + adoption.path() + page).with(as(delegate));
        form.forEach((field, values) -> request.param(field, values.toArray(String[]::new)));
        return request.exchange();
    }

    private MvcTestResult keep(TextAdoption adoption, String page, Map<String, String> fields) {
        var request = browser.post().uri("/en" + adoption.path() + page).with(as(chair));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String path, Delegate delegate) {
        return browser.post().uri("/en" + path).with(as(delegate)).exchange();
    }

    private MvcTestResult browse(String path, Delegate delegate) {
        return browser.get().uri("/en" + path).with(as(delegate)).exchange();
    }

    private TextAdoption now(TextAdoption adoption) {
        return adoptions.find(adoption.id()).orElseThrow();
    }

    private static <T> T askedBy(Reader reader, Supplier<T> question) {
        CurrentReader.set(reader);
        try {
            return question.get();
        } finally {
            CurrentReader.clear();
        }
    }
}
