package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:0db8:0001:0002::9, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8::9, 2001:db8:0:0:0:0:0:0/64",
        "::ffff:198.51.100.7, 198.51.100.7",
        "somewhere, somewhere",
        "no:where, no:where"
    })
    void whoHoldsANetworkIsCountedAsOne(String told, String counted) {
        assertThat(Network.of(told)).isEqualTo(counted);
    }
}
