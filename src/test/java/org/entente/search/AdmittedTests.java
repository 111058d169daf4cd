package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;

/** The audience inside the question lets through exactly what {@link Audience#admits} does. */
class AdmittedTests {

    /** The same questions are put to the other kind of index, too. */
    Library library(Synonyms synonyms) {
        return new Library(synonyms);
    }

    private static final List<UUID> IDS = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3), Delegate.SECRETARIAT);

    private static final List<UUID> PERSONS = List.of(new UUID(2, 1), new UUID(2, 2));

    /** A thing with its owner, who may be nobody. */
    record Thing(Audience audience, UUID owner) {}

    @Property(tries = 300)
    void whatIsFoundCountedAndOfferedIsWhatTheReaderMayRead(
            @ForAll("things") List<Thing> things, @ForAll("readers") Reader reader) {
        try (var library = library(Synonyms.NONE)) {
            var open = new ArrayList<String>();
            var all = new ArrayList<Readable>();
            for (var i = 0; i < things.size(); i++) {
                var thing = things.get(i);
                var owner = thing.owner().equals(Delegate.SECRETARIAT) ? null : thing.owner();
                all.add(Library.text("t" + i, Language.EN, "Such sentences", thing.audience(), owner));
                if (thing.audience().admits(reader, owner)) open.add("t" + i);
            }
            library.withAll(all);
            for (var words : List.of("sentence", "sentences*"))
                assertThat(library.ids(Asked.of(words, Language.EN), reader))
                        .as(words)
                        .containsExactlyInAnyOrderElementsOf(open);
            var asked = Asked.of("sentence", Language.EN);
            var answers = library.ask(asked, reader);
            assertThat(answers.total()).isEqualTo(open.size());
            var kinds = answers.facets().get(Facet.KIND);
            assertThat(kinds.stream().mapToInt(Answers.Choosable::count).sum()).isEqualTo(open.size());
        }
    }

    @Property(tries = 100)
    void onlyWordsThatEverybodyMayReadAreOffered(@ForAll("things") List<Thing> things) {
        try (var library = library(Synonyms.NONE)) {
            var open = new ArrayList<String>();
            var all = new ArrayList<Readable>();
            for (var i = 0; i < things.size(); i++) {
                var word = "secretword" + (char) ('a' + i);
                all.add(Library.text(
                        "t" + i,
                        Language.EN,
                        word,
                        things.get(i).audience(),
                        things.get(i).owner()));
                if (things.get(i).audience().isPublic()) open.add(word);
            }
            library.withAll(all);
            assertThat(library.completions("secretw", Language.EN)).containsExactlyInAnyOrderElementsOf(open);
            if (open.isEmpty())
                assertThat(library.ask("secretwrod").corrected()).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Thing>> things() {
        var audiences = Combinators.combine(
                        Arbitraries.of(Audience.Kind.class),
                        Arbitraries.oneOf(Arbitraries.of(IDS), Arbitraries.of(PERSONS))
                                .set()
                                .ofMaxSize(2))
                .as(Audience::new);
        return Combinators.combine(audiences, Arbitraries.of(IDS))
                .as(Thing::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Reader> readers() {
        var roles = Arbitraries.of(Role.class).set().ofMinSize(1).ofMaxSize(3);
        var delegates = Combinators.combine(
                        Arbitraries.of(PERSONS), Arbitraries.of(IDS), Arbitraries.of(true, false), roles)
                .as(AdmittedTests::reader);
        return Arbitraries.oneOf(Arbitraries.just(Reader.guest()), delegates);
    }

    private static Reader reader(UUID person, UUID party, boolean isOfState, Set<Role> roles) {
        var secretariat = party.equals(Delegate.SECRETARIAT);
        return Reader.of(
                new Delegate(person, "Somebody", secretariat ? null : party, !secretariat && isOfState, roles));
    }
}
