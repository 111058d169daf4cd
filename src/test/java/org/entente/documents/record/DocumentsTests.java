package org.entente.documents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.languages.Language.EN;
import static org.entente.languages.Language.FR;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.documents.symbols.Symbol;
import org.entente.identity.People;
import org.entente.search.Readable;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Reader;
import org.entente.web.SecondFactor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents in the record, and who finds them. */
@SpringBootTest(classes = Entente.class)
@Import(Record.class)
class DocumentsTests {

    @Autowired
    Record record;

    @Autowired
    Documents documents;

    @Autowired
    Texts texts;

    @Autowired
    Relations relations;

    @Autowired
    TakesDocuments takes;

    @Autowired
    DocumentShelf shelf;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areFoundByTheirSymbolAndByWhatElseTheyAreCalled() {
        var report = record.document("A/99/901");
        takes.give(report, new Alias("A/99/Prov.1", report.id(), Alias.Kind.PROVISIONAL), null);
        assertThat(documents.called(new Symbol("A/99/901"))).contains(report);
        assertThat(documents.called(Reader.guest(), new Symbol("A/99/Prov.1"))).contains(report);
        assertThat(documents.called(new Symbol("A/99/902"))).isEmpty();
        assertThat(report.path()).isEqualTo("/documents/A/99/901");
    }

    /** Two who enter at once may each find a name free. */
    @Test
    void areFoundByTheirOwnSymbolBeforeWhatOthersAreAlsoCalled() {
        var other = record.document("A/99/911");
        takes.give(other, new Alias("A/99/912", other.id(), Alias.Kind.FORMER), null);
        var own = record.document("A/99/912");
        assertThat(documents.called(new Symbol("A/99/912"))).contains(own);
    }

    @Test
    void ofTwoOrgansAreFoundByTheSymbolOfEither() {
        var letter = record.document("A/99/941-S/2099/941");
        record.document("A/99/941/Corr.1-S/2099/941/Corr.1");
        for (var half : List.of("A/99/941", "S/2099/941"))
            assertThat(documents.called(Reader.guest(), new Symbol(half))).contains(letter);
        for (var none : List.of("A/99", "A/99/94", "2099/941", "S/2099/941/Corr.2"))
            assertThat(Symbol.parse(none).flatMap(documents::called)).as(none).isEmpty();
        // What one organ issued under the same number is its own.
        var own = record.document("A/99/941");
        assertThat(documents.called(new Symbol("A/99/941"))).contains(own);
        var half = record.document("S/2099/942");
        assertThat(documents.called(new Symbol("A/99/942-S/2099/942"))).contains(half);
    }

    /** One symbol that has hyphens in it is not of two organs. */
    @Test
    void areNotFoundByWhatIsNoSymbolOfTheirs() {
        record.document("DP/FPA-ICEF-UNW/2099/943");
        assertThat(documents.called(new Symbol("DP/FPA"))).isEmpty();
        assertThat(documents.called(new Symbol("UNW/2099/943"))).isEmpty();
    }

    @Test
    void existForThoseAloneWhoMayReadThem() {
        var kenya = people.delegateOf("KEN");
        var papers = record.document(null, new Audience(Audience.Kind.OWN, Set.of()), kenya.party());
        var others = Reader.of(people.delegateOf("GHA"));
        assertThat(documents.readableBy(Reader.of(kenya), papers.id())).isEqualTo(papers);
        assertThatThrownBy(() -> documents.readableBy(others, papers.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(documents.keptBy(kenya, new SecondFactor(true), papers.id())).isEqualTo(papers);
        assertThatThrownBy(() -> documents.keptBy(people.officer(), new SecondFactor(true), papers.id()))
                .isInstanceOf(NoSuchElementException.class);
    }

    /** Where a query forgot to ask, the database still does. */
    @Test
    void standBehindASecondWall() {
        var kenya = people.delegateOf("KEN");
        var papers = record.document(null, new Audience(Audience.Kind.OWN, Set.of()), kenya.party());
        var text = record.text(papers, EN, "For our own eyes");
        CurrentReader.set(Reader.guest());
        try {
            assertThat(documents.find(papers.id())).isEmpty();
            assertThat(texts.of(papers.id())).isEmpty();
            assertThat(texts.paragraphs(text.id())).isEmpty();
            assertThat(jdbc.sql("select count(*) from documents.paragraph where document = :id")
                            .param("id", papers.id())
                            .query(Long.class)
                            .single())
                    .isZero();
            CurrentReader.set(Reader.of(kenya));
            assertThat(texts.paragraphs(text.id())).hasSize(1);
        } finally {
            CurrentReader.clear();
        }
    }

    @Test
    void keepTheirParagraphsWhereWordsStandInACorrectedEdition() {
        var report = record.document("A/99/903");
        var first = record.text(report, EN, "One", "Two", "Two", "Three");
        var second = record.text(report, EN, "One", "Two and a half", "Two", "Two", "Four");
        assertThat(second.edition()).isEqualTo(2);
        var before = texts.paragraphs(first.id()).stream().map(Paragraph::id).toList();
        var after = texts.paragraphs(second.id()).stream().map(Paragraph::id).toList();
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.subList(2, 4)).isEqualTo(before.subList(1, 3));
        assertThat(before).doesNotContain(after.get(1), after.get(4));
        assertThat(texts.paragraph(before.get(0)).text()).isEqualTo(second.id());
        assertThat(texts.paragraph(before.get(3)).text()).isEqualTo(first.id());
        assertThat(texts.current(report.id())).containsOnlyKeys(EN).containsEntry(EN, second);
    }

    @Test
    void areReadAnewWithTheWordsThatStand() {
        var report = record.document("A/99/904");
        var text = record.text(report, FR, "Un. Deux.", "Trois");
        var before = texts.paragraphs(text.id());
        var blocks = List.of(
                before.get(1).block(),
                new org.entente.documents.Block(
                        org.entente.documents.Block.Kind.OPERATIVE, 0, "1.", "Un.", "para_1", 0.5));
        takes.reread(report, text, 0.5, blocks, null);
        var after = texts.paragraphs(text.id());
        assertThat(after).extracting(Paragraph::block).isEqualTo(blocks);
        assertThat(after.get(0).id()).isEqualTo(before.get(1).id());
        assertThat(texts.find(text.id()).orElseThrow().confidence()).isEqualTo(0.5);
    }

    @Test
    void knowWhatTheyAreToADocumentThatComesLater() {
        var draft = record.document("A/99/L.905");
        var relation = new Relation(
                UUID.randomUUID(), draft.id(), Relation.Kind.ADOPTED_AS, null, "A/RES/99/905", List.of(FR));
        takes.relate(draft, relation, null);
        assertThat(relations.of(draft.id())).containsExactly(relation);
        var adopted = record.document("A/RES/99/905");
        assertThat(relations.of(adopted.id()))
                .containsExactly(new Relation(
                        relation.id(), draft.id(), Relation.Kind.ADOPTED_AS, adopted.id(), null, List.of(FR)));
    }

    @Test
    void knowWhatTheyAreToOneThatIsCalledSoLaterToo() {
        var paper = record.document("A/99/WP.921");
        var later = record.document("A/99/922");
        var byNumber =
                new Relation(UUID.randomUUID(), paper.id(), Relation.Kind.RESPONDS_TO, null, "A/99/CRP.921", List.of());
        takes.relate(paper, byNumber, null);
        takes.give(later, new Alias("A/99/CRP.921", later.id(), Alias.Kind.PROVISIONAL), null);
        assertThat(relations.of(later.id()))
                .containsExactly(new Relation(
                        byNumber.id(), paper.id(), Relation.Kind.RESPONDS_TO, later.id(), null, List.of()));
        // Said once more by a symbol that comes to it afterwards, it stays said once.
        var bySymbol =
                new Relation(UUID.randomUUID(), paper.id(), Relation.Kind.RESPONDS_TO, null, "A/99/923", List.of());
        takes.relate(paper, bySymbol, null);
        takes.give(later, new Alias("A/99/923", later.id(), Alias.Kind.FORMER), null);
        assertThat(relations.of(later.id())).extracting(Relation::id).containsExactly(byNumber.id());
    }

    @Test
    void ofTwoOrgansKnowWhatWasSaidOfTheSymbolOfEither() {
        var paper = record.document("A/99/WP.944");
        var relations = new ArrayList<UUID>();
        for (var half : List.of("A/99/944", "S/2099/944")) {
            var said = new Relation(UUID.randomUUID(), paper.id(), Relation.Kind.RESPONDS_TO, null, half, List.of());
            takes.relate(paper, said, null);
            relations.add(said.id());
        }
        var letter = record.document("A/99/944-S/2099/944");
        assertThat(this.relations.of(letter.id())).hasSize(1).allSatisfy(relation -> {
            assertThat(relations).contains(relation.id());
            assertThat(relation.to()).isEqualTo(letter.id());
        });
    }

    @Test
    void tellWhoeverWasOvertaken() {
        var report = record.document("A/99/906");
        documents.save(report);
        assertThatThrownBy(() -> documents.save(report)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void areLaidOutToBeFound() {
        var report = record.document("A/99/907");
        record.text(report, EN, "The first paragraph");
        var found = new ArrayList<Readable>();
        shelf.of(Set.of(report.id()), found::add);
        assertThat(found).extracting(Readable::text).containsExactly(report.title(EN), "The first paragraph");
        assertThat(found.get(1).path()).isEqualTo("/documents/A/99/907?language=en#p1");
        assertThat(found).allSatisfy(each -> assertThat(each.symbol()).isEqualTo("A/99/907"));
        var all = new ArrayList<UUID>();
        shelf.everything(each -> all.add(each.whole()));
        assertThat(all).contains(report.id());
    }

    @Test
    void areFoundByWhatElseTheyAreCalledInEachLanguageThatHasATitle() {
        var report = record.document("A/99/924");
        takes.give(report, new Alias("A/99/CRP.924", report.id(), Alias.Kind.PROVISIONAL), null);
        var found = new ArrayList<Readable>();
        shelf.of(Set.of(report.id()), found::add);
        assertThat(found).extracting(Readable::symbol).containsExactly("A/99/924", "A/99/CRP.924");
        assertThat(found.get(1).text()).isEqualTo("A/99/CRP.924");
        assertThat(found.get(1).title()).isEqualTo(report.title(EN));
        assertThat(found).extracting(Readable::path).containsOnly("/documents/A/99/924");
    }

    @Test
    void areNotLaidOutWhileTheyAreADelegationsOwn() {
        var papers = record.document(
                null,
                new Audience(Audience.Kind.OWN, Set.of()),
                people.delegateOf("KEN").party());
        var found = new ArrayList<Readable>();
        shelf.of(Set.of(papers.id(), UUID.randomUUID()), found::add);
        assertThat(found).isEmpty();
    }
}
