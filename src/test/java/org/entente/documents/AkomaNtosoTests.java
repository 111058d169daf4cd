package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class AkomaNtosoTests {

    private static final Path SAMPLES = Path.of("../shared/samples/24-akoma-ntoso");
    private static final Identification IDENTIFICATION = new Identification(
            "A/RES/77/37", Language.EN, "2022-12-07", "Programme of action", "resolution", "General Assembly");

    static List<Path> valid() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "The samples are not here: " + SAMPLES.toAbsolutePath());
        try (var files = Files.list(SAMPLES.resolve("valid30"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatComesInGoesOutAgainWithoutLoss(Path file) throws Exception {
        var xml = Files.readAllBytes(file);
        assertThat(canonical(AkomaNtoso.read(xml).bytes())).isEqualTo(canonical(xml));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void everyLetterOfTheBodyIsInABlock(Path file) throws Exception {
        var xml = Files.readAllBytes(file);
        var tree = AkomaNtosoTree.parsed(xml);
        for (var name : List.of("meta", "coverPage")) {
            var parts = tree.getElementsByTagNameNS(AkomaNtosoXml.NAMESPACE, name);
            while (parts.getLength() > 0) parts.item(0).getParentNode().removeChild(parts.item(0));
        }
        var text = AkomaNtoso.read(AkomaNtosoTree.bytes(tree)).text();
        assertThat(letters(said(text.blocks())))
                .isEqualTo(letters(tree.getDocumentElement().getTextContent()));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aCorrectionIsWrittenAtItsPlaceAndNothingElseChanges(Path file) throws Exception {
        var akn = AkomaNtoso.read(Files.readAllBytes(file));
        var blocks = akn.text().blocks();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.text().length() < 12 || block.text().contains("\t")) continue;
            var corrected = new ArrayList<>(blocks);
            corrected.set(
                    i,
                    with(
                            block,
                            block.text().substring(0, 5) + "CORRECTED"
                                    + block.text().substring(9)));
            var after = akn.corrected(corrected).orElseThrow();
            assertThat(after.text().blocks()).isEqualTo(corrected);
        }
        assertThat(akn.corrected(blocks).map(AkomaNtoso::bytes)).contains(akn.bytes());
    }

    @Test
    void aTreeThatCannotSayWhatIsWantedIsNotBent() {
        var akn = AkomaNtoso.of(IDENTIFICATION, text(List.of(block(Block.Kind.TEXT, 0, null, "One."))));
        assertThat(akn.corrected(List.of())).isEmpty();
        assertThat(akn.corrected(List.of(block(Block.Kind.HEADING, 0, null, "One."))))
                .isEmpty();
        assertThat(akn.corrected(List.of(block(Block.Kind.TEXT, 0, "1.", "One."))))
                .isEmpty();
    }

    @Test
    void aResolutionHasTheNamesAndTheStructureOfTheUnitedNations() throws Exception {
        var xml = new String(
                AkomaNtoso.of(
                                IDENTIFICATION,
                                text(List.of(
                                        block(Block.Kind.TITLE, 0, "77/37.", "Programme of action"),
                                        block(Block.Kind.PREAMBULAR, 0, null, "The General Assembly,"),
                                        block(Block.Kind.PREAMBULAR, 0, null, "Recalling its resolutions,¹"),
                                        block(Block.Kind.FOOTNOTE, 0, "1", "See A/75/816."),
                                        block(Block.Kind.OPERATIVE, 0, "1.", "Decides:"),
                                        block(Block.Kind.OPERATIVE, 1, "(a)", "To act;"),
                                        block(Block.Kind.TABLE_ROW, 0, null, "State\tVote"))))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(xml)
                .contains("/akn/un/statement/deliberation/unga/2022-12-07/77-37")
                .contains("/akn/un/statement/deliberation/unga/2022-12-07/77-37/eng@2022-12-07")
                .contains("<statement name=\"resolution\"")
                .contains("<formula eId=\"pp_1\" name=\"enactingFormula\"><p>The General Assembly,</p></formula>")
                .contains("resolutions,<authorialNote marker=\"1\" placement=\"bottom\">")
                .contains(
                        "<paragraph eId=\"para_1\"><num>1.</num><list><intro><p>Decides:</p></intro><point eId=\"para_a\">")
                .contains("<td><p>State</p></td>");
        assertValid(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatADocumentSaysOfItselfComesBack() throws Exception {
        var said = Map.of(
                Metadatum.SYMBOL, "A/RES/77/37",
                Metadatum.TITLE, "Programme of action",
                Metadatum.DATE, "2022-12",
                Metadatum.BODY, "General Assembly",
                Metadatum.SESSION, "Seventy-seventh session",
                Metadatum.AGENDA_ITEM, "94",
                Metadatum.DISTRIBUTION, "General",
                Metadatum.CORRECTED, "Paragraph 2 now reads otherwise.");
        var identification = new Identification(
                "A/RES/77/37", Language.AR, "2022-12", "Programme of action", "resolution", "General Assembly");
        var akn =
                AkomaNtoso.of(identification, new StructuredText(Optional.of(Language.AR), said, List.of(), List.of()));
        assertThat(akn.text().metadata()).isEqualTo(said);
        assertThat(akn.text().language()).contains(Language.AR);
        assertValid(akn.bytes());
    }

    @Test
    void namesAreMadeOfSymbols() {
        assertThat(identified("S/RES/1445 (2002)", "resolution").work())
                .isEqualTo("/akn/un/statement/deliberation/unsc/2002/1445");
        assertThat(identified("A/C.1/78/L.60/Rev.1", "draft resolution").number())
                .isEqualTo("C.1-78-L.60-Rev.1");
        assertThat(identified("A/HRC/RES/52/3", "resolution").organ()).isEqualTo("unhrc");
        assertThat(identified("A/75/816", "report").work()).isEqualTo("/akn/un/doc/report/unga/2002/75-816");
    }

    @Test
    void aDraftOfAResolutionBearsTheNameThatIsAgreedForIt() throws Exception {
        var akn = AkomaNtoso.of(
                identified("A/C.1/78/L.60/Rev.1", "draft resolution"),
                text(List.of(block(Block.Kind.OPERATIVE, 0, "1.", "Decides;"))));
        assertThat(new String(akn.bytes(), StandardCharsets.UTF_8))
                .contains("<statement name=\"resolutionDraft\"", "/akn/un/statement/deliberation/unga/2002/");
        assertValid(akn.bytes());
    }

    @ParameterizedTest
    @CsvSource({"A/AC.292, unga", "S, unsc", "'', un"})
    void whatHasNoSymbolIsNamedAfterItsOrganAndNumberedByItsId(String series, String organ) throws Exception {
        var id = "0b6f1c9e-58c1-3f55-9a51-6c1f7a3b2d10";
        var letter = new Identification(
                "", id, series, Language.EN, "2026-11-26", "A letter", "letter", "", Map.of(), 1, "2026-11-26");
        assertThat(letter.expression())
                .isEqualTo("/akn/un/doc/letter/" + organ + "/2026-11-26/" + id + "/eng@2026-11-26");
        var akn = AkomaNtoso.of(letter, text(List.of(block(Block.Kind.TEXT, 0, null, "One."))));
        assertThat(new String(akn.bytes(), StandardCharsets.UTF_8))
                .contains("<FRBRauthor href=\"#" + organ + "\"/>", "<FRBRnumber value=\"" + id + "\"/>")
                .doesNotContain("FRBRalias");
        assertThat(akn.text().metadata()).doesNotContainKey(Metadatum.SYMBOL);
        assertValid(akn.bytes());
    }

    @ParameterizedTest
    @CsvSource({"resolution, adoption", "draft resolution, publication", "report, publication"})
    void theDateIsThatOfAdoptionWhereSomethingIsAdopted(String kind, String name) {
        var identification = new Identification("A/78/333", Language.EN, "2023-05-12", "Title", kind, "");
        var akn = AkomaNtoso.of(identification, text(List.of(block(Block.Kind.TEXT, 0, null, "One."))));
        assertThat(new String(akn.bytes(), StandardCharsets.UTF_8))
                .contains("<FRBRdate date=\"2023-05-12\" name=\"" + name + "\"/>");
    }

    @Test
    void aLaterEditionIsAnotherExpressionWithItsDateAndNumber() throws Exception {
        var first = IDENTIFICATION.expression();
        assertThat(first).endsWith("/77-37/eng@2022-12-07");
        var corrected = IDENTIFICATION.inEdition(2, "2023-07-01");
        assertThat(corrected.expression()).endsWith("/77-37/eng@2023-07-01;2");
        assertThat(corrected.work()).isEqualTo(IDENTIFICATION.work());
        assertThat(IDENTIFICATION.inEdition(3, "").expression()).endsWith("/eng@3");
        var akn = AkomaNtoso.of(corrected, text(List.of(block(Block.Kind.TEXT, 0, null, "One."))));
        assertThat(new String(akn.bytes(), StandardCharsets.UTF_8))
                .contains("<FRBRversionNumber value=\"2\"/>")
                .contains("<FRBRdate date=\"2023-07-01\" name=\"Expression\"/>")
                .contains("<FRBRdate date=\"2022-12-07\" name=\"adoption\"/>")
                .contains("value=\"" + corrected.expression() + "/!main.akn\"");
        assertThat(akn.expression()).isEqualTo(corrected.expression());
        assertValid(akn.bytes());
    }

    /** Whoever’s names it has: nothing else of it changes, and it is told from the one that came. */
    @ParameterizedTest
    @MethodSource("valid")
    void whatCameIsNamedAnewInALaterEdition(Path file) throws Exception {
        var came = AkomaNtoso.read(Files.readAllBytes(file));
        var second = came.inEdition(2);
        assertThat(second.expression()).isEqualTo(came.expression() + "2");
        assertThat(second.inEdition(3).expression()).isEqualTo(came.expression() + "2;3");
        assertThat(second.text()).isEqualTo(came.text());
        assertThat(new String(second.bytes(), StandardCharsets.UTF_8)).contains("FRBRversionNumber");
        assertValid(second.bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "/akn/un/doc/2020/5/eng@1.2, /akn/un/doc/2020/5/eng@1.2;2",
        "/akn/un/doc/2020/5/eng@1.2;1, /akn/un/doc/2020/5/eng@1.2;2",
        "/akn/un/doc/2020/5/eng@1.2/!main.akn, /akn/un/doc/2020/5/eng@1.2;2/!main.akn",
        "/akn/un/doc/2020/5/eng@1.2!main.xml, /akn/un/doc/2020/5/eng@1.2;2!main.xml",
        "/akn/un/doc/2020/5/eng@2020-01-01.akn, /akn/un/doc/2020/5/eng@2020-01-01;2.akn",
        "/akn/un/doc/2020/5/eng@, /akn/un/doc/2020/5/eng@2",
        "/akn/un/doc/2020/5/eng@a$1\\b, /akn/un/doc/2020/5/eng@a$1\\b;2",
        "/akn/un/doc/2020/5/eng, /akn/un/doc/2020/5/eng@2",
        "/akn/un/doc/2020/5/en!main, /akn/un/doc/2020/5/en@2!main",
        "/akn/en/doc/2020/5/eng/!main.akn, /akn/en/doc/2020/5/eng@2/!main.akn",
        "/akn/un/doc/2020/5/eng.xml, /akn/un/doc/2020/5/eng@2.xml",
        "/akn/un/doc/2020/5, /akn/un/doc/2020/5"
    })
    void anEditionIsMarkedBehindTheLanguageHoweverItsVersionIsWritten(String came, String marked) {
        var xml = "<akomaNtoso xmlns='" + AkomaNtosoXml.NAMESPACE + "'><doc name='x'><meta><identification source='#x'>"
                + "<FRBRExpression><FRBRthis value='" + came + "'/><FRBRuri value='" + came + "'/>"
                + "<FRBRlanguage language='eng'/></FRBRExpression></identification></meta>"
                + "<mainBody><p>One.</p></mainBody></doc></akomaNtoso>";
        assertThat(AkomaNtoso.read(xml.getBytes(StandardCharsets.UTF_8))
                        .inEdition(2)
                        .expression())
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatIsValidLacksNothing(Path file) throws Exception {
        assertThat(AkomaNtoso.read(Files.readAllBytes(file)).examined().metadata())
                .doesNotContainKeys(Metadatum.AKN_MISSING, Metadatum.AKN_NAMES);
    }

    @Test
    void whatTheSchemaAsksForAndIsNotThereIsNamed() {
        assertThat(found("<doc name='x'><mainBody><p>One.</p></mainBody></doc>", Metadatum.AKN_MISSING))
                .isEqualTo("meta/identification");
        var identification = "<doc name='x'><meta><identification source='#x'><FRBRWork><FRBRthis value='/a'/>"
                + "<FRBRuri value='/a'/><FRBRdate date='2023-01-01' name='x'/></FRBRWork></identification></meta>"
                + "<mainBody><p>One.</p></mainBody></doc>";
        assertThat(found(identification, Metadatum.AKN_MISSING))
                .isEqualTo("FRBRWork/FRBRauthor, FRBRWork/FRBRcountry, FRBRExpression, FRBRManifestation");
    }

    @Test
    void namesThatSeveralPartsOfOneDocumentBearAreTold() {
        var body = "<mainBody><p eId='p_1'>One.</p><p eId='p_1'>Two.</p><p eId='p_2'>Three.</p></mainBody>";
        assertThat(found("<doc name='x'><meta/>" + body + "</doc>", Metadatum.AKN_NAMES))
                .isEqualTo("p_1");
        var other = "<doc name='y'><meta/><mainBody><p eId='p_2'>Four.</p></mainBody></doc>";
        var attached = "<doc name='x'><meta/><mainBody><p eId='p_2'>One.</p></mainBody><attachments><attachment>"
                + other + "</attachment></attachments></doc>";
        assertThat(found(attached, Metadatum.AKN_NAMES))
                .as("a document of its own")
                .isNull();
    }

    private static @Nullable String found(String document, Metadatum what) {
        var xml = "<akomaNtoso xmlns='" + AkomaNtosoXml.NAMESPACE + "'>" + document + "</akomaNtoso>";
        return AkomaNtoso.read(xml.getBytes(StandardCharsets.UTF_8))
                .examined()
                .metadata()
                .get(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'>&x;</akomaNtoso>",
                "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><doc>",
                "no xml"
            })
    void whatIsDamagedOrAsksForAnotherFileIsRefused(String xml) {
        assertRefused(xml, Unreadable.Reason.DAMAGED);
    }

    @Test
    void whatIsNestedWithoutEndOrOfAnotherVersionIsRefused() {
        var root = "<akomaNtoso xmlns='" + AkomaNtosoXml.NAMESPACE + "'>";
        assertRefused(
                root + "<b>".repeat(100_000) + "</b>".repeat(100_000) + "</akomaNtoso>", Unreadable.Reason.DAMAGED);
        assertRefused("<akomaNtoso xmlns='http://www.akomantoso.org/2.0'/>", Unreadable.Reason.AKN_VERSION);
        assertRefused("<akomaNtoso/>", Unreadable.Reason.AKN_VERSION);
        assertRefused(" ".repeat(17 * 1024 * 1024), Unreadable.Reason.TOO_LARGE);
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgainAsTheSameBlocks(@ForAll("texts") List<Block> blocks, @ForAll("kinds") String kind)
            throws Exception {
        var identification = new Identification("A/77/1", Language.EN, "2022", "Title", kind, "General Assembly");
        var akn = AkomaNtoso.of(identification, text(blocks));
        assertThat(akn.text().blocks().stream().map(AkomaNtosoTests::bare))
                .isEqualTo(blocks.stream().map(AkomaNtosoTests::bare).toList());
        assertThat(akn.text().blocks().stream().map(Block::eId).filter(eId -> eId != null))
                .doesNotHaveDuplicates();
        if (Files.isDirectory(SAMPLES)) assertValid(akn.bytes());
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of("resolution", "report", "decision", "working paper");
    }

    /** Texts as they are: a sub-paragraph is one level deeper at most than what stands before it. */
    @Provide
    Arbitrary<List<Block>> texts() {
        var words = Arbitraries.of(
                "Recalling its resolutions,",
                "نؤكد من جديد",
                "大会，决定",
                "See A/75/816.",
                "A < B & C",
                "“Quoted” and 5¹²",
                "x",
                "Note¹ and² more*");
        var numbers = Arbitraries.of("1.", "(a)", "一、", "أولا -", "73/3.", "2", "12", "*")
                .injectNull(0.4);
        return Combinators.combine(
                        Arbitraries.of(Block.Kind.class), Arbitraries.integers().between(0, 4), numbers, words)
                .as((kind, level, number, text) -> block(kind, level, number, text))
                .list()
                .ofMaxSize(14)
                .map(AkomaNtosoTests::plausible);
    }

    private static List<Block> plausible(List<Block> blocks) {
        var plausible = new ArrayList<Block>();
        for (var block : blocks) {
            var deep = switch (block.kind()) {
                case PREAMBULAR, OPERATIVE, TEXT -> true;
                default -> false;
            };
            var number = block.kind() == Block.Kind.TABLE_ROW ? null : block.number();
            var text = block.kind() == Block.Kind.TABLE_ROW ? block.text() + "\t" + block.level() : block.text();
            plausible.add(block(block.kind(), deep ? block.level() : 0, number, text));
        }
        return plausible;
    }

    private static StructuredText text(List<Block> blocks) {
        return new StructuredText(Optional.of(Language.EN), Map.of(), blocks, List.of());
    }

    private static Block block(Block.Kind kind, int level, @Nullable String number, String text) {
        return new Block(kind, level, number, text, null, 1);
    }

    private static Block bare(Block block) {
        return block(block.kind(), block.level(), block.number(), block.text());
    }

    private static Block with(Block block, String text) {
        return new Block(block.kind(), block.level(), block.number(), text, block.eId(), block.confidence());
    }

    private static Identification identified(String symbol, String kind) {
        return new Identification(symbol, Language.EN, "2002", "Title", kind, "");
    }

    /** A mark that leads to a note is said by the tree and not spelled out in it. */
    private static String said(List<Block> blocks) {
        return blocks.stream()
                .map(block -> (block.number() == null || block.kind() == Block.Kind.FOOTNOTE ? "" : block.number())
                        + block.text())
                .collect(Collectors.joining());
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) || c >= '0' && c <= '9')
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void assertRefused(String xml, Unreadable.Reason reason) {
        assertThatThrownBy(() -> AkomaNtoso.read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void assertValid(byte[] xml) throws IOException, SAXException {
        AkomaNtosoSchema.assertValid(xml);
    }

    private static byte[] canonical(byte[] xml) throws GeneralSecurityException, TransformException, IOException {
        var transform =
                TransformService.getInstance("http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", "DOM");
        transform.init((TransformParameterSpec) null);
        var canonical = (OctetStreamData) transform.transform(new OctetStreamData(new ByteArrayInputStream(xml)), null);
        return canonical.getOctetStream().readAllBytes();
    }
}
