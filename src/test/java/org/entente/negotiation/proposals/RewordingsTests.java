package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.entente.documents.comparison.Words;
import org.junit.jupiter.api.Test;

class RewordingsTests {

    private final Rewordings rewordings = new Rewordings();

    @Test
    void whatWasMadeOfTheSameWordsIsWorkedOutOnce() {
        var first = rewordings.of("States report yearly", "States report every year");
        assertThat(rewordings.of("States report yearly", "States " + "report every year"))
                .isSameAs(first);
        assertThat(rewordings.of("States report every year", "States report yearly"))
                .isNotSameAs(first);
    }

    @Test
    void itTellsOfChangesWhatIsToldWithoutIt() {
        for (var after : new String[] {"States report yearly", "States shall report", "", "各国应当报告"}) {
            for (var turn = 0; turn < 2; turn++)
                assertThat(rewordings.changed("States report yearly", after))
                        .isEqualTo(Words.changed("States report yearly", after));
        }
        assertThat(rewordings.changed("", "")).isEmpty();
    }

    @Test
    void whatWasLongestNotAskedForIsLetGo() {
        var asked = rewordings.of("asked for again and again", "asked again");
        var left = rewordings.of("asked for once", "once");
        IntStream.range(0, 90).forEach(at -> {
            rewordings.of("a word ".repeat(2_000) + at, "a word ".repeat(2_000));
            assertThat(rewordings.of("asked for again and again", "asked again"))
                    .isSameAs(asked);
        });
        assertThat(rewordings.letters())
                .isLessThanOrEqualTo(Rewordings.MOST_LETTERS)
                .isGreaterThan(Rewordings.MOST_LETTERS / 2);
        assertThat(rewordings.of("asked for once", "once")).isNotSameAs(left);
    }

    @Test
    void oneThatIsLargerThanAllTogetherIsNotKept() {
        rewordings.of("small", "smaller");
        rewordings.of("x".repeat(Rewordings.MOST_LETTERS), "y");
        assertThat(rewordings.letters()).isEqualTo("small".length() + "smaller".length());
    }
}
