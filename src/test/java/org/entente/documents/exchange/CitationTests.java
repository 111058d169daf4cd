package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.languages.Language.AR;
import static org.entente.languages.Language.EN;
import static org.entente.languages.Language.FR;
import static org.entente.languages.Language.RU;
import static org.entente.languages.Language.ZH;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.entente.documents.Block;
import org.entente.documents.record.Document;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Status;
import org.entente.documents.record.Text;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Citations as editors and as reference managers take them. */
class CitationTests {

    private static final String SITE = "https://entente.example.int";
    private static final Instant THEN = Instant.parse("2026-11-26T10:00:00Z");

    @Test
    void areWrittenAsTheUnitedNationsWriteThem() {
        var cited = cited("A/78/76", "2023-04-19", EN, "Programme of action", null);
        assertThat(InWords.of(cited))
                .isEqualTo(
                        "United Nations, General Assembly, “Programme of action”, \u2066A/78/76\u2069 (19 April 2023), \u2066"
                                + SITE + "/documents/A/78/76?language=en\u2069");
    }

    @Test
    void nameTheParagraphByItsNumberAndLeadToIt() {
        var cited = cited("A/78/76", "2023-04", EN, "Programme of action", "12.");
        assertThat(InWords.of(cited)).contains("(April 2023), para. 12, ").contains("/documents/paragraphs/");
        assertThat(Ris.of(cited)).contains("SP  - para. 12\r\n");
        assertThat(BibTex.of(cited)).contains("note = {para. 12}");
        assertThat(Csl.of(cited)).contains("\"section\":\"para. 12\"");
        assertThat(InWords.of(cited("A/78/76", "2023", ZH, "行动纲领", "（三）"))).contains("第三段", "《行动纲领》");
    }

    @ParameterizedTest
    @EnumSource
    void areWholeInEveryLanguage(Language language) throws Exception {
        var cited = cited("A/RES/77/37", "2022-12-07", language, "Title & 100 % “quoted”", "3.");
        var item = JsonMapper.shared().readTree(Csl.of(cited)).get(0);
        assertThat(item.get("title").asString()).isEqualTo("Title & 100 % “quoted”");
        assertThat(item.get("issued").get("date-parts").get(0).get(2).asInt()).isEqualTo(7);
        assertThat(item.get("language").asString()).isEqualTo(language.code());
        assertThat(BibTex.of(cited)).contains("Title \\& 100 \\% “quoted”").contains("date = {2022-12-07}");
        assertThat(Ris.of(cited))
                .startsWith("TY  - RPRT\r\n")
                .contains("M1  - A/RES/77/37\r\n", "DA  - 2022/12/07/\r\n", "TI  - Title & 100 % “quoted”\r\n")
                .endsWith("ER  - \r\n");
        assertThat(InWords.of(cited)).contains("2022").doesNotContain("{0}", "{1}");
    }

    @Test
    void ofAnUndatedDocumentWithoutSymbolSayNoMoreThanIsKnown() {
        var cited = cited(null, null, FR, "Lettre", null);
        assertThat(InWords.of(cited)).startsWith("A, « Lettre », \u2066" + SITE + "/documents/");
        assertThat(BibTex.of(cited)).doesNotContain("year", "organization");
        assertThat(Ris.of(cited)).doesNotContain("PY", "PB");
        assertThat(Csl.of(cited)).doesNotContain("issued", "publisher");
    }

    @Test
    void ofTheDemonstrationSayThatItIsOne() {
        var real = document("X/1", null, Names.of(RU, "Доклад"), false);
        var shown = document("X/1", null, Names.of(RU, "Доклад"), true);
        assertThat(new Citation(RU, real, null, null, SITE).warning()).isEmpty();
        var cited = new Citation(RU, shown, null, null, SITE);
        var warning = cited.warning().orElseThrow();
        assertThat(InWords.of(cited)).contains(warning);
        assertThat(Ris.of(cited)).contains("N1  - " + warning);
        assertThat(BibTex.of(cited)).contains("note = {" + warning);
        assertThat(Csl.of(cited)).contains(warning);
    }

    @Test
    void haveAKeyThatEveryProgramTakes() {
        assertThat(cited("S/RES/2722 (2024)", "2024", AR, "قرار", "1.").key()).isEqualTo("S-RES-2722-2024-ar-p4");
    }

    /** Whatever a title holds, it cannot end its field. */
    @Property(tries = 200)
    void bracesAreEvenWhateverIsCited(@ForAll String title, @ForAll @Chars({'{', '}', '\\'}) String signs) {
        var written = BibTex.escaped(title + signs);
        assertThat(isEven(written)).as(written).isTrue();
        assertThat(written).doesNotContain("\n", "\r");
    }

    @Test
    void oneBraceInATitleIsWrittenOutAndLeavesTheEntryWhole() {
        var cited = cited("A/78/76", "2023", EN, "Use of { in texts, and of }", null);
        assertThat(BibTex.of(cited))
                .contains("title = {{Use of \\textbraceleft{} in texts, and of \\textbraceright{}}}");
        assertThat(isEven(BibTex.of(cited("A/78/76", "2023", EN, "Use of {", null))))
                .isTrue();
    }

    /** As BibTeX counts: a backslash takes nothing away from a brace. */
    private static boolean isEven(String written) {
        var open = 0;
        for (var letter : written.toCharArray()) {
            if (letter == '{') open++;
            if (letter == '}' && --open < 0) return false;
        }
        return open == 0;
    }

    @Property(tries = 200)
    void everyLineOfRisIsAFieldWhateverIsCited(@ForAll String title) {
        var cited = cited("A/78/76", "2023", EN, "T" + title + "\r\nER  - \nTY  - ", null);
        assertThat(Ris.of(cited).split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - [^\\r\\n]*"));
        assertThat(Ris.of(cited).lines().filter(line -> line.startsWith("ER"))).hasSize(1);
    }

    @Test
    void whatNobodyHasGivenATitleIsCitedByItsSymbol() {
        var cited = cited("A/78/76", "2023", EN, "", null);
        assertThat(BibTex.of(cited)).contains("title = {{A/78/76}}");
        assertThat(Ris.of(cited)).contains("TI  - A/78/76");
        var edition = new Edition(cited.document(), Objects.requireNonNull(cited.text()), List.of(), SITE);
        assertThat(edition.title()).isEqualTo("A/78/76");
        assertThat(edition.opening()).doesNotContain("A/78/76");
    }

    static Citation cited(
            @Nullable String symbol, @Nullable String dated, Language language, String title, @Nullable String number) {
        var document = document(symbol, dated, Names.of(language, title), false);
        var text = new Text(
                UUID.randomUUID(), document.id(), language, 1, Status.AUTHENTIC, title, null, null, 1, false, THEN);
        var block = new Block(Block.Kind.OPERATIVE, 0, number, "Words", null, 1);
        var paragraph = number == null ? null : new Paragraph(UUID.randomUUID(), text.id(), 4, block);
        return new Citation(language, document, text, paragraph, SITE);
    }

    static Document document(@Nullable String symbol, @Nullable String dated, Names titles, boolean fictitious) {
        return new Document(
                UUID.randomUUID(),
                symbol,
                Kind.REPORT,
                titles,
                dated,
                "A",
                null,
                new Names(Map.of()),
                "",
                false,
                fictitious,
                Audience.PUBLIC,
                null,
                THEN,
                0);
    }
}
