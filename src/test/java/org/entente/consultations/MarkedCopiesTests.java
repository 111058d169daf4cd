package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.assertj.core.api.Assumptions;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy that leaves the house says for whom it is, unless it is for everybody. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class MarkedCopiesTests {

    private static final Path SCHEMA =
            Path.of("..", "shared", "samples", "24-akoma-ntoso", "schema", "akomantoso30.xsd");
    private static final String FOR_STATES = "Restricted distribution. Open to: States.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    Parties parties;

    @Autowired
    Reports reports;

    @Autowired
    PublishesReports publishes;

    private Delegate ghana;
    private Statement kenya;
    private Report report;

    @BeforeEach
    void aReportIsPublished() {
        ghana = people.delegateOf("GHA");
        var consultation = scene.open(Rule.NAMED, "AU");
        kenya = scene.heard(consultation, "KEN", "A plenary should meet every year.");
        scene.confirm(kenya, 1, "STRUCTURE");
        report = scene.report(consultation);
        for (var i = 0; i < 30; i++) scene.sentence(report, "STRUCTURE", Quantifier.ONE, scene.paragraph(kenya, 1));
        publishes.publish(report, null, Instant.now());
    }

    @Test
    void onPaperItSaysSoOnEveryPage() throws Exception {
        restrict(Kind.STATES);
        assertThat(pages("report.pdf", ghana)).hasSizeGreaterThan(1).allMatch(page -> page.contains(FOR_STATES));
    }

    @Test
    void howeverManyAreNamedTheReportBeginsBelow() throws Exception {
        restrict(
                Kind.NAMED,
                parties.all(Language.EN).stream()
                        .limit(70)
                        .map(party -> party.id().id())
                        .toArray(UUID[]::new));
        var officer = people.in(null, Role.OFFICER);
        openTo(kenya, new Audience(Kind.STATES, Set.of()));
        // Where a line ends depends on the names.
        var pages = pages("report.pdf", officer).stream()
                .map(page -> page.replaceAll("\\s+", " "))
                .toList();
        assertThat(pages).allMatch(page -> page.contains("not open to everyone."));
        var first = pages.getFirst();
        assertThat(first.indexOf("not open to everyone.")).isLessThan(first.indexOf("Report of a test"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void inEveryFormItSaysSoInTheLanguageOfTheReport(Language language) throws Exception {
        restrict(Kind.STATES);
        var said =
                Messages.text(language, "parties.audience.restricted", Messages.text(language, "web.audience.states"));
        var shown = new String(read("/" + language.code() + report.path(), ghana), StandardCharsets.UTF_8);
        assertThat(shown).contains(said);
        assertThat(headers(language)).containsExactly(said);
        var akn = file(language, "report.akn.xml", ghana);
        assertThat(new String(akn, StandardCharsets.UTF_8))
                .contains("<keyword value=\"STATES\" showAs=\"" + said + "\"", "<p>" + said + "</p>");
        Assumptions.assumeThat(Files.exists(SCHEMA))
                .as("The OASIS schema is not at " + SCHEMA)
                .isTrue();
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(akn)));
    }

    @Test
    void toProgramsItSaysSoInAllLanguages() {
        restrict(Kind.NAMED, scene.party("GHA"), Delegate.SECRETARIAT);
        var marking = json("/api/v1/reports/" + report.id(), ghana).get("marking");
        assertThat(marking.get("audience").asString()).isEqualTo("NAMED");
        assertThat(marking.get("recipients").valueStream().map(JsonNode::asString))
                .containsExactly("GHA", "secretariat");
        assertThat(marking.get("texts").get("en").asString())
                .isEqualTo("Restricted distribution. Open to: only Ghana and the secretariat.");
        assertThat(marking.get("texts").get("ar").asString()).contains("غانا");
        assertThat(marking.get("texts").size()).isEqualTo(6);
    }

    @Test
    void whatIsForEverybodyBearsNothing() throws Exception {
        assertThat(pages("report.pdf", null)).noneMatch(page -> page.contains("Restricted"));
        assertThat(headers(Language.EN)).isEmpty();
        assertThat(new String(file(Language.EN, "report.akn.xml", null), StandardCharsets.UTF_8))
                .doesNotContain("classification", "Restricted");
        assertThat(json("/api/v1/reports/" + report.id(), null).has("marking")).isFalse();
        assertThat(json("/api/v1/statements/" + kenya.id(), null).has("marking"))
                .isFalse();
        assertThat(new String(read("/api/v1/reports/" + report.id(), null), StandardCharsets.UTF_8))
                .doesNotContain("audience");
    }

    @Test
    void aCopyOfAPublicReportSaysWhatInItIsNotForEverybody() throws Exception {
        openTo(kenya, new Audience(Kind.STATES, Set.of()));
        var told = "This copy cites statements that are not open to everyone.";
        assertThat(pages("report.pdf", ghana))
                .allMatch(page -> page.contains(told))
                .anyMatch(page -> page.replaceAll("\\s+", " ").contains("paragraph 1; open to: States"));
        var forGhana = json("/api/v1/reports/" + report.id(), ghana);
        assertThat(forGhana.get("marking").get("texts").get("en").asString()).isEqualTo(told);
        assertThat(forGhana.at("/sections/0/lines/0/citations/0/audience").asString())
                .isEqualTo("STATES");
        // Whoever may not read the statement has a copy without it, which is for everybody.
        assertThat(pages("report.pdf", null)).noneMatch(page -> page.contains(told));
        assertThat(json("/api/v1/reports/" + report.id(), null).has("marking")).isFalse();
    }

    @Test
    void aStatementTellsProgramsWhomItIsFor() {
        openTo(kenya, new Audience(Kind.STATES, Set.of()));
        for (var statement : new JsonNode[] {
            json("/api/v1/statements/" + kenya.id(), ghana),
            json("/api/v1/consultations/" + kenya.consultation(), ghana).at("/statements/0")
        }) {
            assertThat(statement.at("/marking/audience").asString()).isEqualTo("STATES");
            assertThat(statement.at("/marking/texts/en").asString()).isEqualTo(FOR_STATES);
        }
    }

    @Test
    void personsInAnAudienceAreNamedToThoseAloneWhoMayKnowThem() {
        restrict(Kind.NAMED, ghana.person(), people.delegateOf("NPL").person(), scene.party("KEN"));
        var kenyan = people.in("KEN", Role.ADVISER);
        assertThat(marking(kenyan)).contains("only Kenya and 2 persons");
        assertThat(marking(ghana)).contains("only Kenya, Test Person, and one person");
        restrict(Kind.NAMED, ghana.person(), Delegate.SECRETARIAT);
        assertThat(marking(people.officer())).contains("only the secretariat and Test Person");
    }

    private String marking(Delegate reader) {
        return json("/api/v1/reports/" + report.id(), reader)
                .at("/marking/texts/en")
                .asString();
    }

    private void restrict(Kind kind, UUID... named) {
        reports.openTo(report.id(), new Audience(kind, Set.of(named)));
    }

    private void openTo(Statement statement, Audience audience) {
        statements.save(statement.openTo(audience, statement.lock()));
    }

    private List<String> headers(Language language) throws Exception {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(language, "report.docx", ghana)))) {
            return word.getHeaderList().stream()
                    .map(XWPFHeader::getText)
                    .map(String::strip)
                    .toList();
        }
    }

    private List<String> pages(String file, @Nullable Delegate reader) throws Exception {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(file(Language.EN, file, reader))) {
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private byte[] file(Language language, String name, @Nullable Delegate reader) {
        return read("/" + language.code() + report.path() + "/" + name, reader);
    }

    private JsonNode json(String uri, @Nullable Delegate reader) {
        return JsonMapper.shared().readTree(read(uri, reader));
    }

    private byte[] read(String uri, @Nullable Delegate reader) {
        var answer = browser.get()
                .uri(uri)
                .with(reader == null ? csrf() : as(reader))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
