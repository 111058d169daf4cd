package org.entente.documents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.search.Readable;
import org.entente.web.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents as they are laid out to be found. */
@SpringBootTest(classes = Entente.class)
class DocumentShelfTests {

    @Autowired
    Record record;

    @Autowired
    DocumentShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWholeAndItsParagraphsHaveANameThoughTheDocumentHasNoneInItsLanguage() {
        var report = record.document("A/99/8171");
        record.text(report, Language.AR, "فقرة");
        var laidOut = new ArrayList<Readable>();
        shelf.of(Set.of(report.id()), laidOut::add);
        assertThat(laidOut)
                .filteredOn(each -> each.language() == Language.AR)
                .extracting(Readable::text, Readable::title)
                .containsExactly(tuple("", report.title(Language.EN)), tuple("فقرة", report.title(Language.EN)));
    }

    /** As of the documents of the real record, whose pages say of a vote how many were in favour. */
    @Test
    void whatIsNotedOfADocumentLiesThereInEachLanguageForWhoeverReadsItsPage() {
        var report = record.document("A/99/8172", Audience.OFFICERS, null);
        var notes = Map.of(Language.EN, "157 votes in favour", Language.FR, "157 voix pour");
        jdbc.sql("update documents.document set notes = :notes::jsonb where id = :id")
                .param("notes", new Names(notes).json())
                .param("id", report.id())
                .update();
        var laidOut = new ArrayList<Readable>();
        shelf.of(Set.of(report.id()), laidOut::add);
        assertThat(laidOut)
                .filteredOn(each -> notes.containsValue(each.text()))
                .extracting(Readable::language, Readable::text, Readable::audience, Readable::path)
                .containsExactlyInAnyOrder(
                        tuple(Language.EN, "157 votes in favour", Audience.OFFICERS, report.path()),
                        tuple(Language.FR, "157 voix pour", Audience.OFFICERS, report.path()));
        assertThat(laidOut).extracting(Readable::id, Readable::language).doesNotHaveDuplicates();
    }
}
