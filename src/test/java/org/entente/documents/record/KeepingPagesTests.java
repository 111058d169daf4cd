package org.entente.documents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.entente.languages.Language.AR;
import static org.entente.languages.Language.EN;
import static org.entente.languages.Language.FR;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.documents.symbols.Symbol;
import org.entente.identity.People;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What officers enter and keep. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
@Import(Record.class)
class KeepingPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Record record;

    @Autowired
    Documents documents;

    @Autowired
    Texts texts;

    @Autowired
    Relations relations;

    @Autowired
    Chronicle chronicle;

    @Autowired
    People people;

    private Delegate officer;

    @BeforeEach
    void anOfficer() {
        officer = people.officer();
    }

    @Test
    void aDocumentIsEnteredUnderAProvisionalNumberAndGetsItsSymbolLater() {
        assertThat(send("/documents", facts("", "provisional", "A/99/Prov.701")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var entered = named("A/99/Prov.701");
        assertThat(entered.path()).isEqualTo(entered.lastingPath());
        assertThat(entered.audience()).isEqualTo(Audience.PUBLIC);

        var change = facts("a/99/701", "lock", Long.toString(entered.lock()));
        assertThat(send(entered.lastingPath() + "/change", change))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/A/99/701");
        assertThat(named("A/99/701").id()).isEqualTo(entered.id());
        assertThat(named("A/99/701").body()).isEqualTo("A");
        assertThat(browser.get().uri("/en/documents/A/99/Prov.701"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/A/99/701");
        assertThat(acts(entered)).containsExactly("DocumentAdded", "AliasGiven", "DocumentChanged");
        assertThat(browser.get().uri("/en/documents/A/99/701").with(as(officer)))
                .bodyText()
                .contains("Document entered in the record", "Facts of the document changed");
    }

    @Test
    void aFormerSymbolLeadsToTheNewOneAndBack() {
        var report = record.document("A/99/702");
        send(report.lastingPath() + "/change", facts("A/99/702/Rev.1", "lock", "0"));
        assertThat(browser.get().uri("/en/documents/A/99/702"))
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/A/99/702/Rev.1");
        send(report.lastingPath() + "/change", facts("A/99/702", "lock", "1"));
        assertThat(browser.get().uri("/en/documents/A/99/702/Rev.1"))
                .hasHeader(HttpHeaders.LOCATION, "/en/documents/A/99/702");
    }

    @Test
    void aFormComesBackWithWhatIsWrongWithIt() {
        record.document("A/99/703");
        var wrong = facts("A/99/703", "dated", "2023-13");
        assertThat(send("/documents", wrong))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("held under this symbol already", "Enter as much of it as is known");
        assertThat(send("/documents", facts("not a symbol", "kind", "NONE")))
                .bodyText()
                .contains("cannot be read as a symbol", "not one of the choices", "not a symbol");
    }

    @Test
    void whoeverWasOvertakenIsTold() {
        var report = record.document("A/99/704");
        send(report.lastingPath() + "/change", facts("A/99/704", "lock", "0"));
        assertThat(send(report.lastingPath() + "/change", facts("A/99/704", "lock", "0")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this");
    }

    @Test
    void aCorrigendumIsToldOnBothPagesForItsLanguages() {
        var report = record.document("A/99/705");
        var corrigendum = record.document("A/99/705/Corr.1");
        var form = Map.of("kind", "CORRIGENDUM_TO", "symbol", "A/99/705", "language", "ar");
        assertThat(send(corrigendum.lastingPath() + "/relations", form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send(corrigendum.lastingPath() + "/relations", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("recorded already");
        assertThat(browser.get().uri("/en/documents/A/99/705"))
                .bodyText()
                .contains("Is corrected by", "A/99/705/Corr.1", "only in", AR.endonym());
        assertThat(send(report.lastingPath() + "/relations", Map.of("kind", "AMENDS", "symbol", "A/99/705")))
                .bodyText()
                .contains("This is the document itself");

        var relation = relationOf(corrigendum);
        assertThat(send(report.lastingPath() + "/relations/" + relation + "/removal", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        send(corrigendum.lastingPath() + "/relations/" + relation + "/removal", Map.of());
        // What its symbol says stays: that it corrects that document, whatever languages.
        assertThat(browser.get().uri("/en/documents/A/99/705"))
                .bodyText()
                .contains("Is corrected by")
                .doesNotContain("only in");
    }

    @Test
    void whatContradictsARelationIsRefusedWithASentenceHoweverLongTheRing() {
        var first = record.document("A/99/721");
        var second = record.document("A/99/722");
        var third = record.document("A/99/723");
        assertThat(send(first.lastingPath() + "/relations", relation("SUPERSEDES", "A/99/722")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send(second.lastingPath() + "/relations", relation("SUPERSEDES", "A/99/723")))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var back : List.of(second, third))
            assertThat(send(back.lastingPath() + "/relations", relation("SUPERSEDES", "A/99/721")))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Only one of the two can be so", "value=\"A/99/721\"");
        // Another kind of relation says something else.
        assertThat(send(third.lastingPath() + "/relations", relation("RESPONDS_TO", "A/99/721")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(acts(third)).containsOnlyOnce("DocumentRelated");
    }

    @Test
    void whatSymbolsSayIsNotContradictedEither() {
        record.document("A/99/724");
        record.document("A/99/724/Rev.1");
        var corrigendum = record.document("A/99/724/Corr.1");
        var corrected = record.document("A/99/724/Corr.1/Corr.1");
        var first = named("A/99/724");
        assertThat(send(first.lastingPath() + "/relations", relation("SUPERSEDES", "A/99/724/Rev.1")))
                .bodyText()
                .contains("Only one of the two can be so");
        assertThat(send(corrigendum.lastingPath() + "/relations", relation("CORRIGENDUM_TO", corrected.symbol())))
                .bodyText()
                .contains("Only one of the two can be so");
    }

    /** What was said to a symbol that nobody bore is said to whoever is called so. */
    @Test
    void noNameIsGivenThatClosesARing() {
        var first = record.document("A/99/731");
        var second = record.document("A/99/732");
        send(first.lastingPath() + "/relations", relation("SUPERSEDES", "A/99/732"));
        send(second.lastingPath() + "/relations", relation("SUPERSEDES", "A/99/OLD.731"));
        var alias = Map.of("symbol", "A/99/OLD.731", "kind", "FORMER");
        assertThat(send(first.lastingPath() + "/aliases", alias))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("take the wrong one back first", "value=\"A/99/OLD.731\"");
        assertThat(send(first.lastingPath() + "/change", facts("A/99/OLD.731", "lock", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("take the wrong one back first", "value=\"A/99/OLD.731\"");
        assertThat(named("A/99/731").id()).isEqualTo(first.id());
        assertThat(documents.called(new Symbol("A/99/OLD.731"))).isEmpty();
        // Of whoever is in no ring it may be the name.
        var third = record.document("A/99/733");
        assertThat(send(third.lastingPath() + "/aliases", alias)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(named("A/99/OLD.731").id()).isEqualTo(third.id());
    }

    private static Map<String, String> relation(String kind, String symbol) {
        return Map.of("kind", kind, "symbol", symbol);
    }

    @Test
    void aliasesAreGivenAndTakenBack() {
        var report = record.document("A/99/706");
        assertThat(send(report.lastingPath() + "/aliases", Map.of("symbol", "A/99/OLD.706", "kind", "FORMER")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send(report.lastingPath() + "/aliases", Map.of("symbol", "A/99/OLD.706", "kind", "FORMER")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(documents.called(new Symbol("A/99/OLD.706"))).isPresent();
        send(report.lastingPath() + "/aliases/removal", Map.of("symbol", "A/99/OLD.706"));
        assertThat(documents.called(new Symbol("A/99/OLD.706"))).isEmpty();
        assertThat(send(report.lastingPath() + "/aliases/removal", Map.of("symbol", "A/99/OLD.706")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void ofEachLanguageItIsSaidWhatItsTextIsWorth() {
        var report = record.document("A/99/707");
        record.text(report, EN, "Words");
        assertThat(send(report.lastingPath() + "/texts/ar", Map.of("status", "AUTHENTIC")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(send(report.lastingPath() + "/texts/ar", Map.of("status", "NOT_ISSUED")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(send(
                        report.lastingPath() + "/texts/en",
                        Map.of("status", "MACHINE", "title", "A title", "issued", "2026-11")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/documents/A/99/707"))
                .bodyText()
                .contains("not issued in this language", "Translated by a machine", "A title", "November 2026");
        // Said by mistake, it is taken back.
        assertThat(send(report.lastingPath() + "/texts/ar", Map.of("status", "UNOFFICIAL")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(send(report.lastingPath() + "/texts/ar", Map.of("status", "")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(texts.current(report.id())).doesNotContainKey(AR);
        assertThat(send(report.lastingPath() + "/texts/ar", Map.of("status", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        send(report.lastingPath() + "/texts/ar", Map.of("status", "NOT_ISSUED"));
        assertThat(acts(report).stream().filter("TextNotIssued"::equals)).hasSize(2);
        assertThat(acts(report).stream().filter("TextIssued"::equals))
                .as("of the English text alone")
                .hasSize(1);
        // Once it comes after all, it is the first.
        record.text(report, AR, "كلمات");
        assertThat(texts.current(report.id()).get(AR).edition()).isEqualTo(1);
        assertThat(send(report.lastingPath() + "/texts/xx", Map.of("status", "MACHINE")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(acts(report)).contains("TextStatusChanged");
    }

    @Test
    void whoMayReadIsChangedWithAReasonAndWhatWasDoneBeforeStaysWithThoseWhoKeepIt() {
        var report = record.document("A/99/708", Audience.OFFICERS, null);
        record.text(report, FR, "Des mots");
        assertThat(send(report.lastingPath() + "/audience", Map.of("audience", "PUBLIC", "lock", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(send(
                        report.lastingPath() + "/audience",
                        Map.of("audience", "PUBLIC", "lock", "0", "reason", "It was issued")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.get().uri("/en/documents/A/99/708"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("It was issued", "Document entered");
        assertThat(browser.get().uri("/en/documents/A/99/708").with(as(officer)))
                .bodyText()
                .contains("It was issued", "Document entered");
    }

    @Test
    void aDelegationsOwnIsKeptByThoseWhoSpeakForIt() {
        var kenya = people.delegateOf("KEN");
        var paper = record.document("A/99/WP.709", new Audience(Audience.Kind.OWN, Set.of()), kenya.party());
        assertThat(browser.get().uri("/en" + paper.lastingPath() + "/change").with(as(officer)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/en" + paper.lastingPath() + "/change").with(as(people.delegateOf("GHA"))))
                .hasStatus(HttpStatus.NOT_FOUND);
        // Whoever binds a party is asked who they are first.
        assertThat(browser.get().uri("/en" + paper.lastingPath() + "/audience").with(as(kenya)))
                .matches(answer -> answer.getResponse().getStatus() < 400);
    }

    private Document named(String symbol) {
        return documents.called(new Symbol(symbol)).orElseThrow();
    }

    private String relationOf(Document document) {
        return relations.of(document.id()).getFirst().id().toString();
    }

    private List<String> acts(Document document) {
        var names = new ArrayList<>(chronicle.on(document.lastingPath(), 50).stream()
                .map(Entry::name)
                .toList());
        return names.reversed();
    }

    private MvcTestResult send(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> facts(String symbol, String field, String value) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("symbol", symbol);
        facts.put("kind", "REPORT");
        facts.put("title_en", "A report of a test");
        facts.put("dated", "2026-11");
        facts.put("source", "a test");
        facts.put("audience", "PUBLIC");
        facts.put(field, value);
        return facts;
    }
}
