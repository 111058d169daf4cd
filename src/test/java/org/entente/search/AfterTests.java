package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AfterTests {

    @Property
    void whatAPageWritesIntoItsAddressTheNextOneReads(
            @ForAll @FloatRange(min = 0, max = 1_000) float rank, @ForAll long tie) {
        var after = new After(rank, tie);
        assertThat(After.read(after.toString())).contains(after);
    }

    @Property
    void alsoByDay(@ForAll @LongRange(min = 0, max = 99_991_231) long day, @ForAll long tie) {
        var after = new After(day, tie);
        assertThat(After.read(after.toString())).contains(after);
    }

    @Test
    void whatIsNoPlaceIsNone() {
        assertThat(After.read("nonsense")).isEmpty();
        assertThat(After.read("1_")).isEmpty();
        assertThat(After.read("1_99999999999999999999")).isEmpty();
        assertThat(After.read("NaN_1")).isEmpty();
    }
}
