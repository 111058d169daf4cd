package org.entente.negotiation.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.deadlines.Deadline;
import org.entente.languages.Language;
import org.entente.negotiation.TestTexts;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.StringUtils;

/** What the States that are in a silence procedure are told of it. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SilenceNoticesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    TestTexts texts;

    @Autowired
    TestSilences silences;

    @Autowired
    KeepsSilences keeps;

    @Autowired
    TakesBreaks takes;

    @Autowired
    EndsSilences ends;

    @Autowired
    List<Deadline> deadlines;

    @Autowired
    SilenceBreaks breaks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Delegate officer;
    private Someone kenya;
    private Someone ghana;
    private Someone fiji;

    @BeforeEach
    void threeStates() {
        officer = house.someone(null, Role.OFFICER).delegate();
        kenya = house.someone("KEN", Role.HEAD);
        ghana = house.someone("GHA", Role.HEAD);
        fiji = house.someone("FJI", Role.HEAD);
    }

    @Test
    void theStatesThatAreInItAreToldUntilWhenAndOthersAreNot() {
        var procedure = set(Duration.ofDays(3));
        assertThat(newsOf(kenya)).contains("Silence procedure 1 is set", procedure.path());
        assertThat(newsOf(fiji)).doesNotContain(procedure.path());
    }

    @Test
    void itIsToldThatSilenceIsBrokenAndNobodyIsToldByWhom() {
        var procedure = set(Duration.ofDays(3));
        breakSilence(procedure, ghana);
        assertThat(newsOf(kenya)).contains("Silence is broken in procedure 1").doesNotContain("Ghana");
        assertThat(newsOf(ghana)).contains("Silence is broken in procedure 1");
        assertThat(jdbc.sql("""
                                select count(*) from notifications.told
                                where of = :id and what = 'BROKEN' and by_person is not null""").param("id", procedure.id()).query(Long.class).single())
                .isZero();
    }

    @Test
    void aBreakThatWasWithdrawnIsToldAsWithdrawnAndNobodyIsToldByWhom() {
        var procedure = set(Duration.ofDays(3));
        breakSilence(procedure, ghana);
        breakSilence(procedure, kenya);
        var broken = StringUtils.countOccurrencesOf(newsOf(kenya), "Silence is broken in procedure 1");
        withdraw(procedure, ghana);
        assertThat(newsOf(kenya))
                .contains("A break of silence in procedure 1 was withdrawn")
                .doesNotContain("Ghana");
        assertThat(StringUtils.countOccurrencesOf(newsOf(kenya), "Silence is broken in procedure 1"))
                .as("another’s stands")
                .isEqualTo(broken);
        withdraw(procedure, kenya);
        assertThat(StringUtils.countOccurrencesOf(newsOf(kenya), "Silence is broken in procedure 1"))
                .isLessThan(broken);
        assertThat(jdbc.sql("""
                                select count(*) from notifications.told
                                where of = :id and what = 'WITHDRAWN' and by_person is not null""").param("id", procedure.id()).query(Long.class).single())
                .isZero();
    }

    @Test
    void moreTimeIsToldOnceForEachNewClosingInstant() {
        var procedure = set(Duration.ofDays(3));
        // Of other texts Kenya may have been told the same.
        var before = StringUtils.countOccurrencesOf(newsOf(kenya), "Silence procedure 1 has more time");
        keeps.extend(procedure.id(), procedure.closesAt().plus(Duration.ofHours(48)), "More time is needed.", officer);
        assertThat(StringUtils.countOccurrencesOf(newsOf(kenya), "Silence procedure 1 has more time"))
                .isEqualTo(before + 1);
    }

    @Test
    void aDayBeforeItIsOverTheyAreRemindedOnce() {
        var procedure = set(Duration.ofDays(3));
        assertThat(house.isSet("silence-reminder", procedure.id())).isTrue();
        assertThat(reminder().passed(procedure.id()))
                .contains(procedure.closesAt().minus(Duration.ofDays(1)));
        assertThat(newsOf(kenya)).doesNotContain("is over soon");
        closesIn(procedure, Duration.ofHours(20));
        assertThat(reminder().passed(procedure.id())).isEmpty();
        assertThat(reminder().passed(procedure.id())).isEmpty();
        assertThat(newsOf(kenya)).containsOnlyOnce("Silence procedure 1 is over soon");
        assertThat(newsOf(fiji)).doesNotContain("is over soon");
    }

    @Test
    void ofShorterSilenceTheyAreRemindedHalfWay() {
        var procedure = set(Duration.ofHours(20));
        assertThat(house.isSet("silence-reminder", procedure.id())).isTrue();
        assertThat(reminder().passed(procedure.id()))
                .contains(procedure.closesAt().minus(Duration.ofHours(10)));
    }

    /** It was over soon, and is not any more. */
    @Test
    void aReminderOfAClosingInstantThatHoldsNoMoreIsNotShown() {
        var procedure = set(Duration.ofDays(3));
        closesIn(procedure, Duration.ofHours(20));
        reminder().passed(procedure.id());
        assertThat(newsOf(kenya)).contains("Silence procedure 1 is over soon");
        var reminded = StringUtils.countOccurrencesOf(newsOf(kenya), "Silence procedure 1 is over soon");
        closesIn(procedure, Duration.ofDays(3));
        assertThat(StringUtils.countOccurrencesOf(newsOf(kenya), "Silence procedure 1 is over soon"))
                .isEqualTo(reminded - 1);
    }

    @Test
    void afterARestoreTheReminderIsSetAnew() {
        var procedure = set(Duration.ofDays(3));
        assertThat(reminder().running())
                .containsEntry(procedure.id(), procedure.closesAt().minus(Duration.ofDays(1)));
    }

    @Test
    void onceItIsOverOnlyWhatCameOfItIsTold() {
        var procedure = set(Duration.ofDays(3));
        closesIn(procedure, Duration.ofSeconds(-1));
        ends.passed(procedure.id());
        assertThat(newsOf(kenya))
                .contains("Silence procedure 1 is over: silence was not broken")
                .containsOnlyOnce(procedure.path());
        assertThat(reminder().passed(procedure.id())).isEmpty();
    }

    @Test
    void silenceThatWasBrokenIsToldAsBroken() {
        var procedure = set(Duration.ofDays(3));
        breakSilence(procedure, ghana);
        closesIn(procedure, Duration.ofSeconds(-1));
        ends.passed(procedure.id());
        assertThat(newsOf(kenya)).contains("Silence procedure 1 is over: silence was broken");
    }

    @Test
    void aProcedureThatIsCalledOffRemindsNobody() {
        var procedure = set(Duration.ofDays(3));
        keeps.callOff(procedure.id(), "A consultation comes first.", officer);
        assertThat(house.isSet("silence-reminder", procedure.id())).isFalse();
        assertThat(newsOf(kenya)).contains("Silence procedure 1 is called off").containsOnlyOnce(procedure.path());
    }

    @Test
    void everybodyChoosesWhetherToBeToldOfSilence() {
        assertThat(browser.get().uri("/en/me/notifications").with(as(kenya.delegate())))
                .bodyText()
                .contains("Silence procedures", "Texts under negotiation", "A delegation makes a proposal on a text.");
    }

    private SilenceProcedure set(Duration length) {
        var text = texts.issued(new Audience(Audience.Kind.STATES, Set.of()), "The States decide.");
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var procedure = silences.like(text, List.of(), now, now.plus(length), "KEN", "GHA");
        keeps.set(procedure, false, officer);
        return procedure;
    }

    private void breakSilence(SilenceProcedure procedure, Someone by) {
        takes.take(
                procedure.id(),
                UUID.randomUUID(),
                List.of(),
                new BreakReason("", Language.EN),
                BreakVisibility.CHAIR,
                by.delegate());
    }

    private void withdraw(SilenceProcedure procedure, Someone by) {
        takes.withdraw(
                breaks.standing(procedure.id(), by.delegate().delegation()).orElseThrow(), by.delegate());
    }

    private void closesIn(SilenceProcedure procedure, Duration time) {
        jdbc.sql("update negotiation.silence set opens_at = :opens, closes_at = :closes where id = :id")
                .param("id", procedure.id())
                .param("opens", Timestamp.from(Instant.now().minus(Duration.ofDays(4))))
                .param("closes", Timestamp.from(Instant.now().plus(time)))
                .update();
    }

    private Deadline reminder() {
        return deadlines.stream()
                .filter(each -> each.name().equals("silence-reminder"))
                .findFirst()
                .orElseThrow();
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
