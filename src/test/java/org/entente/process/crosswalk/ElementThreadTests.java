package org.entente.process.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElementThreadTests {

    private static final UUID PROCESS = UUID.randomUUID();

    private static final List<Step> KNOWN = List.of(
            step("2024", null, false),
            step("2021-06-01", PROCESS, false),
            step(null, null, false),
            step("2026-07-20", PROCESS, false),
            step("2026-01-01", null, true));

    @Test
    void theOldestStandsFirstUnlessTheNewestIsAskedForAndWhatHasNoDayStandsLast() {
        assertThat(dates("", "")).containsExactly("2021-06-01", "2024", "2026-07-20", null);
        assertThat(dates("", "newest")).containsExactly("2026-07-20", "2024", "2021-06-01", null);
    }

    @Test
    void isNarrowedToAProcessOrToWhatBelongsToNone() {
        assertThat(dates(PROCESS.toString(), "")).containsExactly("2021-06-01", "2026-07-20");
        assertThat(dates("none", "")).containsExactly("2024", null);
        assertThat(dates("no such process", "")).isEmpty();
        assertThat(thread("none", "").of()).isEqualTo(4);
    }

    @Test
    void theDemonstrationStandsApart() {
        assertThat(dates("demo", "")).containsExactly("2026-01-01");
        assertThat(thread("", "").hasFictitious()).isTrue();
        assertThat(thread("", "").processes()).containsExactly(PROCESS);
    }

    @Test
    void ofManyStepsAHundredStandOnAPageAndEachOnOnePage() {
        var known = IntStream.range(0, 250).mapToObj(ElementThreadTests::day).toList();
        for (var order : List.of("", "newest")) {
            var pages = pages(known, order);
            assertThat(pages).extracting(List::size).containsExactly(100, 100, 50);
            assertThat(pages.stream().flatMap(List::stream))
                    .containsExactlyElementsOf(order.isEmpty() ? known : known.reversed());
        }
        var first = ElementThread.of(known, new ElementThread.Asked("", "", ""));
        assertThat(first.chosen()).isEqualTo(250);
        assertThat(first.of()).isEqualTo(250);
    }

    @Test
    void theNextPageBeginsBehindTheSameStepWhateverIsSetOnTheThreadMeanwhile() {
        var known = IntStream.range(0, 150).mapToObj(ElementThreadTests::day).toList();
        var first = ElementThread.of(known, new ElementThread.Asked("", "", ""));
        var behind = new ElementThread.Asked("", "", Objects.requireNonNull(first.next()));
        var more = new ArrayList<>(known);
        more.addFirst(step("2019-01-01", null, false));
        assertThat(ElementThread.of(more, behind).steps()).containsExactlyElementsOf(known.subList(100, 150));
        more.remove(known.get(99));
        var rest = new ArrayList<>(known.subList(98, 150));
        rest.remove(known.get(99));
        assertThat(ElementThread.of(more, behind).steps())
                .as("where it is gone, its whole day rather than less")
                .containsExactlyElementsOf(rest);
    }

    @Test
    void whatStandsAtOnePlaceIsNotTornApart() {
        var known = IntStream.concat(IntStream.rangeClosed(0, 50), IntStream.rangeClosed(1, 50))
                .mapToObj(number -> at("2026-07-20", "/meetings/" + number))
                .toList();
        var page = ElementThread.of(known, new ElementThread.Asked("", "", "")).steps();
        assertThat(page).hasSize(101);
        assertThat(page.subList(0, 3))
                .extracting(Step::path)
                .containsExactly("/meetings/0", "/meetings/1", "/meetings/1");
    }

    @Test
    void behindAPlaceThatIsNoneItBeginsAtTheBeginning() {
        for (var place : List.of("nothing", "2026~NO_SUCH~/x", "~", "~~"))
            assertThat(ElementThread.of(KNOWN, new ElementThread.Asked("", "", place))
                            .steps())
                    .hasSize(4);
        assertThat(new ElementThread.Asked("none", "newest", "").behind("2026~BODY~/a#b"))
                .isEqualTo("?process=none&order=newest&after=2026%7EBODY%7E%2Fa%23b");
    }

    private static List<List<Step>> pages(List<Step> known, String order) {
        var pages = new ArrayList<List<Step>>();
        var next = "";
        while (next != null) {
            var thread = ElementThread.of(known, new ElementThread.Asked("", order, next));
            pages.add(thread.steps());
            next = thread.next();
        }
        return pages;
    }

    private static Step day(int number) {
        return at(LocalDate.of(2020, 1, 1).plusDays(number / 7).toString(), "/x/" + number);
    }

    private static Step at(String date, String path) {
        var title = Names.of(Language.EN, "Something");
        return new Step(date, Step.Kind.STATEMENT, title, path, "", null, null, null, null, false);
    }

    private static List<@Nullable String> dates(String process, String order) {
        return thread(process, order).steps().stream().map(Step::date).toList();
    }

    private static ElementThread thread(String process, String order) {
        return ElementThread.of(KNOWN, new ElementThread.Asked(process, order, ""));
    }

    private static Step step(@Nullable String date, @Nullable UUID process, boolean fictitious) {
        var title = Names.of(Language.EN, "Something");
        return new Step(date, Step.Kind.DOCUMENT, title, "/x", "", null, process, null, null, fictitious);
    }
}
