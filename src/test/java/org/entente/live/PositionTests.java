package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser sends back to us, and what somebody else might. */
class PositionTests {

    @Property
    void whatWasWrittenIsRead(
            @ForAll @LongRange(min = 0, max = 9_999_999_999L) long server,
            @ForAll @LongRange(min = 0, max = 1L << 60) long xid) {
        var position = new Position(server, xid);
        assertThat(Position.of(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "1.", ".1", "-1.1", "1.1.1", "1.1 or true", "A.B", "0000000000000.1", "é.1"})
    void anythingElseIsNone(String written) {
        assertThat(Position.of(written)).isEmpty();
    }

    @Property
    void whatAReaderHasIsReadAsItWasWritten(
            @ForAll @LongRange(min = 0, max = 1L << 60) long xid,
            @ForAll @Size(max = PartName.MOST) List<@LongRange(min = 0, max = (1L << 48) - 1) Long> marks) {
        var had = new Had(new Position(1, xid), marks);
        assertThat(Had.of(had.toString())).contains(had);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.1-", "-1", "1-1", "1.1--1", "1.1-00000000000", "1.1-A", "1.1-é", "1.1.1-1"})
    void nothingElseIsWhatAReaderHas(String written) {
        assertThat(Had.of(written)).isEmpty();
    }

    @Test
    void nobodyHasMoreThanAPageHasParts() {
        assertThat(Had.of("1.1" + "-1".repeat(PartName.MOST))).isPresent();
        assertThat(Had.of("1.1" + "-1".repeat(PartName.MOST + 1))).isEmpty();
    }

    @Property
    void partsAreReadHoweverManyAreNamedAndNonsenseIsLeftOut(@ForAll String nonsense) {
        var one = new PartName("board", UUID.randomUUID());
        assertThat(PartName.all(one + "," + one)).containsExactly(one);
        assertThat(PartName.all(nonsense.replace(",", "") + "," + one)).containsExactly(one);
        assertThat(PartName.all((one.kind() + ":" + UUID.randomUUID() + ",").repeat(1) + ("x,").repeat(100)))
                .hasSize(1);
    }

    @Property(tries = 20)
    void aPageHasSoManyPartsAndNoMore(@ForAll @LongRange(min = 1, max = 80) long many) {
        var written = new StringBuilder();
        for (var at = 0; at < many; at++)
            written.append(new PartName("board", new UUID(0, at))).append(',');
        assertThat(PartName.all(written.toString())).hasSize((int) Math.min(many, PartName.MOST));
    }
}
