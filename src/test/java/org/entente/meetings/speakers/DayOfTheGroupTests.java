package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.Entente;
import org.entente.TestFolder;
import org.entente.meetings.MeetingMode;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A session of the open-ended working group's real size: ten meetings, 118 speakers, 316 speeches, with switches of mode, points of
 * order, rights of reply and lists that go on at the next meeting; in the middle the program dies. All of it is fictitious.
 */
@SpringBootTest(classes = Entente.class, properties = "test.of=speakers-day")
class DayOfTheGroupTests {

    private static final int SPEAKERS = 118;
    private static final int ITEMS = 5;
    private static final int AT_A_MEETING = 30;
    private static final int INFORMALLY = 5;

    @Autowired
    ApplicationContext first;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private ApplicationContext house;
    private ConfigurableApplicationContext second;
    private final UUID session = UUID.randomUUID();
    private final List<String> codes = new ArrayList<>();
    private final List<UUID> meetings = new ArrayList<>();
    private final List<SpeakersList> lists = new ArrayList<>();
    private final Map<UUID, List<UUID>> inscribed = new HashMap<>();
    private final Delegate officer =
            new Delegate(UUID.randomUUID(), "Officer of a test", null, false, Set.of(Role.OFFICER));

    @AfterEach
    void theSecondProgramEnds() {
        CurrentReader.clear();
        if (second != null) second.close();
    }

    @Test
    void nothingIsLostOrDoubled() {
        house = first;
        everybodyArrives();
        everybodyInscribes();
        for (var number = 1; number <= meetings.size(); number++) {
            var item = (number - 1) / 2;
            var isFirst = number % 2 == 1;
            opens(number);
            if (number == 5) theProgramDiesInTheMiddle(item, number);
            speak(item, number, isFirst ? AT_A_MEETING : Integer.MAX_VALUE);
            if (isFirst) carriesOver(item, number);
            else repliesAreHeard(item);
            hall().end(meetings.get(number - 1));
        }
        everythingIsThereOnce();
    }

    private void everybodyArrives() {
        IntStream.rangeClosed(1, SPEAKERS).forEach(number -> codes.add(hall().state("State %03d".formatted(number))));
        for (var number = 1; number <= 10; number++) {
            var mode = number == 7 ? MeetingMode.CLOSED : MeetingMode.FORMAL;
            meetings.add(hall().meetingToCome(session, number, mode));
        }
        for (var item = 0; item < ITEMS; item++) {
            var list = hall().list(
                            session, hall().item(session, String.valueOf(item + 5), "Item"), meetings.get(item * 2));
            bean(ChangesLists.class).open(officer, list);
            lists.add(list);
        }
    }

    /** Each under two items, the first 64 under a third: 300 statements; and twice, for every button is pressed twice. */
    private void everybodyInscribes() {
        for (var who = 0; who < SPEAKERS; who++) {
            for (var more = 0; more < (who < 64 ? 3 : 2); more++) inscribe((who + more) % ITEMS, who);
        }
        assertThat(inscribed.values().stream().mapToInt(List::size).sum()).isEqualTo(300);
    }

    private void inscribe(int item, int who) {
        var list = lists.get(item).id();
        var once = inscribe(list, who, SpeechKind.STATEMENT);
        assertThat(inscribe(list, who, SpeechKind.STATEMENT)).isEqualTo(once);
        inscribed.computeIfAbsent(list, none -> new ArrayList<>()).add(once);
    }

    /** As the delegation itself, so that the database lets it do no more than it may. */
    private UUID inscribe(UUID list, int who, SpeechKind kind) {
        var party = hall().id(codes.get(who));
        var delegate = new Delegate(UUID.randomUUID(), "Delegate of a test", party, true, Set.of(Role.DELEGATE));
        CurrentReader.set(Reader.of(delegate));
        try {
            return bean(TakesInscriptions.class)
                    .inscribe(delegate, hall().inscription(list, codes.get(who), kind), "", "")
                    .id();
        } finally {
            CurrentReader.clear();
        }
    }

    private void opens(int number) {
        hall().open(meetings.get(number - 1));
        if (number == 3) {
            hall().switchTo(meetings.get(2), MeetingMode.INFORMAL);
            speak(1, 3, INFORMALLY);
            hall().switchTo(meetings.get(2), MeetingMode.FORMAL);
        }
    }

    private void speak(int item, int number, int most) {
        var list = lists.get(item).id();
        var floor = bean(GivesTheFloor.class);
        for (var spoken = 0; spoken < most; spoken++) {
            var next = bean(SpeakersLists.class).find(list).orElseThrow().next();
            if (next.isEmpty()) return;
            var id = next.get().id();
            floor.give(officer, id, "");
            floor.give(officer, id, "");
            if (spoken == 3 && number < 5 && most != INFORMALLY) aPointOfOrderInterrupts(list, id);
            if (spoken % 7 == 0) {
                floor.pause(officer, id);
                floor.resume(officer, id);
            }
            floor.end(officer, id);
        }
    }

    private void aPointOfOrderInterrupts(UUID list, UUID speech) {
        var point = inscribe(list, 117, SpeechKind.POINT_OF_ORDER);
        var floor = bean(GivesTheFloor.class);
        floor.give(officer, point, "");
        floor.end(officer, point);
        floor.rule(officer, point, "Not well taken.");
        floor.resume(officer, speech);
    }

    private void carriesOver(int item, int number) {
        var changes = bean(ChangesLists.class);
        var list = lists.get(item).id();
        var before = bean(SpeakersLists.class).find(list).orElseThrow();
        changes.carry(officer, list, meetings.get(number));
        changes.carry(officer, list, meetings.get(number));
        var after = bean(SpeakersLists.class).find(list).orElseThrow();
        assertThat(after.order()).isEqualTo(before.order()).isNotEmpty();
        assertThat(after.meeting()).isEqualTo(meetings.get(number));
    }

    /** Under three items two delegations reply twice each, and neither a third time. */
    private void repliesAreHeard(int item) {
        if (item > 2) return;
        var floor = bean(GivesTheFloor.class);
        var list = lists.get(item).id();
        for (var turn = 1; turn <= 2; turn++) {
            for (var who : List.of(10, 20)) {
                var reply = inscribe(list, who, SpeechKind.REPLY);
                floor.give(officer, reply, "");
                assertThat(bean(Speeches.class).get(reply).reply()).isEqualTo(turn);
                floor.end(officer, reply);
            }
        }
        Inscriptions.refused(Refusal.REPLIED_OFTEN_ENOUGH, () -> inscribe(list, 10, SpeechKind.REPLY));
    }

    /** While somebody speaks, and in the midst of calling the next; another program goes on over what it left. */
    private void theProgramDiesInTheMiddle(int item, int number) {
        speak(item, number, 9);
        var list = lists.get(item).id();
        var before = bean(SpeakersLists.class).find(list).orElseThrow();
        var speaking = before.next().orElseThrow().id();
        bean(GivesTheFloor.class).give(officer, speaking, "");
        var half = bean(Speeches.class).get(speaking);
        assertThatThrownBy(() -> bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    bean(GivesTheFloor.class).end(officer, speaking);
                    jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .singleRow();
                }))
                .isInstanceOf(RuntimeException.class);
        house = another();
        var after = bean(SpeakersLists.class).find(list).orElseThrow();
        assertThat(after.order()).isEqualTo(before.without(speaking).order());
        var speech = bean(Speeches.class).get(speaking);
        assertThat(speech).as("it goes on where it was").isEqualTo(half);
        assertThat(speech.isRunning()).isTrue();
        assertThat(speech.spoken(Instant.now()))
                .isGreaterThanOrEqualTo(half.spoken(Instant.now().minusSeconds(5)));
        bean(GivesTheFloor.class).end(officer, speaking);
    }

    private ApplicationContext another() {
        second = new SpringApplicationBuilder(Entente.class)
                .run(
                        "--server.port=0",
                        "--test.of=speakers-day-again",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getRequiredProperty("spring.datasource.password"),
                        "--entente.files=" + TestFolder.resolve("files"),
                        "--entente.key-file=" + TestFolder.resolve("key"));
        return second;
    }

    private void everythingIsThereOnce() {
        var all = new ArrayList<Speech>();
        meetings.forEach(meeting -> all.addAll(bean(Speeches.class).of(meeting)));
        assertThat(all)
                .hasSize(316)
                .allSatisfy(speech -> assertThat(speech.endedAt()).isNotNull());
        assertThat(all).extracting(Speech::id).doesNotHaveDuplicates();
        assertThat(new HashSet<>(all.stream().map(Speech::party).toList())).hasSize(SPEAKERS);
        assertThat(all).filteredOn(speech -> speech.kind() == SpeechKind.REPLY).hasSize(12);
        assertThat(all)
                .filteredOn(speech -> speech.kind().isPointOfOrder())
                .hasSize(4)
                .allSatisfy(point -> assertThat(point.ruling()).isNotEmpty());
        for (var list : lists) {
            assertThat(all.stream()
                            .filter(speech -> speech.list().equals(list.id()) && speech.kind() == SpeechKind.STATEMENT)
                            .map(Speech::id))
                    .as("in the order in which they came")
                    .containsExactlyElementsOf(inscribed.get(list.id()));
            assertThat(bean(SpeakersLists.class).find(list.id()).orElseThrow().waiting())
                    .isEmpty();
        }
        assertThat(acts("FloorGiven")).isEqualTo(316);
        assertThat(acts("SpeechEnded")).isEqualTo(316);
        assertThat(acts("SpeakerInscribed")).isEqualTo(316);
        assertThat(acts("SpeakersCarriedOver")).isEqualTo(5);
        assertThat(seenByAGuest())
                .as("what was said in the closed and in the informal meeting is not a guest’s")
                .isEqualTo(316 - AT_A_MEETING - INFORMALLY);
    }

    private long acts(String name) {
        return number("select count(*) from chronicle.act where name = '" + name + "'");
    }

    private long seenByAGuest() {
        CurrentReader.set(Reader.guest());
        try {
            return number("select count(*) from meetings.speech");
        } finally {
            CurrentReader.clear();
        }
    }

    private long number(String sql) {
        return bean(JdbcClient.class)
                .sql(sql)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Hall hall() {
        return first.getBean(Hall.class);
    }

    private <T> T bean(Class<T> type) {
        return house.getBean(type);
    }
}
