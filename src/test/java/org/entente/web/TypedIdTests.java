package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypedIdTests {

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void anIdIsWhatIsWrittenInFull() {
        assertThat(TypedId.of(one.toString())).contains(one);
        for (var typed :
                new String[] {"", "1-1-1-1-1", one + " ", one.toString().replace('-', '_'), one + "0"})
            assertThat(TypedId.of(typed)).as(typed).isEmpty();
    }

    @Test
    void whatBringsNoneGetsOneOfItsOwn() {
        assertThat(TypedId.orNew(one.toString())).isEqualTo(one);
        assertThat(TypedId.orNew("")).isNotEqualTo(TypedId.orNew(""));
    }

    @Test
    void thoseAmongOtherWordsAreFoundOnceAndInOrder() {
        assertThat(TypedId.in("/paragraphs/" + other + ", and " + one + "; " + other))
                .containsExactly(other, one);
        assertThat(TypedId.in("none")).isEmpty();
    }
}
