package org.entente.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.documents.Block.Kind.FOOTNOTE;
import static org.entente.documents.Block.Kind.HEADING;
import static org.entente.documents.Block.Kind.OPERATIVE;
import static org.entente.documents.Block.Kind.PREAMBULAR;
import static org.entente.documents.Block.Kind.TABLE_ROW;
import static org.entente.documents.Block.Kind.TITLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.entente.Entente;
import org.entente.documents.Block;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Record;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Relations;
import org.entente.documents.record.TakesDocuments;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.ground.Arguments;
import org.entente.ground.Terminal;
import org.entente.identity.TestWalls;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public record taken away as an archive, lost, and brought in again. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
@Import(Record.class)
class OwnArchiveTests {

    private static final Map<Language, List<Block>> TEXTS = Map.of(
            Language.EN,
            List.of(
                    block(TITLE, 0, null, "Report of a group that nobody remembers"),
                    block(PREAMBULAR, 0, null, "Recalling its resolution of another year,"),
                    block(HEADING, 0, null, "Threats"),
                    block(OPERATIVE, 0, "1.", "Decides to meet again;"),
                    block(OPERATIVE, 1, "(a)", "In New York;"),
                    block(OPERATIVE, 1, "(b)", "In Geneva, where “that is possible”;"),
                    block(OPERATIVE, 0, "2.", "Requests a report < 10 pages & a summary."),
                    block(TABLE_ROW, 0, null, "Year\tMeetings"),
                    block(FOOTNOTE, 0, "1", "See the record of the first meeting.")),
            Language.AR,
            List.of(
                    block(TITLE, 0, null, "تقرير فريق لا يتذكره أحد"),
                    block(OPERATIVE, 0, "1 -", "يقرر الاجتماع مرة أخرى؛"),
                    block(OPERATIVE, 0, "2 -", "يطلب تقريرا.")),
            Language.ZH,
            List.of(
                    block(TITLE, 0, null, "无人记得的小组的报告"),
                    block(OPERATIVE, 0, "一、", "决定再次开会；"),
                    block(OPERATIVE, 0, "二、", "请提交报告。")));

    @Autowired
    MockMvcTester browser;

    @Autowired
    ImportDocuments command;

    @Autowired
    Record record;

    @Autowired
    Documents documents;

    @Autowired
    Texts texts;

    @Autowired
    TakesDocuments takes;

    @Autowired
    Relations relations;

    @Autowired
    ApplicationContext house;

    @TempDir
    Path folder;

    @Test
    void whatIsTakenAwayComesInAgainAsItWas() throws Exception {
        var committee = "A/AC." + ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000);
        var known = new HashMap<String, Document>();
        for (var number = 1; number <= 3; number++) {
            var document = record.document(committee + "/2026/" + number);
            TEXTS.forEach((language, blocks) -> record.text(document, language, blocks));
            known.put(document.symbol(), document);
        }
        record.document(committee + "/2026/4");
        var archive = taken(committee);
        known.values().forEach(document -> lost(document.id()));
        assertThat(documents.called(new Symbol(committee + "/2026/1"))).isEmpty();

        assertThat(imported(archive)).contains("files: 9, in the record: 9");
        known.forEach((symbol, before) -> {
            var after = documents.called(new Symbol(symbol)).orElseThrow();
            assertThat(after.title(Language.EN)).isEqualTo(before.title(Language.EN));
            assertThat(after.kind()).isEqualTo(before.kind());
            assertThat(after.dated()).isEqualTo(before.dated());
            TEXTS.forEach((language, blocks) -> assertThat(words(after, language))
                    .as(symbol + " in " + language)
                    .containsExactlyElementsOf(
                            blocks.stream().map(OwnArchiveTests::words).toList()));
        });
        assertThat(imported(archive)).as("nothing twice").contains("in the record: 0");
    }

    /** As somebody has said it, and as it follows from what is not issued. */
    @Test
    void forWhichLanguagesACorrigendumHoldsComesBackWithIt() throws Exception {
        var committee = "A/AC." + ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000);
        var names = List.of("/2026/1", "/2026/1/Corr.1", "/2026/1/Corr.2");
        var held = names.stream().map(name -> record.document(committee + name)).toList();
        for (var document : held) record.text(document, Language.FR, "Texte de " + document.symbol() + ".");
        relate(held.get(1), held.get(0), List.of(Language.FR, Language.RU));
        record.notIssued(held.get(2), Language.ZH);
        var archive = taken(committee);
        held.forEach(document -> lost(document.id()));

        assertThat(imported(archive)).contains("files: 3, in the record: 3");
        assertThat(languages(committee + "/2026/1/Corr.1")).containsExactly(Language.FR, Language.RU);
        assertThat(languages(committee + "/2026/1/Corr.2"))
                .containsExactlyInAnyOrder(Language.AR, Language.EN, Language.FR, Language.RU, Language.ES);
    }

    private void relate(Document from, Document to, List<Language> languages) {
        takes.relate(
                from,
                new Relation(UUID.randomUUID(), from.id(), Relation.Kind.CORRIGENDUM_TO, to.id(), null, languages),
                null);
    }

    private List<Language> languages(String corrigendum) {
        var document = documents.called(new Symbol(corrigendum)).orElseThrow();
        return relations.of(document.id()).getFirst().languages();
    }

    @Test
    void aFileThatIsNotTheOneThatWasTakenAwayIsNotRead() throws IOException {
        var committee = "A/AC." + ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000);
        var document = record.document(committee + "/2026/1");
        TEXTS.forEach((language, blocks) -> record.text(document, language, blocks));
        var archive = changed(taken(committee), "meet again", "meet never");
        lost(document.id());
        assertThat(imported(archive))
                .contains("SHA256SUMS names another content for this file")
                .contains("files: 3, in the record: 2, to be looked at: 0, refused: 1");
    }

    private Path changed(Path archive, String words, String others) throws IOException {
        var other = folder.resolve("changed.zip");
        try (var in = new ZipInputStream(Files.newInputStream(archive));
                var out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(content.replace(words, others).getBytes(StandardCharsets.UTF_8));
            }
        }
        return other;
    }

    private Path taken(String committee) throws IOException {
        var answer = browser.get()
                .uri("/en/documents/archive.zip?body={body}", committee)
                .exchange();
        return Files.write(folder.resolve("archive.zip"), answer.getResponse().getContentAsByteArray());
    }

    /** As after a fire. */
    private void lost(UUID document) {
        JdbcClient.create(TestWalls.owner(house))
                .sql("delete from documents.document where id = :id")
                .param("id", document)
                .update();
    }

    private List<String> words(Document document, Language language) {
        var text = texts.current(document.id()).get(language);
        assertThat(text).as(document.symbol() + " in " + language).isNotNull();
        return texts.paragraphs(text.id()).stream()
                .map(paragraph -> words(paragraph.block()))
                .toList();
    }

    private static String words(Block block) {
        return block.kind() + " " + block.level() + " " + block.number() + " " + block.text();
    }

    private static Block block(Block.Kind kind, int level, @Nullable String number, String text) {
        return new Block(kind, level, number, text, null, 1);
    }

    private String imported(Path archive) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var arguments = Arguments.of(List.of(archive.toString()), command.options(), Set.of());
        command.run(arguments, new Terminal(Language.EN, print, print));
        return out.toString(StandardCharsets.UTF_8);
    }
}
