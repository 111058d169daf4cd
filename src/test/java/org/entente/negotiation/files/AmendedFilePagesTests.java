package org.entente.negotiation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.Entente;
import org.entente.documents.AkomaNtosoSchema;
import org.entente.documents.TrackedText;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.entente.documents.WordReferee;
import org.entente.documents.WordTracking;
import org.entente.documents.reading.TrackedFiles;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalAuthor;
import org.entente.negotiation.proposals.ProposalState;
import org.entente.negotiation.proposals.Proposals;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AmendedFilePagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    TestAmendedFiles files;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient jdbc;

    private NegotiatedText text;
    private Delegate kenya;
    private Delegate ghana;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(
                Audience.PUBLIC, "Invite each State to name a point of contact;", "Decide to meet after two years.");
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
    }

    @Test
    void theFileHasEachProposalAsItsDelegationsChange() {
        made.sent(text, "KEN", "Decide to meet after three years.");
        made.inPreparation(text, "GHA", "Decide nothing.");
        var file = word(null, "en");
        assertThat(WordReferee.accepted(file)).contains("Decide to meet after three years.");
        assertThat(WordReferee.rejected(file)).contains("Decide to meet after two years.");
        var read = TrackedFiles.read(file);
        assertThat(read.comments()).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo("Kenya");
            assertThat(comment.at()).isEqualTo("2026-03-03T15:00:00Z");
            assertThat(comment.words().getFirst()).startsWith("Proposal 1 · Kenya");
        });
        assertThat(read.paragraphs().getLast().names()).isEmpty();
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Decide nothing");
    }

    /** Those who wrote it together are its author; who has joined since stands in what is said of it. */
    @Test
    void theFilesNameAllWhoWroteAProposal() throws Exception {
        var sent = made.sentJointly(text, "KEN", "GHA", "Decide to meet after three years.");
        var file = word(null, "en");
        assertThat(TrackedFiles.read(file).comments()).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo("Kenya; Ghana");
            assertThat(comment.words().getFirst()).startsWith("Proposal 1 · Kenya and Ghana");
        });
        assertThat(new String(bytes("compilation.akn.xml", null, "en"), StandardCharsets.UTF_8))
                .contains("org_KEN", "org_GHA");
        try (var pdf = Loader.loadPDF(bytes("compilation.pdf", null, "en"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Kenya and Ghana");
        }
        assertThat(proposals.readableBy(Reader.guest(), sent.id()).joint()).hasSize(1);
    }

    /** A Chair’s text that keeps to itself whose words are whose keeps it in files too. */
    @Test
    void whereAttributionIsHiddenNoFileTellsIt() throws Exception {
        made.sent(text, "KEN", "Decide to meet after three years.");
        jdbc.sql("update negotiation.text set attributed = false where id = :id")
                .param("id", text.id())
                .update();
        assertThat(TrackedFiles.read(word(ghana, "en")).comments().getFirst().author())
                .isEqualTo("A delegation");
        assertThat(TrackedFiles.read(word(kenya, "en")).comments().getFirst().author())
                .isEqualTo("Kenya");
        var list = new String(bytes("compilation.akn.xml", ghana, "en"), StandardCharsets.UTF_8);
        assertThat(list).contains("A delegation").doesNotContain("Kenya").doesNotContain("KEN");
    }

    @Test
    void theListOfAmendmentsIsValidAndTheCompilationIsSetOnPaperInEveryDirection() throws Exception {
        made.sent(text, "KEN", "Decide to meet after three years.");
        made.sent(text, "GHA", "Decide to meet after four years.");
        for (var language : List.of("en", "ar", "zh"))
            for (var layout : List.of("", "?layout=brackets"))
                assertThat(bytes("compilation.pdf" + layout, null, language))
                        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        var list = bytes("compilation.akn.xml", null, "ar");
        AkomaNtosoSchema.assertValid(list);
        assertThat(new String(list, StandardCharsets.UTF_8))
                .contains("كينيا", "org_KEN", "Decide to meet after three years.");
    }

    /** What the screen shows of an adopted text is in its files too. */
    @Test
    void theFilesOfAnAdoptedTextHaveWhatWasNotTakenUp() throws Exception {
        made.sent(text, "KEN", "Decide to meet after three years.");
        made.sent(text, "GHA", "Decide to meet after four years.");
        jdbc.sql("update negotiation.text set adopted_at = now() where id = :id")
                .param("id", text.id())
                .update();
        assertThat(TrackedFiles.read(word(null, "en")).comments()).hasSize(2);
        assertThat(new String(bytes("compilation.akn.xml", null, "en"), StandardCharsets.UTF_8))
                .contains("Decide to meet after three years.", "Decide to meet after four years.");
        try (var pdf = Loader.loadPDF(bytes("compilation.pdf", null, "en"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Proposal 1", "Not taken up", "Conflicts with 2");
        }
    }

    @Test
    void whatIsAskedForAlreadyIsKnownAgainAndMadeNoSecondTime() {
        made.sent(text, "KEN", "Decide to meet after three years.");
        var path = sent(kenya, word(null, "en"));
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("asks for the same already")
                .doesNotContain("name=\"chosen\"");
    }

    @Test
    void whatADelegateChangesBecomesTheirProposalInPreparationOnceTheyChooseIt() {
        var path = sent(kenya, changed(word(null, "en"), "Kenya", "two years", "a year"));
        assertThat(own(kenya)).isEmpty();
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains(
                        "One change on Zero draft",
                        "your delegation, says the file",
                        "<del>two years</del>",
                        "checked");
        assertThat(post(path, kenya))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose at least one change.");
        assertThat(post(path, kenya, "chosen", "0")).hasStatus(HttpStatus.SEE_OTHER);
        // The same form may come twice.
        assertThat(post(path, kenya, "chosen", "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(own(kenya)).singleElement().satisfies(proposal -> {
            assertThat(proposal.state()).isEqualTo(ProposalState.DRAFT);
            assertThat(proposal.words()).isEqualTo("Decide to meet after a year.");
            assertThat(proposal.lead()).isEqualTo(PartyId.ofCode("KEN").id());
        });
    }

    /** What it had become is others' now: nothing is made of it a second time, and nobody is told that it was. */
    @Test
    void whatOthersHaveGoneOnWithIsRefusedInASentence() {
        var path = sent(kenya, changed(word(null, "en"), "Kenya", "two years", "a year"));
        assertThat(post(path, kenya, "chosen", "0")).hasStatus(HttpStatus.SEE_OTHER);
        var writers = own(kenya).getFirst().path() + "/writers";
        assertThat(post(writers, kenya, "party", "GHA")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(writers + "/acceptance", ghana)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(writers + "/ending", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(path, kenya, "chosen", "0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("is no longer among those who write it");
        assertThat(own(kenya)).isEmpty();
        assertThat(own(ghana)).hasSize(1);
    }

    /** Whoever is named in a file has said nothing here. */
    @Test
    void theNameOfAnotherDelegationInAFileGivesNobodyARight() {
        var path = sent(kenya, changed(word(null, "en"), "Ghana", "two years", "a year"));
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains("another delegation, says the file")
                .doesNotContain("checked");
        post(path, kenya, "chosen", "0");
        assertThat(own(kenya))
                .singleElement()
                .extracting(Proposal::lead)
                .isEqualTo(PartyId.ofCode("KEN").id());
        assertThat(own(ghana)).isEmpty();
        var unknown = sent(kenya, changed(word(null, "en"), "J. Doe", "two years", "a month"));
        assertThat(browser.get().uri("/en" + unknown).with(as(kenya)))
                .bodyText()
                .contains("J. Doe", "a name that is no delegation’s");
    }

    /** Nor does one's own name beside others, whether or not anybody knows those. */
    @Test
    void whatAFileSaysThatSeveralWroteIsNobodysOwn() {
        for (var authors : List.of("Kenya; Ghana", "Kenya; Group of Friends", "J. Doe; Kenya")) {
            var path = sent(kenya, changed(word(null, "en"), authors, "two years", "a year"));
            assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                    .as(authors)
                    .bodyText()
                    .contains("another delegation, says the file")
                    .doesNotContain("checked");
        }
        var unknown = sent(kenya, changed(word(null, "en"), "J. Doe; A. N. Other", "two years", "a month"));
        assertThat(browser.get().uri("/en" + unknown).with(as(kenya)))
                .bodyText()
                .contains("a name that is no delegation’s");
    }

    @Test
    void theHouseSaysInWhichOfItsTwoKinds() {
        var officer = people.officer();
        var path = sent(officer, changed(word(null, "en"), "Kenya", "two years", "a year"));
        assertThat(post(path, officer, "chosen", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(path, officer, "chosen", "0", "author", "CHAIR")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.on(text.id(), Reader.of(officer))).singleElement().satisfies(proposal -> {
            assertThat(proposal.author()).isEqualTo(ProposalAuthor.CHAIR);
            assertThat(proposal.lead()).isNull();
        });
    }

    @Test
    void whatWasFoundIsForThoseWhoSentItAndNobodyElse() {
        var path = sent(kenya, changed(word(null, "en"), "Kenya", "two years", "a year"));
        for (var other : List.of(ghana, people.officer()))
            assertThat(browser.get().uri("/en" + path).with(as(other))).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Of a file that was taken along before the text went on. */
    @Test
    void aFileOfAnEarlierVersionIsOnThatVersionAndGoesOnLikeAnyProposal() {
        var file = changed(word(null, "en"), "Kenya", "two years", "a year");
        texts.revise(text, "Decide to meet again after two years.");
        var path = sent(kenya, file);
        post(path, kenya, "chosen", "0");
        assertThat(browser.get().uri("/en" + own(kenya).getFirst().path()).with(as(kenya)))
                .bodyText()
                .contains("Decide to meet again after a year.".substring(0, 20), "Zero draft");
    }

    @Test
    void aFileThatCannotBeTakenIsRefusedInOneSentence() {
        refused("Not a document of any kind".getBytes(StandardCharsets.UTF_8), "This is no Word document.");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "cut off or damaged");
        var nothing = WordTracking.of("Text", Language.EN, List.of(), Language.EN, tracked(word(null, "en")));
        refused(nothing, "The file has no changes and no comments.");
        assertThat(post(text.path() + "/proposals/files", kenya))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the file that you have changed.");
    }

    /** The one part is told how long it is; all else in the file goes on. */
    @Test
    void whatIsLongerThanAProposalIsShownAndKeptWithTheReason() {
        var endless = byChance(250_000);
        var file = changed(word(null, "en"), "Kenya", "two years", endless);
        var path = sent(kenya, changed(file, "Kenya", "name a point", "name two points"));
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains(
                        "Too long for a proposal: 250,022 characters, where its words have at most 200,000 and its"
                                + " reason at most 5,000",
                        "Decide to meet after " + endless + ".",
                        "<ins>two points</ins>");
        assertThat(post(path, kenya, "chosen", "0", "chosen", "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(own(kenya))
                .singleElement()
                .satisfies(kept -> assertThat(kept.words()).contains("two points"));
    }

    /** Each of several paragraphs is short enough, and all of them together are not. */
    @Test
    void soIsWhatSeveralParagraphsAreTogether() {
        var by = new Change("Kenya", "2026-03-05T10:00:00Z", "");
        var read = tracked(word(null, "en"));
        var paragraphs = new ArrayList<>(read.paragraphs());
        for (var each : List.of(byChance(150_000), byChance(140_000)))
            paragraphs.add(
                    paragraphs.size() - 1,
                    new Paragraph(List.of(), "", TrackedText.Look.TEXT, 0, List.of(new Run(each, by, null)), by, null));
        var file = WordTracking.of(
                "Text", Language.EN, List.of(), Language.EN, new TrackedText(paragraphs, read.comments(), List.of()));
        assertThat(browser.get().uri("/en" + sent(kenya, file)).with(as(kenya)))
                .bodyText()
                .contains("Too long for a proposal: 290,002 characters", byChance(140_000));
    }

    @Test
    void aReasonThatNoFormHoldsIsShownWithTheWordsItIsFor() {
        var reason = "Because we said so. ".repeat(300).strip();
        var found = TestAmendedFiles.found(0, texts.lastParagraph(text), "Decide to meet at once.", reason);
        var path = files.kept(text, "KEN", new Findings(List.of(found), List.of(), 0))
                .path();
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains("Too long for a proposal: ", "Decide to meet at once.", reason)
                .doesNotContain("name=\"chosen\"");
    }

    /** The same letter over and over is taken for what would fill the memory of whoever unfolds it, and said to be so. */
    @Test
    void aFileThatUnfoldsToFarMoreIsRefusedInOneSentence() {
        refused(
                changed(word(null, "en"), "Kenya", "two years", "a".repeat(5_000_000)),
                "The file unfolds to far more than any statement holds");
    }

    private static String byChance(int many) {
        return new Random(many)
                .ints(many, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Nothing is lost by a press: it can be taken back until a proposal is made. */
    @Test
    void whatWasFoundIsDiscardedByOnePressAndBroughtBackByAnother() {
        var path = sent(kenya, changed(word(null, "en"), "Kenya", "two years", "a year"));
        var discards = path + "/discards";
        assertThat(post(discards, kenya, "discard", "0", "chosen", "0"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/en" + path + "?chosen=0#f-0");
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains("Discarded", "Bring this change back", "<del>two years</del>")
                .doesNotContain("name=\"chosen\"");
        assertThat(post(path, kenya, "chosen", "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(own(kenya)).as("what was discarded").isEmpty();
        assertThat(post(discards, kenya, "discard", "0")).as("pressed twice").hasStatus(HttpStatus.SEE_OTHER);

        assertThat(post(discards, kenya, "back", "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains("name=\"chosen\"", "Discard this change")
                .doesNotContain("Bring this change back");
        post(path, kenya, "chosen", "0");
        assertThat(post(discards, kenya, "discard", "0"))
                .as("a proposal has been made of it")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A proposal has been made of this change");
        assertThat(post(own(kenya).getFirst().path() + "/discard", kenya)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en" + path).with(as(kenya))).bodyText().contains("name=\"chosen\"");
    }

    @Test
    void aWholeFileIsDiscardedAndFoundAgainWhereItWasSent() {
        var path = sent(kenya, changed(word(null, "en"), "Kenya", "two years", "a year"));
        var discards = path + "/discards";
        post(discards, kenya, "discard", "all");
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains("This file has been discarded", "<del>two years</del>", "Bring the file back")
                .doesNotContain("name=\"chosen\"");
        assertThat(post(path, kenya, "chosen", "0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This file has been discarded");
        assertThat(browser.get().uri("/en" + text.path() + "/proposals/files").with(as(kenya)))
                .bodyText()
                .contains(path, "changed.docx", "one change found", "Discarded");
        assertThat(browser.get().uri("/en" + text.path() + "/proposals/files").with(as(ghana)))
                .bodyText()
                .doesNotContain(path);
        post(discards, kenya, "back", "all");
        assertThat(browser.get().uri("/en" + path).with(as(kenya))).bodyText().contains("name=\"chosen\"");
    }

    /** What somebody has ticked or not stays so when they put something else aside. */
    @Test
    void whatIsChosenStaysChosenWhileOtherThingsAreDiscarded() {
        var file = changed(word(null, "en"), "Kenya", "two years", "a year");
        var path = sent(kenya, changed(file, "Kenya", "name a point", "name two points"));
        var answer = post(path + "/discards", kenya, "discard", "1", "chosen", "");
        assertThat(answer).hasRedirectedUrl("/en" + path + "?chosen=#f-1");
        assertThat(browser.get().uri("/en" + path + "?chosen=").with(as(kenya)))
                .bodyText()
                .contains("name=\"chosen\"")
                .doesNotContain(" checked");
        assertThat(browser.get().uri("/en" + path + "?chosen=0").with(as(kenya)))
                .bodyText()
                .contains(" checked");
    }

    @Test
    void nobodyElseDiscardsAndWhatWasFoundIsNotChangedByIt() {
        var path = sent(kenya, changed(word(null, "en"), "Kenya", "two years", "a year"));
        assertThat(post(path + "/discards", ghana, "discard", "0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(path + "/discards", kenya, "discard", "7")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(path + "/discards", kenya)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThatThrownBy(() -> jdbc.sql("update negotiation.amended_file set findings = '{}' where text = :id")
                        .param("id", text.id())
                        .update())
                .hasStackTraceContaining("What was found in a file is not changed");
    }

    @Test
    void charactersThatTurnTheDirectionAreShown() {
        var path = sent(kenya, changed(word(null, "en"), "Kenya", "two years", "\u202Eraey a"));
        assertThat(browser.get().uri("/en" + path).with(as(kenya)))
                .bodyText()
                .contains("⟦U+202E⟧raey a")
                .doesNotContain("\u202E");
    }

    private void refused(byte[] file, String sentence) {
        assertThat(browser.post()
                        .uri("/en" + text.path() + "/proposals/files")
                        .multipart()
                        .file(new MockMultipartFile("file", "changed.docx", null, file))
                        .with(as(kenya)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence);
    }

    private List<Proposal> own(Delegate delegate) {
        return proposals.on(text.id(), Reader.of(delegate)).stream()
                .filter(each -> each.state() == ProposalState.DRAFT)
                .toList();
    }

    private byte[] word(Delegate reader, String language) {
        return bytes("compilation.docx", reader, language);
    }

    private byte[] bytes(String file, Delegate reader, String language) {
        var request = browser.get().uri("/" + language + text.path() + "/proposals/" + file);
        var answer = (reader == null ? request : request.with(as(reader))).exchange();
        assertThat(answer).hasStatus(HttpStatus.OK);
        return answer.getResponse().getContentAsByteArray();
    }

    private static TrackedText tracked(byte[] file) {
        return TrackedFiles.read(file);
    }

    /** As Word leaves it when somebody puts other words for some. */
    private static byte[] changed(byte[] file, String author, String words, String others) {
        var by = new Change(author, "2026-03-05T10:00:00Z", "");
        UnaryOperator<Paragraph> put = paragraph -> {
            var runs = new ArrayList<Run>();
            for (var run : paragraph.runs()) {
                var at = run.text().indexOf(words);
                if (at < 0) {
                    runs.add(run);
                    continue;
                }
                runs.add(new Run(run.text().substring(0, at), null, null));
                runs.add(new Run(words, null, by));
                runs.add(new Run(others, by, null));
                runs.add(new Run(run.text().substring(at + words.length()), null, null));
            }
            return new Paragraph(
                    paragraph.names(),
                    paragraph.number(),
                    paragraph.look(),
                    paragraph.level(),
                    runs,
                    paragraph.inserted(),
                    paragraph.removed());
        };
        var read = tracked(file);
        var changed = new TrackedText(read.paragraphs().stream().map(put).toList(), read.comments(), List.of());
        return WordTracking.of("Text", Language.EN, List.of(), Language.EN, changed);
    }

    private String sent(Delegate delegate, byte[] file) {
        var answer = browser.post()
                .uri("/en" + text.path() + "/proposals/files")
                .multipart()
                .file(new MockMultipartFile("file", "changed.docx", null, file))
                .with(as(delegate))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var path = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return path.substring(path.indexOf("/texts/"));
    }

    private MvcTestResult post(String path, Delegate delegate, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(delegate));
        for (var at = 0; at < fields.length; at += 2) request = request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }
}
