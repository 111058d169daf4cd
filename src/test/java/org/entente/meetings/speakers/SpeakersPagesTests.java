package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.identity.People.as;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.ModeSwitched;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.process.bodies.TestBodies;
import org.entente.stakeholders.SideEventRule;
import org.entente.stakeholders.TestAccreditations;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Who speaks, on the pages of a meeting and by its acts. */
@SpringBootTest(classes = Entente.class, properties = "test.of=speakers")
@AutoConfigureMockMvc
class SpeakersPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Hall hall;

    @Autowired
    SpeakersLists lists;

    @Autowired
    Speeches speeches;

    @Autowired
    ChangesLists changes;

    @Autowired
    ConsoleNotes notes;

    @Autowired
    TurnsLists turns;

    @Autowired
    Chronicle chronicle;

    @Autowired
    TestAccreditations made;

    @Autowired
    TestRegistrations registrations;

    @Autowired
    Parties parties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestBodies bodies;

    private UUID session;
    private UUID meeting;
    private UUID next;
    private SpeakersList list;
    private Delegate officer;
    private Delegate arvenia;
    private Delegate belmora;
    private Delegate coast;

    @BeforeEach
    void aListIsOpenAtAMeetingUnderWay() {
        for (var name : List.of("Arvenia", "Belmora", "Costa Verdia")) hall.state(name);
        officer = people.officer();
        arvenia = people.delegateOf("YARVENIA");
        belmora = people.delegateOf("YBELMORA");
        coast = people.delegateOf("YCOSTAVERDIA");
        session = bodies.fictitious().id();
        meeting = hall.meeting(session, 1, MeetingMode.FORMAL);
        next = hall.meetingToCome(session, 2, MeetingMode.FORMAL);
        list = hall.list(session, hall.item(session, "5", "Existing and potential threats"), meeting);
        changes.open(officer, list);
    }

    @Test
    void aDelegationInscribesItselfFromItsPhoneAndSeesItsPlace() {
        assertThat(page("/speakers", arvenia))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Inscribe Arvenia", "Item 5: Existing and potential threats", "Nobody has the floor");
        assertThat(inscribe(arvenia, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inscribe(belmora, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/speakers", belmora))
                .bodyText()
                .contains("You are number 2 to speak: Statement")
                .doesNotContain("Inscribe Belmora");
        assertThat(browser.get().uri("/en/meetings/" + meeting + "/speakers"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Arvenia", "Belmora")
                .doesNotContain("Your delegation");
        assertThat(acts()).startsWith("SpeakerInscribed", "SpeakerInscribed", "SpeakersListOpened");
    }

    @Test
    void aDoubleClickInscribesOnceAndAnswersTheSame() {
        var first = inscribe(arvenia, Map.of());
        var second = inscribe(arvenia, Map.of());
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(waiting()).containsExactly("Arvenia");
        assertThat(acts()).startsWith("SpeakerInscribed", "SpeakersListOpened");
    }

    @Test
    void tenClicksAtOnceInscribeOnce() throws Exception {
        try (var clicks = Executors.newFixedThreadPool(5)) {
            var all = IntStream.range(0, 10)
                    .<Callable<Integer>>mapToObj(each ->
                            () -> inscribe(arvenia, Map.of()).getResponse().getStatus())
                    .toList();
            for (var answer : clicks.invokeAll(all)) assertThat(answer.get()).isEqualTo(303);
        }
        assertThat(waiting()).containsExactly("Arvenia");
    }

    /** Where a session has an agenda, the database keeps a second list of one item out by itself. */
    @Test
    void twoClicksAtOnceSetUpOneListWhereThereIsNoAgenda() throws Exception {
        try (var clicks = Executors.newFixedThreadPool(2)) {
            var first = transaction.execute(status -> {
                changes.open(officer, listOf(next));
                var opening = clicks.submit(() -> opened(next));
                Awaitility.await().until(() -> opening.isDone() || somebodyWaits());
                return opening;
            });
            assertThat(Objects.requireNonNull(first).get(30, TimeUnit.SECONDS)).isEqualTo(Refusal.LIST_THERE_ALREADY);
        }
        assertThat(lists.at(next)).hasSize(1);
    }

    private @Nullable Object opened(UUID at) {
        try {
            changes.open(officer, listOf(at));
            return null;
        } catch (RuleBroken broken) {
            return broken.refusal();
        }
    }

    private SpeakersList listOf(UUID at) {
        return hall.list(session, null, at);
    }

    @Test
    void whatIsToldLaterChangesNoPlace() {
        hall.party("The Twelve", Kind.GROUP);
        inscribe(arvenia, Map.of());
        inscribe(belmora, Map.of());
        var told = Map.of(
                "aligned", "YBELMORA, YTHETWELVE", "note", "Ambassador", "language", "fr", "known", known("Arvenia"));
        assertThat(inscribe(arvenia, told)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inscribe(arvenia, told)).as("sent twice").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(acts()).startsWith("InscriptionChanged", "SpeakerInscribed", "SpeakerInscribed");
        assertThat(waiting()).containsExactly("Arvenia", "Belmora");
        assertThat(page("/speakers", belmora)).bodyText().contains("aligned: Belmora and The Twelve", "Ambassador");
        assertThat(browser.get().uri("/en" + list.path() + "/inscriptions/new").with(as(arvenia)))
                .bodyText()
                .contains("YBELMORA, YTHETWELVE", "Ambassador");
        assertThat(page("/booth", officer)).bodyText().contains("Français", "Arvenia");
    }

    @Test
    void whoeverInscribesOnceMoreWipesNothingThatWasTold() {
        inscribe(arvenia, Map.of("note", "Ambassador", "language", "fr"));
        assertThat(inscribe(arvenia, Map.of())).as("a colleague’s older page").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inscribe(officer, Map.of("party", "YARVENIA", "note", "")))
                .as("the officer’s form, which is always empty")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(place("Arvenia").note()).isEqualTo("Ambassador");
        assertThat(inscribe(officer, Map.of("party", "YARVENIA", "aligned", "YBELMORA")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This delegation waits already", "YBELMORA", "Ambassador", known("Arvenia"));
        assertThat(place("Arvenia").aligned()).isEmpty();
        assertThat(inscribe(officer, Map.of("party", "YARVENIA", "note", "Minister", "known", known("Arvenia"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(place("Arvenia").note()).isEqualTo("Minister");
        assertThat(place("Arvenia").language()).isNull();
        assertThat(acts()).startsWith("InscriptionChanged", "SpeakerInscribed", "SpeakersListOpened");
    }

    @Test
    void nobodyWritesOverWhatAColleagueToldWhileTheFormWasOpen() {
        inscribe(arvenia, Map.of());
        var opened = known("Arvenia");
        assertThat(browser.get().uri("/en" + list.path() + "/inscriptions/new").with(as(arvenia)))
                .bodyText()
                .contains("name=\"known\" value=\"" + opened + "\"");
        inscribe(arvenia, Map.of("note", "Ambassador", "known", opened));
        assertThat(inscribe(arvenia, Map.of("language", "fr", "known", opened)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ambassador", "value=\"fr\" selected");
        assertThat(place("Arvenia").language()).isNull();
    }

    @Test
    void aLateInscriptionIsToldWhenTheListClosedAndWhatToDoAndLosesNoWord() {
        closes(Instant.now().minusSeconds(60));
        assertThat(inscribe(arvenia, Map.of("note", "Words that were typed")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This list closed", "New York time", "Ask an officer", "Words that were typed");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anOfficerLetsADelegationInLateForAReason() {
        closes(Instant.now().minusSeconds(60));
        assertThat(inscribe(officer, Map.of("party", "YARVENIA")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("leave you may still inscribe");
        assertThat(inscribe(officer, Map.of("party", "Arvenia", "late", "Its plane was late.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(waiting()).containsExactly("Arvenia");
    }

    @Test
    void aListThatIsNotOpenYetSaysWhenItOpens() {
        jdbc.sql("update meetings.speakers_list set opens_at = now() + interval '1 day' where id = :id")
                .param("id", list.id())
                .update();
        assertThat(inscribe(arvenia, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This list opens", "New York time");
    }

    @Test
    void onWhoseBehalfMustBeSaidAndMustBeKnown() {
        assertThat(inscribe(arvenia, Map.of("kind", "GROUP_STATEMENT")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say on whose behalf");
        assertThat(inscribe(arvenia, Map.of("kind", "GROUP_STATEMENT", "on_behalf", "Atlantis", "note", "Kept")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Nobody here is called “Atlantis”", "Kept");
        assertThat(inscribe(arvenia, Map.of("kind", "GROUP_STATEMENT", "on_behalf", "YBELMORA, YCOSTAVERDIA")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/speakers", coast)).bodyText().contains("on behalf of Belmora and Costa Verdia");
    }

    /** Under “groups first” such a statement comes before all others. */
    @Test
    void nobodySpeaksBeforeOthersOnBehalfOfItselfOrOfOneStateAlone() {
        hall.party("The Twelve", Kind.GROUP);
        jdbc.sql("update meetings.speakers_list set ordering = 'GROUPS_FIRST' where id = :id")
                .param("id", list.id())
                .update();
        inscribe(belmora, Map.of());
        for (var few : List.of(
                "YARVENIA", "YBELMORA", "YBELMORA, Belmora", "YARVENIA, YBELMORA, YCOSTAVERDIA", "YTHETWELVE, Arvenia"))
            assertThat(inscribe(arvenia, Map.of("kind", "GROUP_STATEMENT", "on_behalf", few)))
                    .as(few)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("names a group or an organisation, or at least two other parties", few);
        assertThat(inscribe(officer, Map.of("party", "YARVENIA", "kind", "GROUP_STATEMENT", "on_behalf", "YARVENIA")))
                .as("by an officer neither")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(waiting()).containsExactly("Belmora");
        assertThat(inscribe(arvenia, Map.of("kind", "GROUP_STATEMENT", "on_behalf", "The Twelve")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(waiting()).containsExactly("Arvenia", "Belmora");
    }

    @Test
    void whoDoesNotSpeakForADelegationDoesNotInscribeIt() {
        for (var nobody : List.of(
                people.in("YARVENIA", Role.ADVISER), people.in("YARVENIA", Role.ADMINISTRATOR), people.rapporteur())) {
            assertThat(inscribe(nobody, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        }
        inscribe(arvenia, Map.of());
        for (var other : List.of(belmora, people.in("YARVENIA", Role.ADVISER))) {
            assertThat(post("/inscriptions/" + place("Arvenia").id() + "/removal", other, Map.of()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(waiting()).containsExactly("Arvenia");
    }

    @Test
    void stakeholdersAreTakenOnlyWhereTheListLetsThemAndAreLabelled() {
        hall.party("Digital Harbour", Kind.STAKEHOLDER);
        var stakeholder = people.delegateOf("YDIGITALHARBOUR");
        assertThat(inscribe(stakeholder, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("does not take this category");
        jdbc.sql("update meetings.speakers_list set admits = array_append(admits, 'STAKEHOLDER') where id = :id")
                .param("id", list.id())
                .update();
        assertThat(inscribe(stakeholder, Map.of()))
                .as("nobody has let it in")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("where the meeting is held with stakeholders");
        var harbour = parties.coded("YDIGITALHARBOUR");
        made.accredited(made.open(session, true, SideEventRule.NONE), harbour, parties.coded("YARVENIA"));
        hall.switchTo(meeting, MeetingMode.WITH_STAKEHOLDERS);
        assertThat(inscribe(stakeholder, Map.of()))
                .as("nobody is confirmed who represents it")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("through a representative whom the secretariat has confirmed");
        registrations.represented(session, stakeholder.delegation());
        assertThat(inscribe(stakeholder, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/speakers", arvenia)).bodyText().contains("Digital Harbour", "stakeholders");
        assertThat(inscribe(stakeholder, Map.of("kind", "POINT_OF_ORDER")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("are for delegations of States");
    }

    @Test
    void whomAListDoesNotTakeIsToldWhomItTakesAndOfferedNothing() {
        hall.party("Ocean Council", Kind.ORGANISATION);
        var council = people.delegateOf("YOCEANCOUNCIL");
        assertThat(page("/speakers", council))
                .bodyText()
                .contains("This list does not take Ocean Council. It is for: States and groups of States.")
                .doesNotContain("Inscribe Ocean Council", "Inscribe with more details", "kind=REPLY");
        assertThat(page("/speakers", arvenia))
                .bodyText()
                .contains("Inscribe Arvenia", "kind=REPLY", "kind=POINT_OF_ORDER")
                .doesNotContain("does not take");
        takes("ORGANISATION");
        assertThat(page("/speakers", council))
                .bodyText()
                .contains("Inscribe Ocean Council")
                .doesNotContain("does not take", "kind=REPLY");
        takes("STAKEHOLDER");
        hall.party("Digital Harbour", Kind.STAKEHOLDER);
        assertThat(page("/speakers", people.delegateOf("YDIGITALHARBOUR")))
                .as("taken by the list, and not let in by the meeting")
                .bodyText()
                .doesNotContain("Inscribe Digital Harbour", "does not take");
    }

    private void takes(String category) {
        jdbc.sql("update meetings.speakers_list set admits = array_append(admits, :category) where id = :id")
                .param("category", category)
                .param("id", list.id())
                .update();
    }

    /** Before anything is chosen: observers follow every meeting, organisations those that are not closed. */
    @Test
    void aNewListTakesThoseWhoSpeakAtAMeetingAsItIsHeld() {
        var usual = Map.of(
                MeetingMode.FORMAL, List.of("STATE", "GROUP", "OBSERVER", "ORGANISATION"),
                MeetingMode.CLOSED, List.of("STATE", "GROUP", "OBSERVER"),
                MeetingMode.WITH_STAKEHOLDERS, List.of("STATE", "GROUP", "OBSERVER", "ORGANISATION", "STAKEHOLDER"));
        usual.forEach((mode, taken) -> {
            hall.switchTo(meeting, mode);
            var form = page("/speakers-lists/new", officer);
            for (var category : Category.values())
                assertThat(form)
                        .bodyText()
                        .as(mode + " " + category)
                        .matches(ticked(category.name(), taken.contains(category.name())));
        });
    }

    private static String ticked(String category, boolean is) {
        return "(?s).*value=\"" + category + "\"" + (is ? " checked" : "") + ">.*";
    }

    @Test
    void aDelegationWithdraws() {
        inscribe(arvenia, Map.of());
        assertThat(post("/inscriptions/" + place("Arvenia").id() + "/removal", arvenia, Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(waiting()).isEmpty();
        assertThat(acts()).startsWith("SpeakerWithdrew");
        assertThat(chronicle
                        .on("/meetings/" + meeting + "/speakers", 1)
                        .getFirst()
                        .delegation())
                .isEqualTo(arvenia.delegation());
        assertThat(inscribe(arvenia, Map.of())).as("and may come again").hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whomAClosedMeetingShutsOutStillTakesItselfOffItsList() {
        hall.party("Union of Nine", Kind.GROUP);
        var union = people.delegateOf("YUNIONOFNINE");
        inscribe(union, Map.of());
        inscribe(arvenia, Map.of());
        var own = place(hall.id("YUNIONOFNINE")).id();
        hall.switchTo(meeting, MeetingMode.CLOSED);
        assertThat(page("/speakers", union)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/inscriptions/" + place("Arvenia").id() + "/removal", union, Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/inscriptions/" + own + "/removal", union, Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/en/meetings/" + meeting);
        assertThat(waiting()).containsExactly("Arvenia");
    }

    @Test
    void twoDelegationsSwapWhenBothConsent() {
        for (var each : List.of(arvenia, belmora, coast)) inscribe(each, Map.of());
        var first = place("Arvenia").id();
        var last = place("Costa Verdia").id();
        assertThat(post("/inscriptions/" + first + "/swaps", arvenia, Map.of("with", last.toString())))
                .hasStatus(HttpStatus.SEE_OTHER);
        post("/inscriptions/" + first + "/swaps", arvenia, Map.of("with", last.toString()));
        assertThat(waiting()).as("asking changes nothing").containsExactly("Arvenia", "Belmora", "Costa Verdia");
        assertThat(page("/speakers", coast)).bodyText().containsOnlyOnce("Arvenia asks to swap places with you");
        assertThat(page("/speakers", belmora)).bodyText().doesNotContain("asks to swap");
        var swap = jdbc.sql("select id from meetings.swap where asking = :id")
                .param("id", first)
                .query(UUID.class)
                .single();
        assertThat(post("/swaps/" + swap + "/acceptance", arvenia, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/swaps/" + swap + "/acceptance", belmora, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/swaps/" + swap + "/acceptance", coast, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(waiting()).containsExactly("Costa Verdia", "Belmora", "Arvenia");
        assertThat(post("/swaps/" + swap + "/acceptance", coast, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("answered or withdrawn already", "ask anew if you still wish to");
        assertThat(page("/speakers", belmora)).bodyText().contains("changed places by consent");
        assertThat(acts()).startsWith("SpeakersSwapped", "SwapAsked", "SpeakerInscribed");
    }

    @Test
    void aSwapIsDeclinedOrWithdrawnAndNotAskedOfOneself() {
        for (var each : List.of(arvenia, belmora)) inscribe(each, Map.of());
        var own = place("Arvenia").id();
        assertThat(post("/inscriptions/" + own + "/swaps", arvenia, Map.of("with", own.toString())))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("cannot swap places with itself");
        for (var answer : Map.of("refusal", belmora, "removal", arvenia).entrySet()) {
            post(
                    "/inscriptions/" + own + "/swaps",
                    arvenia,
                    Map.of("with", place("Belmora").id().toString()));
            var swap = jdbc.sql("select id from meetings.swap where asking = :id and state = 'ASKED'")
                    .param("id", own)
                    .query(UUID.class)
                    .single();
            assertThat(post("/swaps/" + swap + "/" + answer.getKey(), answer.getValue(), Map.of()))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(waiting()).containsExactly("Arvenia", "Belmora");
        var kept = acts().subList(0, 4);
        assertThat(kept).containsExactlyInAnyOrder("SwapAsked", "SwapAsked", "SwapDeclined", "SwapWithdrawn");
        assertThat(kept.get(1)).as("asked before it was answered").isEqualTo("SwapAsked");
    }

    @Test
    void theFloorIsGivenStoppedAndEndedByTheServersClock() {
        inscribe(arvenia, Map.of());
        inscribe(belmora, Map.of());
        var first = place("Arvenia").id();
        assertThat(post("/inscriptions/" + first + "/speech", officer, Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/inscriptions/" + first + "/speech", officer, Map.of()))
                .as("pressed twice")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/inscriptions/" + place("Belmora").id() + "/speech", officer, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody has the floor");
        assertThat(page("/screen", null))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Arvenia", "data-limit=\"300000\"", "data-running=\"yes\"", "Belmora");
        post("/speeches/" + first + "/pauses", officer, Map.of());
        assertThat(page("/speakers", null)).bodyText().contains("Paused", "data-running=\"no\"");
        post("/speeches/" + first + "/continuation", officer, Map.of());
        assertThat(post("/speeches/" + first + "/end", officer, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/speeches/" + first + "/end", officer, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("it has ended already");
        var speech = speeches.get(first);
        assertThat(speech.pauses()).hasSize(1).noneMatch(Pause::isOpen);
        assertThat(speech.beganAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(page("/speakers", null)).bodyText().contains("One speech so far");
        assertThat(speeches.of(meeting)).extracting(Speech::id).containsExactly(first);
    }

    @Test
    void whoeverSpeaksWhenTheMeetingEndsHasSpoken() {
        for (var each : List.of(arvenia, belmora)) inscribe(each, Map.of());
        var spoken = place("Arvenia").id();
        post("/inscriptions/" + spoken + "/speech", officer, Map.of());
        post(list.path() + "/inscriptions", coast, Map.of("kind", "POINT_OF_ORDER"));
        var point = place("Costa Verdia").id();
        post("/inscriptions/" + point + "/speech", officer, Map.of());
        assertThat(post("/meetings/" + meeting + "/ending", officer, Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(List.of(speeches.get(spoken), speeches.get(point)))
                .allSatisfy(speech -> assertThat(speech.endedAt()).isNotNull())
                .noneMatch(speech -> speech.pauses().stream().anyMatch(Pause::isOpen));
        assertThat(speeches.floor(meeting).underWay()).isEmpty();
        assertThat(acts()).startsWith("SpeechEnded", "SpeechEnded");
        assertThat(page("/screen", null)).bodyText().doesNotContain("data-running=\"yes\"");
        assertThat(post("/inscriptions/" + place("Belmora").id() + "/speech", officer, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The meeting is not under way");
    }

    /** One is about to end it while another gives the floor: whoever comes second sees what the first did. */
    @Test
    void theFloorIsNotGivenWhileTheMeetingIsBeingEnded() throws Exception {
        inscribe(arvenia, Map.of());
        var inscription = place("Arvenia").id();
        try (var second = Executors.newSingleThreadExecutor()) {
            var given = transaction.execute(status -> {
                speeches.hold(meeting);
                var giving = second.submit(() -> post("/inscriptions/" + inscription + "/speech", officer, Map.of())
                        .getResponse()
                        .getStatus());
                waitsForTheFloor();
                hall.end(meeting);
                return giving;
            });
            assertThat(Objects.requireNonNull(given).get(30, TimeUnit.SECONDS)).isEqualTo(409);
        }
        assertThat(speeches.floor(meeting).underWay()).isEmpty();
    }

    @Test
    void whatIsSaidWhileTheModeIsBeingSwitchedIsForThoseOfTheNewMode() throws Exception {
        inscribe(arvenia, Map.of());
        var inscription = place("Arvenia").id();
        try (var second = Executors.newSingleThreadExecutor()) {
            var given = transaction.execute(status -> {
                hall.switchTo(meeting, MeetingMode.CLOSED);
                events.publishEvent(new ModeSwitched(meeting, Map.of(), Map.of(), officer.person(), Instant.now()));
                var giving = second.submit(() -> post("/inscriptions/" + inscription + "/speech", officer, Map.of())
                        .getResponse()
                        .getStatus());
                Awaitility.await().until(() -> giving.isDone() || somebodyWaits());
                return giving;
            });
            assertThat(Objects.requireNonNull(given).get(30, TimeUnit.SECONDS)).isEqualTo(303);
        }
        assertThat(speeches.get(inscription).audience()).isEqualTo(MeetingMode.CLOSED.audience());
    }

    private void waitsForTheFloor() {
        Awaitility.await().until(this::somebodyWaits);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void nobodyIsGivenTheFloorBeforeTheMeetingIsCalledToOrder() {
        jdbc.sql("update meetings.meeting set opened_at = null where id = :id")
                .param("id", meeting)
                .update();
        inscribe(arvenia, Map.of());
        assertThat(post("/inscriptions/" + place("Arvenia").id() + "/speech", officer, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The meeting is not under way");
        assertThat(page("/console", officer)).bodyText().contains("nobody can be given the floor");
    }

    @Test
    void aPointOfOrderComesFirstInterruptsAndIsRuledOn() {
        inscribe(arvenia, Map.of());
        inscribe(coast, Map.of());
        var speech = place("Arvenia").id();
        post("/inscriptions/" + speech + "/speech", officer, Map.of());
        inscribe(belmora, Map.of("kind", "POINT_OF_ORDER"));
        var point = place("Belmora").id();
        assertThat(page("/console", officer)).bodyText().contains("Next: give the floor to Belmora");
        post("/inscriptions/" + point + "/speech", officer, Map.of());
        assertThat(page("/screen", null)).bodyText().contains("A point of order has interrupted Arvenia");
        assertThat(post("/speeches/" + speech + "/continuation", officer, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("End it first");
        assertThat(post("/speeches/" + point + "/ruling", officer, Map.of("ruling", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post("/speeches/" + point + "/end", officer, Map.of());
        assertThat(page("/console", officer)).bodyText().contains("No ruling has been noted");
        assertThat(post("/speeches/" + point + "/ruling", officer, Map.of("ruling", "Not well taken.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        post("/speeches/" + speech + "/continuation", officer, Map.of());
        post("/speeches/" + speech + "/end", officer, Map.of());
        assertThat(page("/speakers", null)).bodyText().contains("Not well taken.", "2 speeches so far");
    }

    @Test
    void twoRepliesOfTenAndFiveMinutesAndNoThird() {
        for (var reply = 1; reply <= 2; reply++) {
            assertThat(inscribe(arvenia, Map.of("kind", "REPLY"))).hasStatus(HttpStatus.SEE_OTHER);
            var id = place("Arvenia").id();
            assertThat(page("/speakers", null)).bodyText().contains("Right of reply");
            post("/inscriptions/" + id + "/speech", officer, Map.of());
            assertThat(speeches.get(id).reply()).isEqualTo(reply);
            post("/speeches/" + id + "/end", officer, Map.of());
        }
        assertThat(inscribe(arvenia, Map.of("kind", "REPLY", "note", "Once more")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has replied 2 times", "Once more");
    }

    /** Whichever list was opened first. */
    @Test
    void severalListsAreCalledInTheOrderOfTheAgendaAsTheMeetingTakesItUp() {
        var law = opened(hall.item(session, "6", "International law"), 2);
        var norms = opened(hall.item(session, "4", "Norms"), 0);
        for (var each : Map.of(law, belmora, norms, coast).entrySet())
            post(each.getKey().path() + "/inscriptions", each.getValue(), Map.of("kind", "STATEMENT"));
        inscribe(arvenia, Map.of());
        assertThat(lists.at(meeting)).extracting(SpeakersList::id).containsExactly(norms.id(), list.id(), law.id());
        assertThat(page("/console", officer)).bodyText().contains("Next: give the floor to Costa Verdia");
        hall.allocate(meeting, Objects.requireNonNull(law.item()), 1);
        hall.allocate(meeting, Objects.requireNonNull(norms.item()), 2);
        assertThat(lists.at(meeting))
                .as("as this meeting takes them up; what it came by otherwise stands last")
                .extracting(SpeakersList::id)
                .containsExactly(law.id(), norms.id(), list.id());
        assertThat(page("/screen", null))
                .bodyText()
                .matches("(?s).*<bdi>Belmora</bdi>.*<bdi>Costa Verdia</bdi>.*<bdi>Arvenia</bdi>.*");
    }

    private SpeakersList opened(UUID item, int position) {
        jdbc.sql("update meetings.agenda_item set position = :position where id = :id")
                .param("position", position)
                .param("id", item)
                .update();
        var another = hall.list(session, item, meeting);
        changes.open(officer, another);
        return another;
    }

    @Test
    void repliesComeWhenNoStatementWaitsUnderAnyItemAndAreCalledSo() {
        var other = hall.list(session, hall.item(session, "6", "International law"), meeting);
        changes.open(officer, other);
        inscribe(arvenia, Map.of("kind", "REPLY"));
        post(other.path() + "/inscriptions", belmora, Map.of("kind", "STATEMENT"));
        assertThat(page("/console", officer))
                .bodyText()
                .contains("Next: give the floor to Belmora")
                .doesNotContain("right of reply: give the floor");
        assertThat(page("/screen", null))
                .bodyText()
                .matches(
                        "(?s).*<bdi>Belmora</bdi></li>.*<bdi>Arvenia</bdi> <span class=\"sign\">Right of reply</span>.*");
        var statement =
                lists.find(other.id()).orElseThrow().next().orElseThrow().id();
        post("/inscriptions/" + statement + "/speech", officer, Map.of());
        post("/speeches/" + statement + "/end", officer, Map.of());
        assertThat(page("/screen", null)).bodyText().contains("Right of reply").doesNotContain("Nobody is waiting");
        assertThat(page("/console", officer))
                .bodyText()
                .contains("Next, right of reply: give the floor to Arvenia", "data-press=\"n\"");
        assertThat(page("/booth", officer)).bodyText().containsOnlyOnce("<bdi>Arvenia</bdi> <span class=\"note\">");
        var reply = place("Arvenia").id();
        assertThat(post("/inscriptions/" + reply + "/speech", officer, Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(speeches.get(reply).reply()).isEqualTo(1);
    }

    @Test
    void theOrderIsChangedForAReasonThatAllWhoFollowMayRead() {
        for (var each : List.of(arvenia, belmora, coast)) inscribe(each, Map.of());
        var move = "/inscriptions/" + place("Costa Verdia").id() + "/place?to=1&lock=" + lock();
        assertThat(post(move, officer, Map.of("reason", "", "note", "Mind the time")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty", "Mind the time");
        assertThat(post(move, officer, Map.of("reason", "Its minister must leave.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(waiting()).containsExactly("Costa Verdia", "Arvenia", "Belmora");
        assertThat(page("/speakers", null)).bodyText().contains("Its minister must leave.");
        assertThat(post(move, officer, Map.of("reason", "Once more.")))
                .as("chosen from an older list")
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("The list has changed since you opened the page");
        assertThat(notes.of(meeting, officer).reason()).isEqualTo("Once more.");
        assertThat(post(
                        list.path() + "/order?by=INSCRIPTION&lock=" + lock(),
                        officer,
                        Map.of("reason", "As they came.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(waiting()).containsExactly("Arvenia", "Belmora", "Costa Verdia");
        assertThat(acts()).startsWith("SpeakersOrderChanged", "SpeakersOrderChanged");
    }

    @Test
    void aReasonIsToldOfOneChangeOnly() {
        for (var each : List.of(arvenia, belmora, coast)) inscribe(each, Map.of());
        post(
                "/inscriptions/" + place("Costa Verdia").id() + "/place?to=1&lock=" + lock(),
                officer,
                Map.of("reason", "Its minister must leave.", "note", "Mind the time", "ruling", "In order."));
        assertThat(notes.of(meeting, officer)).isEqualTo(new ConsoleNotes.Note("Mind the time", "", "In order.", 1));
        assertThat(page("/console", officer)).bodyText().doesNotContain("value=\"Its minister must leave.\"");
    }

    @Test
    void whoIsCalledOutOfTurnIsCalledForAReasonThatIsAnAct() {
        for (var each : List.of(arvenia, belmora, coast)) inscribe(each, Map.of());
        var last = place("Costa Verdia").id();
        assertThat(post("/inscriptions/" + last + "/speech", officer, Map.of("reason", " ", "note", "Mind the time")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty", "Mind the time");
        assertThat(speeches.floor(meeting).underWay()).isEmpty();
        assertThat(post("/inscriptions/" + last + "/speech", officer, Map.of("reason", "Its minister must leave.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/inscriptions/" + last + "/speech", officer, Map.of("reason", "Its minister must leave.")))
                .as("pressed twice")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(acts()).startsWith("FloorGiven", "SpeakersOrderChanged", "SpeakerInscribed");
        assertThat(chronicle
                        .on("/meetings/" + meeting + "/speakers", 2)
                        .getLast()
                        .fact("reason"))
                .isEqualTo("Its minister must leave.");
        assertThat(page("/speakers", null)).bodyText().contains("Its minister must leave.");
        assertThat(waiting()).containsExactly("Arvenia", "Belmora");
        post("/speeches/" + last + "/end", officer, Map.of());
        assertThat(post("/inscriptions/" + place("Arvenia").id() + "/speech", officer, Map.of()))
                .as("in turn there is nothing to say")
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whomAnOfficerTakesOffTheListIsTakenOffForAReasonThatIsAnAct() {
        for (var each : List.of(arvenia, belmora)) inscribe(each, Map.of());
        var removal = "/inscriptions/" + place("Arvenia").id() + "/removal";
        assertThat(post(removal, officer, Map.of("reason", "", "note", "Mind the time")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This field is empty", "Mind the time");
        assertThat(waiting()).containsExactly("Arvenia", "Belmora");
        assertThat(post(removal, officer, Map.of("reason", "It asked by telephone.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(waiting()).containsExactly("Belmora");
        assertThat(acts()).startsWith("SpeakerWithdrew");
        assertThat(chronicle
                        .on("/meetings/" + meeting + "/speakers", 1)
                        .getFirst()
                        .fact("reason"))
                .isEqualTo("It asked by telephone.");
        assertThat(page("/speakers", null)).bodyText().contains("It asked by telephone.");
        assertThat(notes.of(meeting, officer).reason()).isEmpty();
        post("/inscriptions/" + place("Belmora").id() + "/removal", belmora, Map.of("reason", "Ours alone"));
        assertThat(page("/speakers", null)).bodyText().doesNotContain("Ours alone");
    }

    @Test
    void whomAMeetingDidNotReachIsCarriedOverOnce() {
        for (var each : List.of(arvenia, belmora)) inscribe(each, Map.of());
        for (var twice = 0; twice < 2; twice++) {
            assertThat(post(list.path() + "/carrying?to=" + next, officer, Map.of()))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(waiting()).containsExactly("Arvenia", "Belmora");
        assertThat(page("/speakers", null))
                .bodyText()
                .contains("2 speakers go on at meeting 2", "href=\"/en/meetings/" + next + "\"")
                .doesNotContain("who-speaks", "/meetings/" + next + "/speakers");
        meeting = next;
        assertThat(page("/speakers", null)).bodyText().contains("Arvenia", "Belmora");
    }

    @Test
    void nobodyIsInscribedOrCarriedOverAtAMeetingThatIsOver() {
        inscribe(arvenia, Map.of());
        assertThat(page("/console", officer)).bodyText().contains("carrying?to=" + next);
        hall.open(next);
        hall.end(next);
        assertThat(page("/console", officer)).bodyText().doesNotContain("carrying?to=");
        assertThat(post(list.path() + "/carrying?to=" + next, officer, Map.of()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This meeting is over");
        hall.end(meeting);
        for (var late : List.of(belmora, officer)) {
            assertThat(inscribe(late, Map.of("party", "YBELMORA", "late", "Its plane was late.")))
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("This meeting is over");
        }
        assertThat(waiting()).containsExactly("Arvenia");
    }

    @Test
    void aListIsSetUpForAnItemAndItsTimesAndLimitsAreChanged() {
        var item = hall.item(session, "6", "International law");
        var fields = new LinkedHashMap<>(Map.of(
                "item", item.toString(),
                "ordering", "RANK",
                "opens_date", "2026-12-07",
                "opens_time", "10:00",
                "closes_date", "2026-12-06",
                "closes_time", "10:00",
                "admits", "STATE",
                "limit_STATEMENT", "-5",
                "replies", "2"));
        var open = "/meetings/" + meeting + "/speakers-lists";
        assertThat(post(open, officer, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("would close before it opens", "between 10 seconds and 3 hours", "value=\"-5\"");
        fields.putAll(Map.of("closes_date", "2026-12-08", "limit_STATEMENT", "7:30"));
        assertThat(post(open, officer, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(open, officer, fields))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("There is a list for this already");
        var made = lists.on(session, item, meeting).orElseThrow();
        assertThat(made.limits().of(Limit.STATEMENT)).hasSeconds(450);
        assertThat(made.opensAt()).isEqualTo("2026-12-07T15:00:00Z");
        assertThat(made.ordering()).isEqualTo(Ordering.RANK);
        assertThat(browser.get().uri("/en" + made.path() + "/change").with(as(officer)))
                .bodyText()
                .contains("7:30", "New York");
        fields.putAll(Map.of("opens_date", "2027-03-14", "opens_time", "02:30", "lock", "0"));
        assertThat(post(made.path() + "/change", officer, fields))
                .as("an hour that clocks leave out")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Clocks in New York go forward on this day: there is no 02:30.", "value=\"02:30\"");
        fields.putAll(Map.of("opens_date", "2026-12-07", "limit_STATEMENT", ""));
        assertThat(post(made.path() + "/change", officer, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(made.path() + "/change", officer, fields))
                .as("somebody was faster")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(acts()).startsWith("SpeakersListChanged", "SpeakersListOpened");
    }

    @Test
    void anHourThatIsThereTwiceIsAskedAboutAndKeptWhenTheListIsSavedAgain() {
        var change = list.path() + "/change";
        var fields = new LinkedHashMap<>(Map.of(
                "opens_date", "2026-10-31",
                "opens_time", "10:00",
                "closes_date", "2026-11-01",
                "closes_time", "01:30",
                "admits", "STATE",
                "replies", "2",
                "lock", "0"));
        assertThat(post(change, officer, fields))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Clocks in New York go back on this day: 01:30 is there twice", "name=\"closes_which\"")
                .doesNotContain("name=\"opens_which\"");
        fields.put("closes_which", "second");
        assertThat(post(change, officer, fields)).hasStatus(HttpStatus.SEE_OTHER);
        var second = lists.find(list.id()).orElseThrow();
        assertThat(second.closesAt()).isEqualTo("2026-11-01T06:30:00Z");
        assertThat(browser.get().uri("/en" + change).with(as(officer)))
                .bodyText()
                .contains("value=\"second\" selected", "value=\"01:30\"");
        fields.put("lock", Long.toString(second.lock()));
        assertThat(post(change, officer, fields)).as("saved again").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lists.find(list.id()).orElseThrow().closesAt()).isEqualTo("2026-11-01T06:30:00Z");
        fields.put("lock", Long.toString(second.lock() + 1));
        fields.put("closes_which", "first");
        post(change, officer, fields);
        assertThat(lists.find(list.id()).orElseThrow().closesAt()).isEqualTo("2026-11-01T05:30:00Z");
    }

    @Test
    void aTimeLimitBelowNothingIsRefusedHoweverItIsWritten() {
        var fields = new LinkedHashMap<>(Map.of(
                "opens_date", "2026-12-07", "opens_time", "10:00", "admits", "STATE", "replies", "2", "lock", "0"));
        for (var limit : List.of("-5", "-0:30", "-0", "0:09", "five")) {
            fields.put("limit_STATEMENT", limit);
            assertThat(post(list.path() + "/change", officer, fields))
                    .as(limit)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("between 10 seconds and 3 hours", "value=\"" + limit + "\"");
        }
        fields.put("limit_STATEMENT", "0:30");
        assertThat(post(list.path() + "/change", officer, fields)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lists.find(list.id()).orElseThrow().limits().of(Limit.STATEMENT))
                .hasSeconds(30);
    }

    @Test
    void pagesAreToldWhenAListClosesByItself() {
        closes(Instant.now().plusSeconds(600));
        assertThat(turns.running()).containsKey(list.id());
        var before = changesOf("speakers");
        assertThat(turns.passed(list.id())).isPresent();
        assertThat(changesOf("speakers")).isGreaterThan(before);
        closes(Instant.now().minusSeconds(1));
        assertThat(turns.passed(list.id())).isEmpty();
    }

    @Test
    void whatIsTypedAtTheConsoleOutlivesTheBrowser() {
        assertThat(post(
                        "/meetings/" + meeting + "/console/note",
                        officer,
                        Map.of("note", "Belmora asked twice.", "reason", "A reason")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/console", officer)).bodyText().contains("Belmora asked twice.", "A reason");
        inscribe(arvenia, Map.of());
        post("/inscriptions/" + place("Arvenia").id() + "/speech", officer, Map.of("note", "Typed since"));
        assertThat(notes.of(meeting, officer).note()).isEqualTo("Typed since");
        for (var nobody : List.of(arvenia, people.rapporteur())) {
            assertThat(page("/console", nobody)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post("/meetings/" + meeting + "/console/note", nobody, Map.of()))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void twoConsolesDoNotTypeOverEachOther() {
        var other = people.in(null, Role.OFFICER);
        var keep = "/meetings/" + meeting + "/console/note";
        post(keep, officer, Map.of("note", "Belmora asked twice."));
        post(keep, other, Map.of("note", "Typed at the other one"));
        assertThat(page("/console", officer))
                .bodyText()
                .contains("Belmora asked twice.")
                .doesNotContain("Typed at the other one");
    }

    @Test
    void aNoteThatIsTooLongIsKeptWholeAndThatIsSaid() {
        var words = "Words without end. ".repeat(300) + "The last ones.";
        post("/meetings/" + meeting + "/console/note", officer, Map.of("note", words));
        assertThat(page("/console", officer)).bodyText().contains("The last ones.", "5,714");
    }

    /** What its forms hold is buttons and a choice; without JavaScript it must not stand still. */
    @Test
    void aDelegatesPageLoadsItselfAgainWithoutJavaScript() {
        inscribe(arvenia, Map.of());
        assertThat(page("/speakers", arvenia)).bodyText().contains("http-equiv=\"refresh\"");
    }

    @Test
    void everyChangeIsSaidToOpenPages() {
        var before = changesOf("speakers");
        inscribe(arvenia, Map.of());
        assertThat(changesOf("speakers")).isEqualTo(before + 1);
        var floor = changesOf("floor");
        post("/inscriptions/" + place("Arvenia").id() + "/speech", officer, Map.of());
        assertThat(changesOf("floor")).isEqualTo(floor + 1);
    }

    @Test
    void aClosedMeetingIsForStatesOnPagesAndInTheDatabaseAlsoWhenItIsPublicAgain() {
        hall.party("Digital Harbour", Kind.STAKEHOLDER);
        var stakeholder = people.delegateOf("YDIGITALHARBOUR");
        hall.switchTo(meeting, MeetingMode.CLOSED);
        inscribe(arvenia, Map.of());
        var speech = place("Arvenia").id();
        for (var part : List.of("/speakers", "/screen", "/booth")) {
            assertThat(page(part, null)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(page(part, stakeholder)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(page(part, belmora)).hasStatus(HttpStatus.OK);
        }
        assertThat(inscribe(stakeholder, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        var waits = "select count(*) from meetings.inscription where list = :id";
        assertThat(askedBy(Reader.guest(), () -> count(waits, list.id()))).isZero();
        assertThat(askedBy(Reader.of(stakeholder), () -> count(waits, list.id())))
                .isZero();
        assertThat(askedBy(Reader.of(belmora), () -> count(waits, list.id()))).isEqualTo(1);
        post("/inscriptions/" + speech + "/speech", officer, Map.of());
        hall.switchTo(meeting, MeetingMode.FORMAL);
        var said = "select count(*) from meetings.speech where meeting = :id";
        assertThat(askedBy(Reader.guest(), () -> count(said, meeting))).isZero();
        assertThat(askedBy(Reader.of(belmora), () -> count(said, meeting))).isEqualTo(1);
        assertThat(page("/speakers", null)).bodyText().doesNotContain("Arvenia");
        assertThat(page("/screen", belmora))
                .as("the same for all who follow")
                .bodyText()
                .doesNotContain("Arvenia");
    }

    @Test
    void theDatabaseLetsADelegationInscribeNobodyButItself() {
        var sql = """
                insert into meetings.inscription (id, list, number, party, category, kind, place, at, by_person)
                values (gen_random_uuid(), :id, 99, :party, 'STATE', 'STATEMENT', 9, now(), gen_random_uuid())""";
        assertThatThrownBy(() -> askedBy(
                        Reader.of(belmora),
                        () -> jdbc.sql(sql)
                                .param("id", list.id())
                                .param("party", hall.id("YARVENIA"))
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThat(askedBy(
                        Reader.of(belmora),
                        () -> jdbc.sql(sql)
                                .param("id", list.id())
                                .param("party", hall.id("YBELMORA"))
                                .update()))
                .isEqualTo(1);
    }

    @Test
    void speakingTimeIsForOfficersInTheOrderOfNames() {
        for (var each : List.of(coast, arvenia)) {
            inscribe(each, Map.of());
            var id = lists.find(list.id()).orElseThrow().next().orElseThrow().id();
            post("/inscriptions/" + id + "/speech", officer, Map.of());
            post("/speeches/" + id + "/end", officer, Map.of());
        }
        assertThat(page("/console", officer))
                .bodyText()
                .contains("Speaking time")
                .matches("(?s).*<th scope=\"row\"><bdi>Arvenia.*<th scope=\"row\"><bdi>Costa Verdia.*");
        assertThat(page("/speakers", arvenia)).bodyText().doesNotContain("Speaking time");
    }

    @Test
    void ranksAreKeptByOfficers() {
        assertThat(browser.get().uri("/en/speaker-ranks").with(as(officer)))
                .bodyText()
                .contains("Head of State", "Minister");
        assertThat(post("/speaker-ranks", officer, Map.of("position", "0", "name_en", "")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("a number from 1 to 9999");
        assertThat(post("/speaker-ranks", officer, Map.of("position", "7", "name_en", "Special envoy")))
                .hasStatus(HttpStatus.SEE_OTHER);
        var rank = jdbc.sql("select id from meetings.speaker_rank where names ->> 'en' = 'Special envoy'")
                .query(UUID.class)
                .single();
        var change = Map.of("position", "2", "name_en", "Special envoy", "lock", "0");
        assertThat(post("/speaker-ranks/" + rank, officer, change)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/speaker-ranks/" + rank, officer, change))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Somebody else has changed this");
        assertThat(browser.get().uri("/en/speaker-ranks").with(as(officer)))
                .bodyText()
                .contains("A rank of speakers was added or changed.");
        assertThat(browser.get().uri("/en/speaker-ranks").with(as(arvenia))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("""
                        select facts::jsonb ->> 'position' from chronicle.act
                        where name = 'SpeakerRankSet' and facts::jsonb ->> 'rank' = :rank and by_person = :by
                        order by chain, number""")
                        .param("rank", rank.toString())
                        .param("by", officer.person())
                        .query(String.class)
                        .list())
                .containsExactly("7", "2");
    }

    @Test
    void theServersClockIsThereToMeasureAgainst() {
        assertThat(browser.get().uri("/en/meetings/clock"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .matches("\\d{13}");
    }

    @Test
    void everyPageIsThereInEveryLanguage() {
        inscribe(arvenia, Map.of());
        inscribe(belmora, Map.of("kind", "REPLY"));
        post("/inscriptions/" + place("Arvenia").id() + "/speech", officer, Map.of());
        for (var language : Language.values()) {
            for (var part : List.of("/speakers", "/screen", "/booth", "/console")) {
                assertThat(browser.get()
                                .uri("/" + language.code() + "/meetings/" + meeting + part)
                                .with(as(officer)))
                        .hasStatus(HttpStatus.OK)
                        .bodyText()
                        .contains("dir=\"" + language.direction() + "\"", "floor:" + meeting);
            }
        }
    }

    private MvcTestResult inscribe(Delegate by, Map<String, String> fields) {
        var all = new LinkedHashMap<>(Map.of("kind", "STATEMENT"));
        all.putAll(fields);
        return post(list.path() + "/inscriptions", by, all);
    }

    private MvcTestResult post(String path, Delegate by, Map<String, String> fields) {
        var request = browser.post().uri(URI.create("/en" + path)).with(as(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult page(String part, @Nullable Delegate by) {
        var request = browser.get().uri("/en/meetings/" + meeting + part);
        return (by == null ? request : request.with(as(by))).exchange();
    }

    private List<String> waiting() {
        return lists.find(list.id()).orElseThrow().waiting().stream()
                .map(each -> jdbc.sql("select names ->> 'en' from parties.naming where party = :id limit 1")
                        .param("id", each.party())
                        .query(String.class)
                        .single())
                .toList();
    }

    private Inscription place(String name) {
        return place(hall.id(hall.state(name)));
    }

    /** By which a form knows from what it was made. */
    private String known(String name) {
        return place(name).mark();
    }

    private Inscription place(UUID party) {
        return lists.find(list.id()).orElseThrow().of(party).getFirst();
    }

    private long lock() {
        return lists.find(list.id()).orElseThrow().lock();
    }

    private void closes(Instant at) {
        jdbc.sql("update meetings.speakers_list set closes_at = :at where id = :id")
                .param("at", Sql.moment(at))
                .param("id", list.id())
                .update();
    }

    private List<String> acts() {
        return chronicle.on("/meetings/" + meeting + "/speakers", 50).stream()
                .map(Entry::name)
                .toList();
    }

    private long changesOf(String part) {
        return count("select count(*) from live.change where part = '" + part + "' and of = :id", meeting);
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static <T> T askedBy(Reader reader, Supplier<T> question) {
        CurrentReader.set(reader);
        try {
            return question.get();
        } finally {
            CurrentReader.clear();
        }
    }
}
