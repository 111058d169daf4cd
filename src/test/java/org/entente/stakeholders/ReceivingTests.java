package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Entry;
import org.entente.deadlines.Deadlines;
import org.entente.languages.Language;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.notifications.Tells;
import org.entente.search.IndexNow;
import org.entente.web.ClockTime;
import org.entente.web.Dates;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when applications are received, and for how much longer. */
class ReceivingTests extends InAccreditation {

    private static final String LONGER = "Applications for accreditation are received for longer";
    private static final String SOON = "The time for applications for accreditation ends soon";

    @Autowired
    PostOfTheHouse house;

    @Autowired
    ApplicationContext context;

    @Autowired
    KeepsAccreditations keeps;

    @Autowired
    Tells tells;

    @Autowired
    ObjectProvider<Deadlines> deadlines;

    @Autowired
    TransactionTemplate transaction;

    private Someone drafts;
    private Someone elsewhere;

    @BeforeEach
    void oneHasADraft() {
        drafts = house.someone("XON", Role.HEAD);
        made.organisation("XOE", "Elsewhere Test Net");
        elsewhere = house.someone("XOE", Role.HEAD);
        post(accreditation.path() + "/applications", drafts.delegate());
    }

    @Test
    void anOfficerExtendsItForAReasonThatEverybodyReads() {
        assertThat(browse(accreditation.path() + "/extension", drafts.delegate()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browse(accreditation.path() + "/extension", officer)).hasStatusOk();
        assertThat(longer("2098-01-31", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("2098-01-31");
        assertThat(longer("2020-01-31", "A storm."))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("An extension ends later", "A storm.");
        assertThat(longer("2100-01-31", "A storm."))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("no later than the last day on which the accreditation counts");
        assertThat(longer("2098-01-31", "A storm at the capital.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browse(accreditation.path(), null))
                .bodyText()
                .contains("A storm at the capital.", "31 January 2098");
        assertThat(chronicle.on(accreditation.path(), 9))
                .extracting(Entry::name)
                .containsExactly("ReceivingExtended");
        assertThat(browser.get().uri("/api/v1/accreditations/" + accreditation.id()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.extensions[0].reason", reason -> reason.assertThat().isEqualTo("A storm at the capital."));
    }

    /** Search shows an accreditation with the day until when it receives. */
    @Test
    void searchShowsTheDayToWhichItWasExtended() {
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("update stakeholders.accreditation set titles = jsonb_build_object('en', :title::text) where id = :id")
                .param("title", "Accreditation " + word)
                .param("id", accreditation.id())
                .update();
        assertThat(longer("2098-01-31", "A storm at the capital.")).hasStatus(HttpStatus.SEE_OTHER);
        IndexNow.of(context);
        assertThat(browser.get().uri("/api/v1/search?q=" + word))
                .bodyJson()
                .hasPathSatisfying(
                        "$.hits[*].date", dates -> dates.assertThat().asArray().containsExactly("2098-01-31"));
    }

    private MvcTestResult longer(String day, String reason) {
        return post(
                accreditation.path() + "/extension",
                officer,
                "receives_on",
                day,
                "receives",
                "23:59",
                "reason",
                reason);
    }

    @Test
    void thoseWithADraftAreToldAndNobodyElse() {
        keeps.extend(accreditation, accreditation.receivesUntil().plusSeconds(3600), "A storm.", officer);
        assertThat(house.newsOf(browser, drafts)).contains(LONGER);
        for (var other : List.of(elsewhere, house.someone("XSA", Role.HEAD), house.someone(null, Role.OFFICER)))
            assertThat(house.newsOf(browser, other)).doesNotContain(LONGER);
    }

    /** The rule that States were asked by stays; the time is no part of what they were asked. */
    @Test
    void alsoAfterAListWasCirculatedItIsPutLaterAndNeverEarlier() {
        made.circulated(accreditation, made.complete(accreditation, made.organisation("XOE", "Elsewhere"), arvenia));
        var until = accreditation.receivesUntil().plusSeconds(3600);
        keeps.extend(accreditation, until, "A storm.", officer);
        assertThat(accreditations.get(accreditation.id()).receivesUntil()).isEqualTo(until);
        assertThatThrownBy(() -> keeps.extend(accreditation, until.plusSeconds(60), "Again.", officer))
                .as("as the officer knew it")
                .isInstanceOf(OptimisticLockingFailureException.class);
        for (var change :
                List.of("receives_until = now()", "receives_until = now() + interval '99 days', window_days = 1"))
            assertThatThrownBy(() -> jdbc.sql("update stakeholders.accreditation set " + change + " where id = :id")
                            .param("id", accreditation.id())
                            .update())
                    .hasStackTraceContaining("is not changed once applications were circulated");
    }

    @Test
    void onceItHasPassedItIsNotExtended() {
        jdbc.sql("update stakeholders.accreditation set receives_until = now() - interval '1 second' where id = :id")
                .param("id", accreditation.id())
                .update();
        assertThat(browse(accreditation.path() + "/extension", officer))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Applications were received until");
        assertThat(browse(accreditation.path(), officer)).bodyText().doesNotContain("/extension");
    }

    @Test
    void onceSomebodyHasBegunTheTimeIsNotChangedWithTheRule() {
        assertThat(browse(accreditation.path() + "/change", officer))
                .bodyText()
                .contains("Organisations have begun to apply")
                .doesNotContain("name=\"receives_on\"");
        assertThat(change("2027-01-01", "23:59"))
                .as("from a form that was open before")
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("Organisations have begun to apply meanwhile", "(2027-01-01 23:59)", "value=\"Changed\"");
        assertThat(accreditations.get(accreditation.id()).lock()).isEqualTo(accreditation.lock());
        assertThat(change("", "")).hasStatus(HttpStatus.SEE_OTHER);
        var changed = accreditations.get(accreditation.id());
        assertThat(changed.modality().windowDays()).isEqualTo(12);
        assertThat(changed.receivesUntil()).isEqualTo(accreditation.receivesUntil());
        var shown = ClockTime.of(accreditation.receivesUntil(), Dates.NEW_YORK);
        jdbc.sql("update stakeholders.accreditation set lock = 0 where id = :id")
                .param("id", accreditation.id())
                .update();
        assertThat(change(shown.day(), shown.hour())).as("as it is").hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult change(String day, String hour) {
        return post(
                accreditation.path() + "/change",
                officer,
                "lock",
                "0",
                "title_en",
                "Changed",
                "receives_on",
                day,
                "receives",
                hour,
                "ends_on",
                "2098-12-31",
                "window",
                "12",
                "sees",
                "CHAIR",
                "side_events",
                "ALONE",
                "renewal",
                "NONE");
    }

    /** Between the officer’s page and its saving, too. */
    @Test
    void whoeverBeginsWhileTheRuleIsSavedKeepsTheTime() {
        var sooner = accreditation.receivesUntil().minusSeconds(3600);
        var changed = new Accreditation(
                accreditation.id(),
                accreditation.process(),
                accreditation.session(),
                accreditation.cycle(),
                accreditation.titles(),
                accreditation.modality(),
                sooner,
                accreditation.endsOn(),
                accreditation.fictitious(),
                accreditation.lock());
        assertThatThrownBy(() -> keeps.change(changed, officer))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.refusal()).isEqualTo(Refusal.BEGUN));
        assertThat(accreditations.get(accreditation.id()).receivesUntil()).isEqualTo(accreditation.receivesUntil());
    }

    /** An application that is begun waits for the rule that is being saved. */
    @Test
    void whileTheRuleIsHeldNoApplicationIsAdded() {
        var own = Application.begun(
                UUID.randomUUID(),
                accreditation,
                made.organisation("XOE", "Elsewhere Test Net"),
                Language.EN,
                clock.instant());
        transaction.executeWithoutResult(status -> {
            accreditations.hold(accreditation.id());
            assertThatThrownBy(() -> alone(() -> {
                        jdbc.sql("set local lock_timeout = '200ms'").update();
                        applications.add(own);
                    }))
                    .hasStackTraceContaining("lock timeout");
        });
        alone(() -> assertThat(applications.add(own)).isTrue());
    }

    /** Beside whatever runs. */
    private void alone(Runnable act) {
        var own = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> act.run());
    }

    @Test
    void aWeekAndADayBeforeTheEndDraftsThatWereNotSentAreReminded() {
        var until = accreditation.receivesUntil();
        var week = RemindsOfReceiving.before(accreditation, 7);
        var day = RemindsOfReceiving.before(accreditation, 1);
        assertThat(reminding(Duration.ZERO).running()).containsEntry(accreditation.id(), week);
        assertThat(reminding(Duration.ZERO).passed(accreditation.id())).contains(week);
        assertThat(house.newsOf(browser, drafts)).doesNotContain(SOON);
        assertThat(reminding(to(week)).passed(accreditation.id())).contains(day);
        assertThat(reminding(to(week)).passed(accreditation.id())).as("again").contains(day);
        assertThat(told()).isEqualTo(1);
        assertThat(house.newsOf(browser, drafts)).contains(SOON);
        assertThat(house.newsOf(browser, elsewhere)).doesNotContain(SOON);
        assertThat(reminding(to(day)).passed(accreditation.id())).isEmpty();
        assertThat(told()).isEqualTo(2);
        assertThat(reminding(to(until)).passed(accreditation.id())).as("over").isEmpty();
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void anExtensionMovesTheRemindersAndWhatWasSentNeedsNone() {
        var until = accreditation.receivesUntil().plus(Duration.ofDays(10));
        keeps.extend(accreditation, until, "A storm.", officer);
        assertThat(reminding(to(RemindsOfReceiving.before(accreditation, 1))).passed(accreditation.id()))
                .contains(RemindsOfReceiving.before(accreditations.get(accreditation.id()), 7));
        assertThat(told()).isZero();
        jdbc.sql(
                        "update stakeholders.application set state = 'SUBMITTED', submitted_at = now() where accreditation = :id")
                .param("id", accreditation.id())
                .update();
        reminding(to(RemindsOfReceiving.before(accreditations.get(accreditation.id()), 1)))
                .passed(accreditation.id());
        assertThat(told()).isZero();
    }

    /** The clocks go back on 1 November. */
    @Test
    void daysBeforeTheEndAreThoseOfNewYork() {
        var autumn = Rules.accreditation(RenewalRule.NONE, true)
                .receiveUntil(Instant.parse("2026-11-05T04:59:00Z"), Rules.NOW);
        assertThat(RemindsOfReceiving.before(autumn, 7)).isEqualTo(Instant.parse("2026-10-29T03:59:00Z"));
        assertThat(RemindsOfReceiving.before(autumn, 1)).isEqualTo(Instant.parse("2026-11-04T04:59:00Z"));
    }

    private long told() {
        return jdbc.sql("""
                        select count(*) from notifications.told t join stakeholders.application a on a.id = t.of
                        where t.what = 'RECEIVES_SOON' and a.accreditation = :id""").param("id", accreditation.id()).query(Long.class).single();
    }

    private Duration to(Instant moment) {
        return Duration.between(TestAccreditations.now(), moment).plusSeconds(5);
    }

    private RemindsOfReceiving reminding(Duration off) {
        return new RemindsOfReceiving(
                accreditations, applications, tells, deadlines, transaction, Clock.offset(clock, off));
    }
}
