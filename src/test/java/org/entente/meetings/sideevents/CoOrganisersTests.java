package org.entente.meetings.sideevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.notifications.News;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody holds a side event with others, in any list or on any page, who has not said so. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class CoOrganisersTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestBodies bodies;

    @Autowired
    Chronicle chronicle;

    @Autowired
    List<Topic> topics;

    @Autowired
    Frame frame;

    @Autowired
    JdbcClient jdbc;

    private Session session;
    private Delegate officer;
    private Delegate kenya;
    private Delegate ghana;
    private String title;
    private String event;

    @BeforeEach
    void kenyaNamesGhanaAndFrance() {
        session = bodies.session();
        officer = people.officer();
        kenya = people.delegateOf("KEN");
        ghana = people.delegateOf("GHA");
        title = "Fund for all " + UUID.randomUUID();
        var answer = post(session.path() + "/side-events", kenya, fields("Ghana, FRA"));
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        event = String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst("^/en", "");
    }

    @Test
    void whoIsNamedIsAskedAndShownToNobodyElseBeforeItHasConfirmed() {
        approved();
        assertThat(browse(event, null))
                .bodyText()
                .contains("Kenya")
                .doesNotContain("Ghana", "Co-organisers", "Asked to hold it too");
        assertThat(browse("/side-events", null)).bodyText().contains(title).doesNotContain("Ghana");
        assertThat(browse(event, people.delegateOf("NGA"))).bodyText().doesNotContain("Ghana");
        assertThat(browse(event, kenya)).bodyText().contains("Asked to hold it too", "Ghana");
        assertThat(browse("/side-events", ghana)).bodyText().contains("Your delegation is asked to hold it too");

        assertThat(says(ghana, "yes")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(event, null))
                .bodyText()
                .contains("Co-organisers", "Ghana")
                .doesNotContain("France");
        assertThat(browse("/side-events", null)).bodyText().contains("Ghana");
        assertThat(chronicle.on(event + "/co-organising", 9))
                .extracting(Entry::name)
                .containsExactly("CoOrganiserConfirmed");
    }

    @Test
    void whoDeclinesIsNamedNowhereNotEvenAsHavingDeclined() {
        approved();
        assertThat(says(people.delegateOf("FRA"), "no")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(event, kenya)).bodyText().contains("Ghana").doesNotContain("France");
        assertThat(browse(event, null))
                .as("nor in the history")
                .bodyText()
                .doesNotContain("France", "said that it does not hold");
        assertThat(says(people.delegateOf("FRA"), "yes"))
                .as("it is asked no longer")
                .hasStatus(HttpStatus.NOT_FOUND);
        says(ghana, "yes");
        assertThat(says(ghana, "no")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(event, null)).bodyText().doesNotContain("Ghana");
    }

    @Test
    void whoDeclinesARequestHasNothingMoreToDoWithIt() {
        assertThat(says(ghana, "no")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(chronicle.on(event + "/co-organising", 1))
                .extracting(Entry::name, Entry::delegation)
                .containsExactly(tuple("CoOrganiserDeclined", ghana.delegation()));
        assertThat(browse(event, ghana)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(event, kenya)).bodyText().contains("France").doesNotContain("Ghana");
    }

    @Test
    void onlyWhoSpeaksForAPartyThatWasAskedAnswers() {
        for (var other : new Delegate[] {
            kenya,
            officer,
            people.delegateOf("NGA"),
            people.in("GHA", Role.ADVISER),
            people.in("GHA", Role.ADMINISTRATOR)
        }) assertThat(says(other, "yes")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(event, people.in("GHA", Role.ADVISER)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/co-organising");
        jdbc.sql("update identity.sign_in set second_factor_at = now() - interval '1 hour' where person = :person")
                .param("person", ghana.person())
                .update();
        assertThat(says(ghana, "yes")).as("in a State’s name").hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void whatItIsAboutIsWhatTheyHaveConfirmed() {
        says(ghana, "yes");
        var later = fields("Ghana");
        later.put("starts", "13:30");
        later.put("lock", "1");
        assertThat(post(event + "/change", kenya, later)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(confirmed()).as("another hour").isEqualTo(1);
        later.put("title_en", "Fund for few");
        later.put("lock", "2");
        assertThat(post(event + "/change", kenya, later)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(confirmed()).as("another matter").isZero();
    }

    @Test
    void whatIsSaidInAnotherLanguageTooIsStillWhatTheyHaveConfirmed() {
        says(ghana, "yes");
        var later = fields("Ghana");
        later.put("title_fr", "Un fonds pour tous");
        later.put("lock", "1");
        assertThat(post(event + "/change", kenya, later)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(confirmed()).as("another language").isEqualTo(1);
        later.put("about_en", "A fund that nobody has spoken of yet.");
        later.put("lock", "2");
        assertThat(post(event + "/change", kenya, later)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(confirmed()).as("what nobody had said").isZero();
    }

    @Test
    void whoIsAskedIsToldThenAndAgainWhenTheyHaveToAnswerAgain() {
        var france = people.delegateOf("FRA");
        assertThat(told()).containsExactly(Set.of(ghana.delegation(), france.delegation()));
        says(ghana, "yes");
        var later = fields("Ghana, FRA, NGA");
        later.put("lock", "1");
        assertThat(post(event + "/change", kenya, later)).hasStatus(HttpStatus.SEE_OTHER);
        var nigeria = people.delegateOf("NGA");
        assertThat(told().getLast()).as("who is added").containsExactly(nigeria.delegation());
        later.put("title_en", "Fund for few");
        later.put("lock", "2");
        assertThat(post(event + "/change", kenya, later)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(told()).hasSize(3);
        assertThat(told().getLast()).as("who had said yes to something else").containsExactly(ghana.delegation());
    }

    @Test
    void itIsNewsToThemUntilTheyHaveAnsweredAlsoOnceItIsApproved() {
        assertThat(newsOf(ghana)).contains("Your delegation is asked to hold a side event too");
        approved();
        assertThat(newsOf(ghana)).contains("Your delegation is asked to hold a side event too");
        assertThat(newsOf(kenya)).as("who asks").isEmpty();
        says(ghana, "yes");
        assertThat(newsOf(ghana)).isEmpty();
        post(event + "/withdrawal", kenya, Map.of());
        assertThat(newsOf(people.delegateOf("FRA"))).isEmpty();
    }

    @Test
    void whoHasConfirmedFindsWhatWasDoneToItAmongTheirActs() {
        assertThat(acts(ghana)).as("asked, and no more").doesNotContain(event);
        approved();
        says(ghana, "yes");
        assertThat(acts(ghana))
                .contains("\"act\":\"SideEventApproved\",\"about\":\"" + event)
                .contains("\"act\":\"SideEventRequested\",\"about\":\"" + event);
        assertThat(acts(kenya)).contains("\"act\":\"CoOrganiserConfirmed\",\"about\":\"" + event);
        for (var other : List.of(people.delegateOf("FRA"), people.delegateOf("NGA")))
            assertThat(acts(other)).doesNotContain(event);
        says(ghana, "no");
        assertThat(acts(ghana)).contains("CoOrganiserDeclined").doesNotContain("\"about\":\"" + event + "\"");
    }

    private String acts(Delegate delegate) {
        var found = browser.get().uri("/api/v1/acts").with(as(delegate)).exchange();
        assertThat(found).hasStatusOk();
        return new String(found.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Each time, whom. */
    private List<Set<UUID>> told() {
        return jdbc.sql("""
                        select concerned from notifications.told
                        where topic = 'sideevents' and what = 'REQUESTED' and of = :id order by at""")
                .param("id", id())
                .query((row, number) -> Set.copyOf(Sql.uuids(row, "concerned")))
                .list();
    }

    private Optional<String> newsOf(Delegate delegate) {
        var asked = new Told(UUID.randomUUID(), "sideevents", id(), "REQUESTED", Instant.now());
        return topics.stream()
                .filter(each -> each.name().equals("sideevents"))
                .findFirst()
                .orElseThrow()
                .read(asked, frame.uiOfAPart(Language.EN, Reader.of(delegate)))
                .map(News::what);
    }

    @Test
    void nobodyHoldsWhatWasChangedSinceTheyLookedAtIt() {
        assertThat(browse(event, ghana)).bodyText().contains("name=\"lock\" value=\"0\"");
        var later = fields("Ghana");
        later.put("title_en", "Fund for few");
        assertThat(post(event + "/change", kenya, later)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(says(ghana, "yes", 0))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Fund for few", "name=\"lock\" value=\"1\"");
        assertThat(confirmed()).isZero();
        assertThat(says(ghana, "yes", 1)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(says(ghana, "yes", 0)).as("said already").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(says(ghana, "no", 0)).as("whatever it is").hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void theOneSaidTwiceIsSaidOnceAndWhatIsOverAsksNobody() {
        says(ghana, "yes");
        says(ghana, "yes");
        assertThat(chronicle.on(event + "/co-organising", 9)).hasSize(1);
        assertThat(post(event + "/withdrawal", kenya, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        for (var holds : new String[] {"yes", "no"})
            assertThat(says(people.delegateOf("FRA"), holds)).as(holds).hasStatus(HttpStatus.CONFLICT);
        assertThat(browse(event, ghana)).bodyText().doesNotContain("/co-organising");
    }

    /** Who held it is what it was. */
    @Test
    void nobodyLeavesOrJoinsWhatHasBeenHeld() {
        var france = people.delegateOf("FRA");
        approved();
        says(france, "yes");
        jdbc.sql(
                        "update meetings.side_event set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour'"
                                + " where id = :id")
                .param("id", id())
                .update();
        assertThat(browse(event, france)).bodyText().doesNotContain("/co-organising");
        assertThat(says(france, "no")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("This side event is over.");
        assertThat(says(ghana, "yes")).hasStatus(HttpStatus.CONFLICT);
        assertThat(confirmed()).isEqualTo(1);
    }

    private int confirmed() {
        return jdbc.sql("select cardinality(confirmed) from meetings.side_event where id = :id")
                .param("id", id())
                .query(Integer.class)
                .single();
    }

    private void approved() {
        assertThat(post(event + "/approval", officer, Map.of("link", "https://meet.example.int/se", "lock", "0")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult says(Delegate delegate, String holds) {
        return says(delegate, holds, lock());
    }

    /** What they have before them. */
    private MvcTestResult says(Delegate delegate, String holds, long seen) {
        return post(event + "/co-organising", delegate, Map.of("holds", holds, "lock", Long.toString(seen)));
    }

    private long lock() {
        return jdbc.sql("select lock from meetings.side_event where id = :id")
                .param("id", id())
                .query(Long.class)
                .single();
    }

    private UUID id() {
        return UUID.fromString(event.substring(event.lastIndexOf('/') + 1));
    }

    private Map<String, String> fields(String with) {
        return new LinkedHashMap<>(Map.of(
                "title_en",
                title,
                "date",
                "2036-03-04",
                "starts",
                "13:15",
                "ends",
                "14:30",
                "zone",
                "America/New_York",
                "coOrganisers",
                with,
                "lock",
                "0"));
    }

    private MvcTestResult browse(String path, @Nullable Delegate delegate) {
        var request = browser.get().uri("/en" + path);
        return delegate == null
                ? request.exchange()
                : request.with(as(delegate)).exchange();
    }

    private MvcTestResult post(String path, Delegate delegate, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(delegate));
        fields.forEach(request::param);
        return request.exchange();
    }
}
