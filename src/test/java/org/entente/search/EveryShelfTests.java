package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.adoption.DeclarationKind;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.search.ThingsToFind.Thing;
import org.entente.stakeholders.TestAccreditations;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever is laid on a shelf is found, and gone again, after one turn of the index. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class EveryShelfTests {

    @Autowired
    List<Shelf> shelves;

    @Autowired
    Searches searches;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions adoptions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    MockMvcTester browser;

    private ThingsToFind make;

    @BeforeEach
    void upToDate() {
        make = new ThingsToFind(house);
        IndexNow.of(house);
    }

    @Test
    void whatIsPublishedIsFoundAfterOneTurnAndWhatIsRestrictedIsGoneAfterAnother() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var things = List.of(
                make.statement(said(word), "KEN", Audience.PUBLIC),
                make.report(said(word), Audience.PUBLIC),
                make.proposition(said(word), Audience.PUBLIC),
                make.text(said(word), Audience.PUBLIC),
                make.document(said(word), "KEN", Audience.PUBLIC),
                make.decision(said(word), Audience.PUBLIC));
        var side = make.sideEvent(said(word), "KEN", true);
        // For whom these are, others say, or nobody has to.
        var others = List.of(
                make.proposal(said(word), Audience.PUBLIC),
                make.position(said(word), Audience.PUBLIC),
                make.silence(said(word), Audience.PUBLIC),
                make.application(said(word), true),
                make.accreditation(said(word)),
                make.agendaItem(said(word)),
                make.question(said(word)));
        assertThat(found(word)).isEmpty();
        IndexNow.of(house);
        var all = Stream.of(things, List.of(side), others).flatMap(List::stream).toList();
        assertThat(found(word))
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Thing::id).toList());

        things.forEach(thing -> jdbc.sql("update " + thing.table() + " set audience = 'OFFICERS' where id = :id")
                .param("id", thing.id())
                .update());
        jdbc.sql("update meetings.side_event set state = 'REQUESTED' where id = :id")
                .param("id", side.id())
                .update();
        all.forEach(thing -> changed(thing.shelf(), Set.of(thing.id())));
        IndexNow.of(house);
        assertThat(found(word))
                .containsExactlyInAnyOrderElementsOf(
                        others.stream().map(Thing::id).toList());
    }

    /** As its page shows it to States, to those who hold an office and to itself. */
    @Test
    void whatAnAccreditedOrganisationSaysOfItselfIsFoundByWhoeverReadsItOnItsPage() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        var accreditations = house.getBean(TestAccreditations.class);
        var own = accreditations.organisation("OWNWORDS", "An organisation of a test");
        accreditations.organisation("OTHERWORDS", "Another organisation of a test");
        var id = make.relevance(said(word), own.id().id());
        IndexNow.of(house);
        for (var reader : List.of(Reader.guest(), Reader.of(people.delegateOf("OTHERWORDS"))))
            assertThat(found(word, reader)).isEmpty();
        for (var delegate : List.of(people.delegateOf("KEN"), people.officer(), people.delegateOf("OWNWORDS"))) {
            assertThat(found(word, Reader.of(delegate)))
                    .as(delegate.name())
                    .isEqualTo(page(id, delegate).contains(word) ? Set.of(id) : Set.of());
        }
        assertThat(found(word, Reader.of(people.delegateOf("KEN")))).containsExactly(id);
        assertThat(found(word, Reader.of(people.delegateOf("OWNWORDS")))).containsExactly(id);
    }

    private String page(UUID application, Delegate delegate) {
        var answer = browser.get()
                .uri("/en/applications/" + application)
                .with(People.as(delegate))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** So that one who follows act by act has what one has who begins anew. */
    @Test
    void everyShelfAnswersOfASingleWholeWhatItAnswersOfAll() {
        make.sideEvent(said("side"), "KEN", true);
        make.decision(said("decision"), Audience.PUBLIC);
        make.proposal(said("proposal"), Audience.PUBLIC);
        make.report(said("report"), Audience.PUBLIC);
        make.position(said("position"), Audience.PUBLIC);
        make.silence(said("silence"), Audience.PUBLIC);
        make.application(said("application"), true);
        make.proposition(said("proposition"), Audience.PUBLIC);
        make.agendaItem(said("item"));
        make.question(said("question"));
        var before = adoptions.open(adoptions.byConsensus(texts.issued(Audience.PUBLIC, said("text")), "KEN"));
        adoptions.said(before, "KEN", DeclarationKind.OBJECTION);
        for (var shelf : shelves) {
            if (shelf.name().equals(TestShelf.NAME)) continue;
            var everything = new HashMap<UUID, Set<String>>();
            shelf.everything(each -> keep(everything, each));
            assertThat(everything).as(shelf.name()).isNotEmpty();
            var each = new HashMap<UUID, Set<String>>();
            everything.keySet().forEach(whole -> shelf.of(Set.of(whole), readable -> keep(each, readable)));
            assertThat(each).as(shelf.name()).isEqualTo(everything);
            shelf.of(
                    Set.of(UUID.randomUUID()),
                    readable -> assertThat(readable).as("of what is not there").isNull());
        }
    }

    private static void keep(Map<UUID, Set<String>> kept, Readable readable) {
        kept.computeIfAbsent(readable.whole(), none -> new TreeSet<>())
                .add(readable.id() + " " + readable.language() + " " + readable.title() + " " + readable.text() + " "
                        + readable.audience());
    }

    private static String said(String word) {
        return "The working group has discussed " + word + " at length, " + UUID.randomUUID();
    }

    private void changed(String shelf, Set<UUID> wholes) {
        events.publishEvent(new WholesChanged(shelf, wholes));
    }

    private Set<UUID> found(String word) {
        return found(word, Reader.guest());
    }

    private Set<UUID> found(String word, Reader reader) {
        var answers = searches.answer(Asked.of(word, Language.EN), reader);
        var hits = new ArrayList<Hit>();
        answers.groups().forEach(group -> hits.addAll(group.hits()));
        return new HashSet<>(hits.stream().map(Hit::whole).toList());
    }
}
