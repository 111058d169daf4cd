package org.entente.documents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Set;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Documents as they are laid out to be found. */
@SpringBootTest(classes = Entente.class)
class DocumentShelfTests {

    @Autowired
    Record record;

    @Autowired
    DocumentShelf shelf;

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
}
