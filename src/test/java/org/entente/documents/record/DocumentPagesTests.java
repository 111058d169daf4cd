package org.entente.documents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.languages.Language.AR;
import static org.entente.languages.Language.EN;
import static org.entente.languages.Language.FR;
import static org.entente.languages.Language.ZH;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.Entente;
import org.entente.documents.Block;
import org.entente.documents.FileStore;
import org.entente.documents.Marks;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.documents.symbols.Symbol;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

/** Documents as readers find them. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
@Import(Record.class)
class DocumentPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Record record;

    @Autowired
    TakesDocuments takes;

    @Autowired
    Texts texts;

    @Autowired
    Documents documents;

    @Autowired
    DocumentShelf shelf;

    @Autowired
    Sides sides;

    @Autowired
    FileStore files;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void theRealRecordIsThereInEveryLanguage(Language language) {
        assertThat(get("/" + language.code() + "/documents"))
                .hasStatusOk()
                .bodyText()
                .contains(Messages.text(language, "documents.door"));
        assertThat(everyPage("/" + language.code() + "/documents"))
                .contains("A/RES/77/37", "A/80/257", "A/C.1/78/L.60/Rev.1");
        assertThat(get("/" + language.code() + "/documents/A/RES/77/37"))
                .hasStatusOk()
                .bodyText()
                .contains(Messages.text(language, "documents.symbol.root_a"))
                .contains(Messages.text(language, "documents.status.not_held"))
                .contains(Messages.text(language, "documents.record.note.A_RES_77_37"));
    }

    @Test
    void whatIsNotConfirmedSaysSo() {
        assertThat(get("/en/documents/A/78/76")).bodyText().contains("unverified", "not yet named");
        assertThat(get("/en/documents/A/80/257")).bodyText().doesNotContain("unverified");
    }

    @Test
    void aDraftAndWhatItBecameLeadToEachOther() {
        assertThat(get("/en/documents/A/C.1/78/L.60/Rev.1"))
                .bodyText()
                .contains("Was adopted as", "/en/documents/A/RES/78/16");
        assertThat(get("/en/documents/A/RES/78/16"))
                .bodyText()
                .contains("Adopts the draft", "/en/documents/A/C.1/78/L.60/Rev.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/res/77/37", "R/77/37", "A/RES/77/37*", "A/RES/077/37", "A%20/RES/%D9%A7%D9%A7/%D9%A3%D9%A7"})
    void everyOtherWayToWriteItLeadsToThePermanentAddress(String typed) {
        assertThat(get("/en/documents/" + typed))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/A/RES/77/37");
    }

    @Test
    void aProvisionalNumberAndAnIdLeadThereToo() {
        var report = record.document("S/RES/9901 (2026)");
        takes.give(report, new Alias("S/9901/Prov", report.id(), Alias.Kind.PROVISIONAL), null);
        record.text(report, FR, "Un");
        assertThat(get("/en/documents/S/9901/Prov?language=fr"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/S/RES/9901(2026)?language=fr");
        assertThat(get("/en/documents/" + report.id())).hasStatus(HttpStatus.MOVED_PERMANENTLY);
        assertThat(get("/en/documents/S/RES/9901(2026)?language=fr"))
                .hasStatusOk()
                .bodyText()
                .contains("S/9901/Prov", "Provisional number");
    }

    @Test
    void anUnknownSymbolIsExplainedAndNearOnesAreOffered() {
        assertThat(get("/en/documents/A/77/37"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("General Assembly", "Session 77", "/en/documents/A/RES/77/37");
        assertThat(get("/en/documents/A/80/257/Corr.1")).bodyText().contains("/en/documents/A/80/257\"");
        assertThat(get("/en/documents?symbol=nothing at all"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("cannot be read as the symbol");
        assertThat(get("/ar/documents?symbol=a/res/77/37"))
                .hasHeader(HttpHeaders.LOCATION, "/ar/documents/A/RES/77/37");
    }

    /** As the page does it. */
    @Test
    void programsAreToldTooWhatCouldBeReadOfAnUnknownSymbolAndWhatIsNear() {
        var near = record.document("A/99/L.861");
        var restricted = record.document("A/99/L.862", new Audience(Audience.Kind.STATES, Set.of()), null);
        var answer = browser.get().uri("/api/v1/documents/A/99/L.863").exchange();
        assertThat(answer).hasStatus(HttpStatus.NOT_FOUND).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("open to you", "A/99/L.863");
        assertThat(answer).bodyJson().extractingPath("$.isSymbol").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.parts[0].written").isEqualTo("A");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.parts[0].says")
                .asString()
                .contains("General Assembly");
        assertThat(answer)
                .bodyText()
                .contains("\"symbol\":\"" + near.symbol() + "\"")
                .doesNotContain(restricted.symbol(), restricted.id().toString());
        // Who may not read it hears of it as of one that is not there.
        assertThat(browser.get().uri("/api/v1/documents/A/99/L.862"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains(near.symbol())
                .doesNotContain(restricted.id().toString());
        assertThat(browser.get().uri("/api/v1/documents/nothing at all").header("Accept-Language", "fr"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("\"isSymbol\":false", "nothing at all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/RES/77/38",
                "A/RES/77/73",
                "A/RSE/77/37",
                "A/RES/7737",
                "resolution 77/37",
                "القرار 77/37",
                "第77/37号决议",
                "A/RES/77/37 of 2022"
            })
    void nearOnesAreOfferedOfWhatIsNearlyASymbolOrNone(String typed) {
        assertThat(get("/en/documents/" + UriUtils.encodePath(typed, StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("href=\"/en/documents/A/RES/77/37\"");
    }

    @Test
    void whatIsAPartOfItIsNearerThanWhatLooksLikeIt() {
        record.document("A/99/7961");
        var section = record.document("A/99/796 (Sect. 3)");
        assertThat(browser.get().uri("/api/v1/documents/A/99/796"))
                .bodyJson()
                .extractingPath("$.near[0].symbol")
                .isEqualTo(section.symbol());
    }

    /** However many corrigenda of others are held. */
    @Test
    void ofTwoDocumentsCitedTogetherTheFirstIsNearest() {
        var report = record.document("A/99/872");
        for (var number = 873; number < 880; number++) record.document("A/99/" + number + "/Corr.1");
        for (var and : List.of(" and ", " et ", " y ", " и ", " و", " و ", "和", " 和 "))
            assertThat(get("/en/documents/" + UriUtils.encodePath("A/99/872" + and + "Corr.1", StandardCharsets.UTF_8)))
                    .as(and)
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyText()
                    .contains("href=\"/en" + report.path() + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "***", "\\", "[a-z", "x'; drop table", "😀", "%", "(((("})
    void whatIsNearToNothingIsStillAnsweredWithASentence(String typed) {
        assertThat(browser.get().uri("/en/documents").param("symbol", typed))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("symbol")
                .doesNotContain("href=\"/en/documents/A/RES/77/37\"");
    }

    @ParameterizedTest
    @EnumSource
    void aMarkLeadsToItsNoteAndTheNoteBack(Language language) {
        var report = record.document("A/99/L.87" + language.ordinal());
        record.text(
                report,
                language,
                List.of(
                        new Block(Block.Kind.OPERATIVE, 0, "1.", "One¹ and two,² and again¹¹ three.¹", null, 1),
                        new Block(Block.Kind.FOOTNOTE, 0, "1", "First.", null, 1),
                        new Block(Block.Kind.FOOTNOTE, 0, "2", "Second.", null, 1),
                        new Block(Block.Kind.TABLE_ROW, 0, null, "Year\tMeetings³", null, 1),
                        new Block(Block.Kind.FOOTNOTE, 0, "3", "Third.", null, 1),
                        new Block(Block.Kind.FOOTNOTE, 0, "4", "Fourth.", null, 1)));
        record.text(report, language == EN ? FR : EN, "Words");
        for (var way : List.of("", "&beside=" + (language == EN ? "fr" : "en"))) {
            var page = page("/" + language.code() + report.path() + "?language=" + language.code() + way);
            var marks = page.select("[role=doc-noteref]");
            assertThat(marks.eachText()).containsExactly("¹", "²", "³");
            for (var mark : marks) {
                var number = Marks.lowered(mark.text());
                assertThat(mark.attr("aria-label")).isEqualTo(Messages.text(language, "documents.footnote", number));
                var note = page.getElementById(mark.attr("href").substring(1));
                assertThat(note.select("[role=doc-footnote]").text()).startsWith(number + " ");
                var back = note.select("[role=doc-backlink]").first();
                assertThat(back.attr("aria-label"))
                        .isEqualTo(Messages.text(language, "documents.footnote.back", number));
                assertThat(page.getElementById(back.attr("href").substring(1))).isSameAs(mark);
            }
            assertThat(page.select("[role=doc-footnote]")).hasSize(4);
            assertThat(page.select("[role=doc-backlink]")).hasSize(3);
            assertThat(page.text()).contains("One¹ and two,² and again¹¹ three.¹");
        }
    }

    private org.jsoup.nodes.Document page(String path) {
        var answer = get(path).getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aTextIsReadInALanguageOfItsOwnChoosing() {
        var report = record.document("A/99/811");
        record.text(report, EN, "The first paragraph");
        record.text(report, AR, "الفقرة الأولى");
        assertThat(get("/zh/documents/A/99/811"))
                .hasStatusOk()
                .bodyText()
                .contains("The first paragraph", "lang=\"en\" dir=\"ltr\"");
        assertThat(get("/en/documents/A/99/811?language=ar"))
                .bodyText()
                .contains("الفقرة الأولى", "lang=\"ar\" dir=\"rtl\"", "id=\"p1\"");
        assertThat(get("/en/documents/A/99/811?language=fr")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/en/documents/A/99/811?language=en&edition=2")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aParagraphHasALastingAddress() {
        var report = record.document("A/99/812");
        var first = record.text(report, EN, "It stays", "It goes");
        var ids = texts.paragraphs(first.id()).stream().map(Paragraph::id).toList();
        record.text(report, EN, "It came", "It stays");
        assertThat(get("/en/documents/paragraphs/" + ids.get(0)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/A/99/812?language=en&paragraph=2#p2");
        assertThat(get("/en/documents/paragraphs/" + ids.get(1)))
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/A/99/812?language=en&edition=1&paragraph=2#p2");
        assertThat(get("/en/documents/A/99/812?language=en&edition=1"))
                .bodyText()
                .contains("It goes", "This is edition 1; the current one is 2.");
    }

    @Test
    void atItsAddressAParagraphSaysHowItIsCitedAndLeadsToTheOtherLanguages() {
        var report = record.document("A/99/8162");
        record.text(report, EN, "Title", "To be replaced");
        record.text(report, EN, List.of(operative("1.", "One"), operative("2.", "Two")));
        record.text(report, FR, List.of(operative("1.", "Un"), operative("2.", "Deux")));
        assertThat(get("/fr/documents/A/99/8162?language=en&paragraph=2"))
                .bodyText()
                .contains(
                        "Comment citer ce paragraphe",
                        "para. 2,",
                        "/documents/A/99/8162?language=en&amp;beside=fr#en-p2")
                .containsPattern("/fr/documents/paragraphs/[0-9a-f-]{36}\\?format=bib");
        assertThat(get("/fr/documents/A/99/8162?language=en&edition=1&paragraph=2"))
                .bodyText()
                .contains("Comment citer ce paragraphe")
                .doesNotContain("#en-p2");
        assertThat(get("/fr/documents/A/99/8162?language=en&paragraph=3"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Comment citer ce paragraphe");
    }

    @Test
    void twoLanguagesStandSideBySideWithAWarningWhereTheyDiffer() {
        var report = record.document("A/99/813");
        record.text(report, EN, List.of(operative("1.", "One"), operative("2.", "Two"), operative("3.", "Three")));
        record.text(report, ZH, List.of(operative("1.", "一"), operative("３．", "三")));
        assertThat(get("/en/documents/A/99/813?language=en&beside=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("The counts differ: English has 3 paragraphs, 中文 has 2.", "No counterpart in this language")
                .containsSubsequence("Two", "No counterpart", "Three", "三");
        record.text(report, FR, List.of(operative("1.", "Un"), operative("2.", "Deux"), operative("3.", "Trois")));
        assertThat(get("/fr/documents/A/99/813?language=en&beside=fr"))
                .bodyText()
                .doesNotContain("Les nombres diffèrent", "Sans équivalent");
    }

    @Test
    void whatChangedIsShownBetweenEditionsAndBetweenADraftAndWhatItBecame() {
        var draft = record.document("A/99/L.814");
        var adopted = record.document("A/RES/99/814");
        var before = record.text(draft, EN, "States should act", "Unchanged");
        var after = record.text(adopted, EN, "States shall act", "Unchanged", "Entirely new");
        takes.relate(
                draft,
                new Relation(UUID.randomUUID(), draft.id(), Relation.Kind.ADOPTED_AS, adopted.id(), null, List.of()),
                null);
        assertThat(get("/en/documents/A/99/L.814")).bodyText().contains("/documents/" + draft.id() + "/changes");
        assertThat(get("/en/documents/" + draft.id() + "/changes")).hasStatusOk();
        assertThat(get("/en/documents/%s/changes?from=%s&to=%s".formatted(draft.id(), before.id(), after.id())))
                .hasStatusOk()
                .bodyText()
                .contains("<del>should</del><ins>shall</ins>", "<ins>Entirely new</ins>")
                .contains("2 paragraphs of 3 have changed.");
        var strangers = record.text(record.document("A/99/815"), EN, "Something else");
        assertThat(get("/en/documents/%s/changes?from=%s&to=%s".formatted(draft.id(), before.id(), strangers.id())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void bothDocumentsThatAreComparedAreNotedAsRead() {
        var draft = record.document("A/99/L.816");
        var kept = record.document("A/RES/99/816", new Audience(Audience.Kind.STATES, Set.of()), null);
        var before = record.text(draft, EN, "States should act");
        var after = record.text(kept, EN, "States shall act");
        takes.relate(
                draft,
                new Relation(UUID.randomUUID(), draft.id(), Relation.Kind.ADOPTED_AS, kept.id(), null, List.of()),
                null);
        var reader = people.delegateOf("KEN");
        var path = "/en/documents/%s/changes?from=%s&to=%s".formatted(draft.id(), before.id(), after.id());
        assertThat(browser.get().uri(path).with(as(reader))).hasStatusOk();
        assertThat(jdbc.sql("select about from chronicle.reading where person = :person")
                        .param("person", reader.person())
                        .query(String.class)
                        .list())
                .containsExactly(kept.lastingPath());
    }

    /** Titles are known in languages in which no text is held. */
    @Test
    void whateverIsLaidOutToBeFoundOpens() {
        var paths = new TreeSet<String>();
        var document = documents.called(new Symbol("A/65/201")).orElseThrow();
        shelf.of(Set.of(document.id()), each -> paths.add(each.path()));
        assertThat(paths)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(get("/en" + path)).hasStatusOk());
    }

    @Test
    void whatASymbolSaysItIsToAnotherIsToldOnBothPages() {
        var first = record.document("A/99/L.831");
        record.document("A/99/L.831/Rev.1");
        var corrigendum = record.document("A/99/L.831/Rev.1/Corr.1");
        record.document("A/99/L.831/Rev.3");
        record.document("A/99/L.831/Add.1");
        assertThat(get("/en/documents/A/99/L.831"))
                .bodyText()
                .contains("Is superseded by", "/en/documents/A/99/L.831/Rev.1\"")
                .doesNotContain("/en/documents/A/99/L.831/Rev.3\"", "/Corr.1\"", "/Add.1\"");
        assertThat(get("/en/documents/A/99/L.831/Rev.1"))
                .bodyText()
                .contains("Is corrected by", "/Rev.1/Corr.1\"", "/Rev.3\"", "/en/documents/A/99/L.831\"");
        // Where the one between is not held, it follows the last that is.
        assertThat(get("/en/documents/A/99/L.831/Rev.3")).bodyText().contains("/en/documents/A/99/L.831/Rev.1\"");
        assertThat(browser.get().uri("/en/documents/A/99/L.831").with(as(people.officer())))
                .bodyText()
                .doesNotContain("/relations/" + first.id(), "/removal");
        assertThat(get("/api/v1/documents/A/99/L.831/Rev.1/Corr.1"))
                .bodyText()
                .contains("CORRIGENDUM_TO", "A/99/L.831/Rev.1");
        // Said by somebody, for some languages, it is not said again by the symbol for all.
        var said = new Relation(
                UUID.randomUUID(),
                corrigendum.id(),
                Relation.Kind.CORRIGENDUM_TO,
                documents.called(new Symbol("A/99/L.831/Rev.1")).orElseThrow().id(),
                null,
                List.of(AR));
        takes.relate(corrigendum, said, null);
        assertThat(sides.of(corrigendum, Reader.guest()))
                .extracting(Related::relation)
                .containsExactly(said);
    }

    @Test
    void twoVolumesOfARevisionDoNotSupersedeEachOther() {
        var before = record.document("A/99/841/Rev.1 (Vol. II)");
        var first = record.document("A/99/841/Rev.2 (Vol. I)");
        var second = record.document("A/99/841/Rev.2 (Vol. II)");
        record.text(first, EN, "The first volume");
        record.text(second, EN, "The second volume");
        assertThat(sides.of(first, Reader.guest())).isEmpty();
        assertThat(sides.comparable(first, Reader.guest())).hasSize(1);
        assertThat(sides.of(second, Reader.guest())).extracting(Related::other).containsExactly(before);
        assertThat(get("/api/v1/documents/A/99/841/Rev.2 (Vol. I)")).bodyText().doesNotContain("SUPERSEDES");
    }

    @Test
    void eitherSymbolOfTwoOrgansLeadsToTheirDocument() {
        record.document("A/99/842-S/2099/842");
        for (var half : List.of("A/99/842", "S/2099/842"))
            assertThat(get("/en/documents/" + half))
                    .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                    .hasRedirectedUrl("/en/documents/A/99/842-S/2099/842");
    }

    @Test
    void aCorrigendumOfTwoOrgansAndOneOfEitherCorrectTheirDocument() {
        var letter = record.document("A/99/843-S/2099/843");
        var ofBoth = record.document("A/99/843/Corr.1-S/2099/843/Corr.1");
        var ofOne = record.document("S/2099/843/Corr.2");
        var revision = record.document("A/99/843/Rev.1-S/2099/843/Rev.1");
        assertThat(sides.of(letter, Reader.guest()))
                .extracting(Related::other)
                .containsExactlyInAnyOrder(ofBoth, ofOne, revision);
        for (var each : List.of(ofBoth, ofOne, revision))
            assertThat(sides.of(each, Reader.guest()))
                    .extracting(Related::other)
                    .containsExactly(letter);
    }

    /** What corrects and revises it bears the number it was issued under. */
    @Test
    void whatASymbolSaysOfWhatADocumentWasCalledIsToldOnBothPages() {
        var paper = record.document("A/AC.292/2099/844");
        takes.give(paper, new Alias("A/AC.292/2099/CRP.844", paper.id(), Alias.Kind.PROVISIONAL), null);
        var corrigendum = record.document("A/AC.292/2099/CRP.844/Corr.1");
        var revision = record.document("A/AC.292/2099/CRP.844/Rev.1");
        record.text(paper, EN, "As it was issued");
        record.text(revision, EN, "As it was revised");
        assertThat(sides.of(paper, Reader.guest()))
                .extracting(Related::other)
                .containsExactlyInAnyOrder(corrigendum, revision);
        for (var each : List.of(corrigendum, revision))
            assertThat(sides.of(each, Reader.guest()))
                    .extracting(Related::other)
                    .containsExactly(paper);
        assertThat(sides.comparable(paper, Reader.guest())).hasSize(2);
        assertThat(get("/en/documents/A/AC.292/2099/844"))
                .bodyText()
                .contains("Is corrected by", "/CRP.844/Corr.1\"", "Is superseded by", "/CRP.844/Rev.1\"");
    }

    @Test
    void whatASymbolSaysOfADocumentWithAProvisionalNumberAloneIsToldToo() {
        var paper = record.document(null, Audience.PUBLIC, null);
        takes.give(paper, new Alias("A/AC.292/2099/CRP.845", paper.id(), Alias.Kind.PROVISIONAL), null);
        var corrigendum = record.document("A/AC.292/2099/CRP.845/Corr.1");
        assertThat(sides.of(paper, Reader.guest())).extracting(Related::other).containsExactly(corrigendum);
    }

    @Test
    void aCorrigendumOfWhatIsNotHeldNamesItAndACalledSoItselfIsNoRelation() {
        var alone = record.document("A/99/832/Corr.1");
        assertThat(get("/en/documents/A/99/832/Corr.1")).bodyText().contains("Is a corrigendum to", "A/99/832");
        takes.give(alone, new Alias("A/99/832", alone.id(), Alias.Kind.FORMER), null);
        assertThat(sides.of(alone, Reader.guest())).isEmpty();
    }

    @Test
    void theRowOfALanguageNamesTheCorrigendumThatHoldsForIt() {
        var report = record.document("A/99/833");
        record.text(report, EN, "Words");
        record.text(report, FR, "Des mots");
        var corrigendum = record.document("A/99/833/Corr.1");
        record.text(corrigendum, FR, "Rectificatif");
        takes.issue(
                corrigendum, new NewText(EN, Status.NOT_ISSUED, "", null, null, 1, false, List.of(), List.of()), null);
        var rows = Jsoup.parse(body("/en/documents/A/99/833")).select("table.slots tbody tr");
        assertThat(rows.get(2).text()).contains("English").doesNotContain("Corr.1");
        assertThat(rows.get(3).text()).contains("Français", "Is corrected by A/99/833/Corr.1");
    }

    @Test
    void whatChangedIsShownBetweenAnyTwoStatesHoweverManyLieBetweenThem() {
        var first = record.text(record.document("A/99/L.834"), EN, "States should act", "Unchanged");
        record.text(record.document("A/99/L.834/Rev.1"), EN, "States must act", "Unchanged");
        var revised = record.document("A/99/L.834/Rev.2");
        record.text(revised, EN, "States will act", "Unchanged");
        var adopted = record.document("A/RES/99/834");
        var last = record.text(adopted, EN, "States shall act", "Unchanged");
        takes.relate(
                revised,
                new Relation(UUID.randomUUID(), revised.id(), Relation.Kind.ADOPTED_AS, adopted.id(), null, List.of()),
                null);
        for (var from : List.of(adopted.id(), revised.id())) {
            assertThat(get("/en/documents/%s/changes?from=%s&to=%s".formatted(from, first.id(), last.id())))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A/99/L.834/Rev.1", "<del>should</del><ins>shall</ins>");
        }
    }

    @Test
    void aParagraphThatMovedOrWasDividedIsSaidToBeTheOneItWasAndNumbersAloneChangeNothing() {
        var draft = record.document("A/99/L.821");
        var moved = "Invites regional organisations to convene consultations and to share what was said there.";
        var divided =
                "Requests the Secretary-General to seek the views of Member States, and decides to return to the matter.";
        var before = record.text(
                draft,
                EN,
                List.of(
                        operative("1.", moved),
                        operative("2.", divided),
                        operative("3.", "Decides to remain seized.")));
        var after = record.text(
                draft,
                EN,
                List.of(
                        operative("1.", "Requests the Secretary-General to seek the views of Member States,"),
                        operative("2.", "and decides to return to the matter."),
                        operative(
                                "3.", "Welcomes what has been done so far by the States of the region and by others."),
                        operative("4.", "Decides to remain seized."),
                        operative("5.", moved)));
        assertThat(get("/en/documents/%s/changes?from=%s&to=%s".formatted(draft.id(), before.id(), after.id())))
                .hasStatusOk()
                .bodyText()
                .contains("Divided: it was paragraph 2.", "Moved: it was paragraph 1.", "1, 2")
                .contains("3 paragraphs of 4 have changed.");
    }

    @Test
    void filesAreHandedOutAsTheyCame() {
        var kept = files.keep(new ByteArrayInputStream("Words".getBytes(StandardCharsets.UTF_8)));
        var report = record.document("A/99/816");
        var file = new TextFile(TextFile.Kind.TEXT, kept.sha256(), "report.txt", kept.size());
        var text = takes.issue(
                report, new NewText(EN, Status.AUTHENTIC, "", "2026", null, 0.5, true, List.of(file), List.of()), null);
        var path = "/documents/texts/" + text.id() + "/files/" + kept.sha256();
        assertThat(get("/en/documents/A/99/816")).bodyText().contains(path, "pictures of pages");
        assertThat(get("/en" + path)).hasStatusOk().bodyText().isEqualTo("Words");
        assertThat(get("/en/documents/texts/" + text.id() + "/files/" + "0".repeat(64)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void rowsThatFollowEachOtherAreATableForWhoeverHearsThePage() {
        var report = record.document("A/99/836");
        var text = Stream.of("TEXT|Before", "TABLE_ROW|State\tPoint of contact", "TABLE_ROW|Arvenia\t", "TEXT|After")
                .map(each -> each.split("\\|"))
                .map(each -> new Block(Block.Kind.valueOf(each[0]), 0, null, each[1], null, 1))
                .toList();
        record.text(report, EN, text);
        var page = Jsoup.parse(body("/en/documents/A/99/836?paragraph=2"));
        var table = page.select("article [role=table]");
        assertThat(table.attr("aria-label")).isEqualTo("Table, from paragraph 2");
        assertThat(table.select("> [role=row]").eachAttr("id")).containsExactly("p2", "p3");
        var cells = table.select("[role=row] .cells [role=cell]");
        assertThat(cells).hasSize(4);
        assertThat(cells.eachText()).containsExactly("State", "Point of contact", "Arvenia");
        assertThat(page.select("article > .cited")).hasSize(1);
        assertThat(page.select("article > section").eachAttr("id")).contains("p1", "p4");
    }

    @Test
    void filesAreOfferedPagesFirst() {
        var report = record.document("A/99/835");
        var came = List.of(TextFile.Kind.DOCX, TextFile.Kind.PDF, TextFile.Kind.HTML).stream()
                .map(kind -> new TextFile(kind, UUID.randomUUID().toString(), "a." + kind, 1))
                .toList();
        var text =
                takes.issue(report, new NewText(EN, Status.AUTHENTIC, "", null, null, 1, false, came, List.of()), null);
        assertThat(texts.files(text.id()))
                .extracting(TextFile::kind)
                .containsExactly(TextFile.Kind.HTML, TextFile.Kind.PDF, TextFile.Kind.DOCX);
    }

    @Test
    void whatIsNotForEverybodyIsThereForThoseItIsFor() {
        var states = new Audience(Audience.Kind.STATES, Set.of());
        var report = record.document("A/99/817", states, null);
        var text = record.text(report, EN, "For States alone");
        var paragraph = texts.paragraphs(text.id()).getFirst().path();
        for (var path : List.of("/documents/A/99/817", paragraph, "/documents/" + report.id() + "/changes")) {
            assertThat(get("/en" + path)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get("/en/documents?kind=REPORT&year=2026")).bodyText().doesNotContain("A/99/817");
        assertThat(get("/en/documents/A/99/817/Add.1")).bodyText().doesNotContain(report.title(EN));
        var ghana = browser.get().uri("/en/documents/A/99/817").with(as(people.delegateOf("GHA")));
        assertThat(ghana).hasStatusOk().bodyText().contains("For States alone", "Open to");
    }

    @Test
    void aRelationToWhatAReaderMayNotReadIsNotToldThem() {
        var open = record.document("A/99/818");
        var hidden = record.document("A/99/819", Audience.OFFICERS, null);
        takes.relate(
                hidden,
                new Relation(UUID.randomUUID(), hidden.id(), Relation.Kind.AMENDS, open.id(), null, List.of(AR)),
                null);
        assertThat(get("/en/documents/A/99/818")).bodyText().doesNotContain("A/99/819", "Is amended by");
        assertThat(browser.get().uri("/en/documents/A/99/818").with(as(people.officer())))
                .bodyText()
                .contains("Is amended by", "A/99/819", "only in");
    }

    /** Otherwise what disappears from the page tells them that it has come. */
    @Test
    void whatWasSaidOfADocumentThatWasNotHeldIsToldAsBeforeToWhoMayNotReadItOnceItIs() {
        var open = record.document("A/99/858");
        var said = new Relation(UUID.randomUUID(), open.id(), Relation.Kind.RESPONDS_TO, null, "A/99/859", List.of());
        takes.relate(open, said, null);
        var before = page("/en/documents/A/99/858").select("main").text();
        assertThat(before).contains("Responds to A/99/859");
        var collected = shownAt(open);
        var hidden = record.document("A/99/859", Audience.OFFICERS, null);
        jdbc.sql(
                        "update documents.document set dated = '2020', titles = titles || jsonb_build_object('fr', 'Rapport') where id = :id")
                .param("id", hidden.id())
                .update();
        assertThat(shownAt(open)).as("those who collect what is shown").isEqualTo(collected);
        assertThat(page("/en/documents/A/99/858").select("main").text()).isEqualTo(before);
        assertThat(get("/api/v1/documents/A/99/858")).bodyText().contains("A/99/859");
        assertThat(browser.get().uri("/en/documents/A/99/858").with(as(people.officer())))
                .bodyText()
                .contains("href=\"/en/documents/A/99/859\"");
    }

    private Instant shownAt(Document document) {
        return jdbc.sql("select at from documents.shown where document = :id")
                .param("id", document.id())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    void listsAreNarrowedAndPagedByKey() {
        for (var at = 0; at < 55; at++) record.document("CD/77" + (at < 10 ? "0" + at : at));
        assertThat(get("/en/documents?body=CD"))
                .bodyText()
                .contains("50 of 55", "CD/7700", "rel=\"next\"", "CD/7749")
                .doesNotContain("CD/7750");
        var last = jdbc.sql("select id from documents.document where symbol = 'CD/7749'")
                .query(UUID.class)
                .single();
        assertThat(get("/en/documents?body=CD&after=" + last))
                .bodyText()
                .contains("5 of 55", "CD/7750", "CD/7754")
                .doesNotContain("rel=\"next\"", "CD/7749");
        assertThat(get("/en/documents?body=A/AC.292"))
                .bodyText()
                .contains("A/AC.292/2025/CRP.1")
                .doesNotContain("A/80/257");
        assertThat(get("/en/documents?kind=DECISION"))
                .bodyText()
                .contains("A/DEC/78/541")
                .doesNotContain("A/80/257");
        assertThat(get("/en/documents?year=1998"))
                .bodyText()
                .contains("A/RES/53/70")
                .doesNotContain("A/80/257");
        assertThat(get("/en/documents?year=1066")).bodyText().contains("No document answers to this choice");
    }

    private String body(String path) {
        return new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A list as somebody reads it who goes on to the next page until there is none. */
    private String everyPage(String path) {
        var read = new StringBuilder();
        for (var next = path; !next.isEmpty(); ) {
            var page = body(next);
            read.append(page);
            next = Jsoup.parse(page).select("main a[rel=next]").attr("href");
        }
        return read.toString();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(URI.create(path.replace(" ", "%20"))).exchange();
    }

    private static Block operative(String number, String text) {
        return new Block(Block.Kind.OPERATIVE, 0, number, text, null, 1);
    }
}
