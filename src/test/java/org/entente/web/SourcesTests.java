package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTests {

    @Test
    void moreThanOneStandApart() {
        assertThat(Sources.of("https://one.example/a;b ; A/78/76, paragraph 3; https://two.example"))
                .containsExactly("https://one.example/a;b", "A/78/76, paragraph 3", "https://two.example");
    }

    @Test
    void whereNoneIsGivenThereIsNone() {
        assertThat(Sources.of("  ")).isEmpty();
        assertThat(Sources.of(" ; ")).isEmpty();
        assertThat(Sources.of("A/78/76;")).containsExactly("A/78/76");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://docs.example/A/78/76", "http://docs.example"})
    void anAddressCanBeFollowed(String address) {
        assertThat(Sources.isAddress(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "A/78/76",
                "see https://docs.example",
                "https://a.example and more",
                "https://",
                ""
            })
    void whatIsNoAddressStaysWords(String words) {
        assertThat(Sources.isAddress(words)).isFalse();
    }
}
