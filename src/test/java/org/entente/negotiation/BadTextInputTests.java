package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.entente.Entente;
import org.entente.documents.record.Documents;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.adoption.DeclarationKind;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.negotiation.proposals.ProposalState;
import org.entente.negotiation.proposals.Proposals;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.parties.PartyId;
import org.entente.search.IndexNow;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What no text can take is refused in one sentence, and what was typed is kept. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class BadTextInputTests {

    private static final String NOWHERE = "<w:numPr><w:ilvl w:val=\"42\"/><w:numId w:val=\"4711\"/></w:numPr>";

    private static final String FIVE_MEGABYTES = "States ".repeat(5_000_000 / 7);

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts texts;

    @Autowired
    TestProposals made;

    @Autowired
    TestAdoptions adoptions;

    @Autowired
    ApplicationContext house;

    @Autowired
    Proposals proposals;

    @Autowired
    TextVersions versions;

    private NegotiatedText text;
    private UUID paragraph;
    private Delegate kenya;
    private Delegate officer;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet again.");
        paragraph = texts.lastParagraph(text);
        kenya = people.delegateOf("KEN");
        officer = people.officer();
    }

    @Test
    void aProposalOnADeletedParagraph() {
        texts.revised(text, draft -> draft.remove(paragraph));
        assertThat(proposes(kenya, "words", "Decide to meet twice."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The paragraph is not in the version that holds now", "Decide to meet twice.");
    }

    /** Of a person in two delegations, who has changed from one to the other in another window. */
    @Test
    void aProposalOnSomebodyElsesBehalf() {
        var ghana = PartyId.ofCode("GHA").id().toString();
        assertThat(proposes(kenya, "words", "Decide to meet twice.", "party", ghana))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "nobody proposes on another’s behalf",
                        "Decide to meet twice.",
                        "name=\"party\" value=\"" + kenya.delegation() + "\"");
        assertThat(proposes(officer, "words", "Decide to meet twice.", "party", ghana, "author", "CHAIR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nobody proposes on another’s behalf");
        assertThat(proposals.on(text.id(), Reader.of(kenya))).isEmpty();
    }

    /** What is in preparation elsewhere is not there for anybody else, and no field of a form makes it theirs. */
    @Test
    void whatAnotherDelegationPreparesIsNeitherChangedNorSent() {
        var theirs = made.inPreparation(text, "GHA", "Decide nothing.");
        for (var act : new String[] {"/change", "/sending", "/discard"})
            assertThat(post(theirs.path() + act, kenya, "words", "Decide all.")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(proposes(kenya, "words", "Decide to meet twice.", "author", "CHAIR", "lead", "GHA"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.on(text.id(), Reader.of(kenya))).singleElement().satisfies(own -> {
            assertThat(own.lead()).isEqualTo(kenya.delegation());
            assertThat(own.state()).isEqualTo(ProposalState.DRAFT);
        });
    }

    @Test
    void anEmptyReplacement() {
        for (var nothing : new String[] {"", "  ", " \u00A0\n\u2003"})
            assertThat(proposes(kenya, "words", nothing, "reason", "It says nothing."))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("A replacement has words", "It says nothing.");
    }

    @Test
    void aWordFileWithDamagedNumberingThatComesBack() throws IOException {
        var file = browser.get()
                .uri("/en" + text.path() + "/proposals/compilation.docx")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        var answer = browser.post()
                .uri("/en" + text.path() + "/proposals/files")
                .multipart()
                .file(new MockMultipartFile("file", "changed.docx", null, changed(damaged(file))))
                .with(as(kenya))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var path = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(browser.get().uri(path).with(as(kenya)))
                .bodyText()
                .contains(
                        "One change on Zero draft",
                        "<ins>twice</ins>",
                        "a name that is no delegation’s",
                        "Nobody We Know");
    }

    @Test
    void aWordFileWithDamagedNumberingAsTheNextVersion() throws IOException {
        var file = browser.get()
                .uri("/en" + text.path() + "/versions/1/text.docx")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        texts.prepare(text);
        assertThat(words("text.docx", damaged(file), "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(versions.provisions(versions.draft(text.id()).orElseThrow().id()))
                .extracting(Provision::words)
                .anyMatch(each -> each.endsWith("Decide to meet again."));
    }

    @Test
    void fiveMegabytesInOneParagraphOfAProposal() {
        assertThat(proposes(kenya, "words", FIVE_MEGABYTES))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("the field holds 200,000", FIVE_MEGABYTES.strip());
    }

    @Test
    void fiveMegabytesInOneParagraphOfADraft() {
        texts.prepare(text);
        assertThat(post(
                        text.path() + "/draft/paragraphs/" + paragraph,
                        officer,
                        "words",
                        FIVE_MEGABYTES,
                        "kind",
                        "NUMBERED",
                        "level",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("the field holds 200,000", FIVE_MEGABYTES.strip());
        assertThat(words("", null, FIVE_MEGABYTES))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A paragraph has more than 200,000 characters", FIVE_MEGABYTES.strip());
        assertThat(words("text.txt", FIVE_MEGABYTES.getBytes(StandardCharsets.UTF_8), "kept"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A paragraph has more than 200,000 characters", "kept");
    }

    /** None is cut off: it would name something else. */
    @Test
    void aSymbolThatIsTooLong() {
        texts.prepare(text);
        var heading = text.path() + "/draft/heading";
        var symbol = "A/AC.300/2026/" + "L".repeat(86);
        var before = versions.draft(text.id()).orElseThrow();
        assertThat(post(heading, officer, "kind", "LIMITED", "symbol", symbol + "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("the field holds 100", "value=\"" + symbol + "1\"", "value=\"LIMITED\" selected");
        assertThat(versions.draft(text.id())).contains(before);
        assertThat(post(heading, officer, "kind", "LIMITED", "symbol", symbol)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(versions.draft(text.id()).orElseThrow().symbol()).isEqualTo(symbol);
    }

    @Test
    void fiveMegabytesInOneParagraphThatIsAddedToADraft() {
        texts.prepare(text);
        assertThat(post(
                        text.path() + "/draft/addition",
                        officer,
                        "words",
                        FIVE_MEGABYTES,
                        "kind",
                        "NUMBERED",
                        "level",
                        "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("the field holds 200,000", FIVE_MEGABYTES.strip());
    }

    /** Each of the two is as long as a paragraph may be. */
    @Test
    void twoThatAreMergedIntoOneThatIsTooLong() {
        var longest = "a".repeat(Draft.LONGEST);
        text = texts.issued(Audience.PUBLIC, longest, "b".repeat(Draft.LONGEST));
        texts.prepare(text);
        var first = texts.provisions(text).get(1);
        assertThat(post(
                        text.path() + "/draft/paragraphs/" + first.id() + "/merger",
                        officer,
                        "known",
                        Provision.hash(longest)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The paragraph would have 400,001 characters; a paragraph has at most 200,000.");
        assertThat(versions.provisions(versions.draft(text.id()).orElseThrow().id()))
                .hasSize(3);
    }

    @Test
    void fiveMegabytesInOneParagraphOfATranslation() {
        var version = versions.current(text.id()).orElseThrow();
        assertThat(post(
                        version.path() + "/translation",
                        officer,
                        "language",
                        "fr",
                        "words_" + paragraph,
                        FIVE_MEGABYTES))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("the field holds 200,000", FIVE_MEGABYTES.strip());
    }

    /** In every kind of file that a version is taken from; letters by chance, for what is packed too well is no document. */
    @Test
    void fiveMegabytesInOneParagraphOfAFileForTheNextVersion() throws IOException {
        var endless = new Random(7)
                .ints(5_000_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var version = text.path() + "/versions/1/text.";
        texts.prepare(text);
        for (var ending : List.of("docx", "akn.xml")) {
            var file = browser.get()
                    .uri("/en" + version + ending)
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            Rewriting longer = (name, words) -> words.replace("Decide to meet again.", endless);
            var sent = ending.equals("docx")
                    ? rewritten(file, longer)
                    : longer.of("", new String(file, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            assertThat(words("text." + ending, sent, "kept"))
                    .as(ending)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("A paragraph has more than 200,000 characters", "kept");
        }
        assertThat(versions.provisions(versions.draft(text.id()).orElseThrow().id()))
                .extracting(Provision::words)
                .contains("Decide to meet again.");
    }

    /** They are shown by their names wherever they come, come back as they were, and are never obeyed. */
    @Test
    void charactersThatHideText() {
        var hiding = "Decide \u202Enot\u202C to meet \u2066again\u2069.";
        var shown = "Decide ⟦U+202E⟧not⟦U+202C⟧ to meet ⟦U+2066⟧again⟦U+2069⟧.";
        var sent = made.sent(text, "KEN", hiding);
        var drawn = made.inPreparation(text, "KEN", hiding);
        texts.revise(text, "Decide \u202Enever\u202C to meet.");
        texts.prepare(text);
        for (var page : new String[] {
            sent.path(),
            drawn.path() + "/change",
            text.path() + "/proposals",
            text.path() + "/proposals?layout=brackets",
            text.path(),
            text.path() + "/comparison",
            text.path() + "/paragraphs/" + paragraph,
            text.path() + "/proposals/new?from=" + paragraph
        }) assertThat(read(page, kenya)).contains("⟦U+202E⟧").doesNotContain("\u202E", "\u2066");
        for (var page : new String[] {"/draft", "/draft/paragraphs/" + paragraph, "/draft/words", "/discussion"})
            assertThat(read(text.path() + page, officer)).doesNotContain("\u202E");

        assertThat(post(
                        drawn.path() + "/change",
                        kenya,
                        "kind",
                        "REPLACE",
                        "from",
                        paragraph.toString(),
                        "base",
                        Provision.hash("Decide \u202Enever\u202C to meet."),
                        "words",
                        shown,
                        "lock",
                        Long.toString(drawn.lock())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(proposals.readableBy(Reader.of(kenya), drawn.id()).words()).isEqualTo(hiding);
    }

    @Test
    void charactersThatHideTextInWhatIsFound() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        made.sent(text, "KEN", word + " \u202Enot\u202C proposed.");
        texts.revise(text, word + " \u202Enot\u202C issued.");
        var adoption = adoptions.byConsensus(text, "KEN");
        assertThat(declares(adoption.path(), word + " \u202Enot\u202C said.")).hasStatus(HttpStatus.SEE_OTHER);
        IndexNow.of(house);
        assertThat(read("/search?q=" + word, kenya))
                .contains("not⟦U+202C⟧ proposed", "not⟦U+202C⟧ issued", "not⟦U+202C⟧ said")
                .doesNotContain("\u202E");
    }

    @Test
    void charactersThatHideTextInWhatIsAdoptedAndCorrected() {
        texts.revise(text, "Decide \u202Enever\u202C to meet.");
        var adoption = adoptions.byConsensus(text, "KEN");
        assertThat(declares(adoption.path(), "We \u202Enever\u202C agreed.")).hasStatus(HttpStatus.SEE_OTHER);
        var adopted = adoptions.adopted(adoptions.open(adoption));
        assertThat(post(
                        adoption.path() + "/corrections",
                        officer,
                        "language",
                        "en",
                        "paragraph",
                        paragraph.toString(),
                        "known",
                        Provision.hash("Decide ⟦U+202E⟧never⟦U+202C⟧ to meet."),
                        "words",
                        "Decide \u202Ealways\u202C to meet.",
                        "reason",
                        "A \u202Eslip\u202C of the pen."))
                .hasStatus(HttpStatus.SEE_OTHER);
        var document = house.getBean(Documents.class).find(adopted.document()).orElseThrow();
        for (var page : List.of(adoption.path(), document.path(Language.EN)))
            assertThat(read(page, officer)).contains("⟦U+202E⟧", "always").doesNotContain("\u202E");
    }

    private MvcTestResult declares(String adoption, String words) {
        return post(
                adoption + "/declarations",
                kenya,
                "id",
                UUID.randomUUID().toString(),
                "kind",
                DeclarationKind.RESERVATION.name(),
                "on",
                "whole",
                "words",
                words,
                "language",
                "en");
    }

    private String read(String path, Delegate reader) {
        var answer = browser.get().uri("/en" + path).with(as(reader)).exchange();
        assertThat(answer).as(path).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult words(String name, byte[] file, String typed) {
        var request = browser.post().uri("/en" + text.path() + "/draft/words").multipart();
        if (file != null) request.file(new MockMultipartFile("file", name, null, file));
        var known = versions.draft(text.id()).orElseThrow().lock();
        return request.param("words", typed)
                .param("known", Long.toString(known))
                .with(as(officer))
                .exchange();
    }

    /** To replace the last paragraph. */
    private MvcTestResult proposes(Delegate by, String... fields) {
        var all = new String[fields.length + 6];
        System.arraycopy(fields, 0, all, 6, fields.length);
        System.arraycopy(
                new String[] {
                    "kind", "REPLACE", "from", paragraph.toString(), "base", Provision.hash("Decide to meet again.")
                },
                0,
                all,
                0,
                6);
        return post(text.path() + "/proposals", by, all);
    }

    private MvcTestResult post(String path, Delegate by, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    /** Each paragraph is of a list that does not exist, on a level that no list has, and the lists themselves are cut off. */
    private static byte[] damaged(byte[] file) throws IOException {
        return rewritten(file, (name, words) -> switch (name) {
            case "word/document.xml" ->
                words.replaceAll("<w:pPr>", "<w:pPr>" + NOWHERE)
                        .replaceAll("<w:p>(?!<w:pPr>)", "<w:p><w:pPr>" + NOWHERE + "</w:pPr>");
            case "word/numbering.xml" -> words.substring(0, words.length() / 2);
            default -> words;
        });
    }

    /** By somebody whom nobody knows. */
    private static byte[] changed(byte[] file) throws IOException {
        var by = "w:author=\"Nobody We Know\" w:date=\"2026-03-05T10:00:00Z\"";
        return rewritten(
                file,
                (name, words) -> name.equals("word/document.xml")
                        ? words.replaceFirst(
                                "<w:t([^>]*)>Decide to meet again\\.</w:t></w:r>",
                                "<w:t xml:space=\"preserve\">Decide to meet </w:t></w:r><w:del w:id=\"901\" " + by
                                        + "><w:r><w:delText>again</w:delText></w:r></w:del><w:ins w:id=\"902\" " + by
                                        + "><w:r><w:t>twice</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>")
                        : words);
    }

    private interface Rewriting {
        String of(String name, String words);
    }

    private static byte[] rewritten(byte[] file, Rewriting rewriting) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = in.readAllBytes();
                zip.write(
                        entry.getName().endsWith(".xml")
                                ? rewriting
                                        .of(entry.getName(), new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }
}
