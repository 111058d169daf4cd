package org.entente.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLettersTests {

    @Test
    void lettersThatLookLatinAreAndOthersStay() {
        assertThat(PlainLetters.latin("А/С.1/78/ДОК")).isEqualTo("A/C.1/78/ДOK");
        assertThat(PlainLetters.latin("A/RES/77/37 é 和")).isEqualTo("A/RES/77/37 é 和");
    }

    @Test
    void figuresOfEachScriptAreThoseOfAscii() {
        assertThat(PlainLetters.figures("٧٧/۳۷/３７")).isEqualTo("77/37/37");
        assertThat(PlainLetters.figures("😀 Ⅻ")).isEqualTo("😀 Ⅻ");
    }
}
