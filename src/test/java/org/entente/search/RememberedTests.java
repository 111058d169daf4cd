package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;

/** What was found is found again without looking: for the same question, of somebody who may read the same, while nothing changes. */
class RememberedTests {

    private static final Asked FIRST = Asked.of("peace", Language.EN);
    private static final Asked SECOND = FIRST.after(new After(1.5, 7));

    private static final Reader OFFICER =
            Reader.of(new Delegate(UUID.randomUUID(), "Officer", null, false, Set.of(Role.OFFICER)));

    private final Remembered remembered = new Remembered();
    private final List<String> looked = new ArrayList<>();

    @Test
    void theSameQuestionIsLookedForOnce() throws IOException {
        assertThat(sum("peace").total()).isEqualTo(5);
        assertThat(sum("peace").total()).isEqualTo(5);
        assertThat(looked).containsExactly("peace");
    }

    @Test
    void eachPageAndEachOrderOfItIsLookedForOnceAndCountedOnceForAll() throws IOException {
        for (var i = 0; i < 2; i++) {
            sum("peace");
            page(FIRST);
            page(SECOND);
            page(FIRST.newest(true));
        }
        assertThat(looked).containsExactly("peace", "page", "page", "page");
    }

    @Test
    void whatIsAskedByHundredsAfterItIsForgotten() throws IOException {
        sum("peace");
        for (var i = 0; i < 499; i++) sum("word" + i);
        looked.clear();
        sum("peace");
        assertThat(looked).isEmpty();
        for (var i = 0; i < 500; i++) sum("other" + i);
        looked.clear();
        sum("peace");
        assertThat(looked).containsExactly("peace");
    }

    @Test
    void whoeverMayReadMoreOrLessIsNotGivenWhatWasFoundForAnother() {
        var guest = Reader.guest();
        try (var library = new Library()) {
            library.with(
                    Library.text("open", Language.EN, "words of peace"),
                    Library.text("closed", Language.EN, "words of peace", Audience.OFFICERS, null));
            for (var i = 0; i < 2; i++) {
                assertThat(library.ids(FIRST, OFFICER)).containsExactlyInAnyOrder("open", "closed");
                assertThat(library.ids(FIRST, guest)).containsExactly("open");
                assertThat(library.ask(FIRST, guest).total()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatComesInIsFoundThoughTheQuestionIsOld() {
        try (var library = new Library()) {
            library.with(Library.text("one", Language.EN, "words of peace"));
            assertThat(library.ids(FIRST, Reader.guest())).containsExactly("one");
            library.with(Library.text("two", Language.EN, "more words of peace"));
            assertThat(library.ids(FIRST, Reader.guest())).containsExactlyInAnyOrder("one", "two");
            library.index()
                    .replace("things", Library.text("one", Language.EN, "").whole(), List.of());
            library.index().show();
            assertThat(library.ids(FIRST, Reader.guest())).containsExactly("two");
            assertThat(library.ask(FIRST, Reader.guest()).total()).isEqualTo(1);
            assertThat(library.ids(Asked.of("\"words of peace\"", Language.EN), OFFICER))
                    .containsExactly("two");
        }
    }

    @Test
    void whoeverComesAfterManyOthersFindsWhatIsForThemAndForEverybodyAndNothingElse() {
        var parties = Stream.generate(UUID::randomUUID).limit(70).toList();
        try (var library = new Library()) {
            library.with(Library.text("open", Language.EN, "words of peace"));
            library.withAll(parties.stream()
                    .map(party -> Library.text(party.toString(), Language.EN, "words of peace", Audience.OWN, party))
                    .toList());
            for (var i = 0; i < 2; i++) {
                for (var party : parties) {
                    var reader = Reader.of(new Delegate(UUID.randomUUID(), "Head", party, false, Set.of(Role.HEAD)));
                    for (var words : List.of("peace", "\"words of peace\""))
                        assertThat(library.ids(Asked.of(words, Language.EN), reader))
                                .containsExactlyInAnyOrder("open", party.toString());
                }
            }
        }
    }

    private Remembered.Sum sum(String word) throws IOException {
        return remembered.sum(query(word), Admitted.everybody(), () -> {
            looked.add(word);
            return new Remembered.Sum(word.length(), Map.of());
        });
    }

    private void page(Asked asked) throws IOException {
        var found = remembered.page(query("peace"), Admitted.everybody(), asked, () -> {
            looked.add("page");
            return List.of(new Remembered.Ranked(looked.size(), new After(1, 1)));
        });
        assertThat(found).hasSize(1);
    }

    private static Query query(String word) {
        return new TermQuery(new Term("text", word));
    }
}
