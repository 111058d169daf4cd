package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox|Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0|Edge|Windows",
                "Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36|Chrome|Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1|Safari|iPhone"
            })
    void isWhatPeopleCallIt(String header, String browser, String system) {
        assertThat(BrowserName.of(header)).isEqualTo(new BrowserName(browser, system));
    }

    @Test
    void ofAnythingElseNothingIsSaid() {
        assertThat(BrowserName.of("<script>").isKnown()).isFalse();
        assertThat(BrowserName.of("").isKnown()).isFalse();
    }
}
