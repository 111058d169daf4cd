package org.entente.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.documents.Block;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;

class HtmlPiecesTests {

    @Test
    void headingsListsAndTablesAreWhatThePageSays() {
        var text = read(
                "<h1>Report</h1><h2>Scope</h2><p>Words\n of it.</p><ol type='a' start='3'><li>Third<ol type=i><li>Deeper</ol>"
                        + "<li value=7>Seventh</ol><ul><li>Point</ul><table><tr><th>State<th>Vote<tr><td>Kenya<td>Yes</table>");
        assertThat(text.blocks())
                .extracting(StructuringTests::shape)
                .containsExactly(
                        "TITLE 0 -",
                        "HEADING 0 -",
                        "TEXT 0 -",
                        "TEXT 1 c.",
                        "TEXT 2 i.",
                        "TEXT 1 g.",
                        "TEXT 1 •",
                        "TABLE_ROW 0 -",
                        "TABLE_ROW 0 -");
        assertThat(text.blocks().getLast().text()).isEqualTo("Kenya\tYes");
        assertThat(text.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.HEADING)
                .allMatch(block -> block.confidence() > 0.9);
    }

    @Test
    void aPageSaysItsLanguageAndWhatItIs() {
        var text = read(
                "<html lang='fr-FR'><head><meta name='DC.identifier' content='A/75/816'><meta name='dcterms.issued' content='2021-03-18'>"
                        + "</head><body><p>Le rapport est adopté.</p></body></html>");
        assertThat(text.language()).contains(Language.FR);
        assertThat(text.metadata())
                .containsEntry(Metadatum.SYMBOL, "A/75/816")
                .containsEntry(Metadatum.DATE, "2021-03-18");
    }

    @Test
    void aNoteIsBroughtToItsMark() {
        var text = read(
                "<p>As agreed,<sup><a href='#fn1'>1</a></sup> we act.</p><p>More.</p><ol><li id='fn1'>See A/75/816.</li></ol>");
        assertThat(text.blocks())
                .extracting(Block::text)
                .containsExactly("As agreed,¹ we act.", "See A/75/816.", "More.");
        assertThat(text.blocks().get(1).kind()).isEqualTo(Block.Kind.FOOTNOTE);
    }

    @Test
    void aTableThatIsThereForTheLookIsNone() {
        assertThat(read("<table><tr><td><p>First.</p><p>Second.</p></td></tr></table>")
                        .blocks())
                .extracting(Block::kind)
                .isEqualTo(List.of(Block.Kind.TEXT, Block.Kind.TEXT));
    }

    @Test
    void aPageNestedWithoutEndIsReadAsFarAsAnybodyNests() {
        assertThat(read("<div>".repeat(50_000) + "deep" + "</div>" + "<p>We agree with all of it.</p>")
                        .blocks())
                .isNotEmpty();
    }

    private static StructuredText read(String markup) {
        return Structures.text(HtmlPieces.of(markup));
    }
}
