package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptWordsTests {

    private MockHttpServletRequest request;

    @BeforeEach
    void aFormIsSent() {
        request = new MockHttpServletRequest("POST", "/fr/parties");
        request.addParameter("_csrf", "token");
        request.addParameter("sent-from", "/parties/new?kind=STATE");
        request.addParameter("en", "Words of an hour");
    }

    @Test
    void itIsKnownWhereTheFormStandsAndWhatItWouldDo() {
        var kept = KeptWords.of(request).orElseThrow();
        assertThat(kept.act()).isEqualTo("/parties");
        assertThat(kept.place()).isEqualTo("/parties/new?kind=STATE");
        assertThat(kept.fields()).containsOnlyKeys("sent-from", "en");
        assertThat(kept.withFile()).isFalse();
    }

    @Test
    void whatStandsInTheAddressIsNoField() {
        request.setQueryString("lock=3");
        request.addParameter("lock", "3");
        var kept = KeptWords.of(request).orElseThrow();
        assertThat(kept.act()).isEqualTo("/parties?lock=3");
        assertThat(kept.fields().get("lock")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "old_password",
                "second_factor_password",
                "second_factor",
                "second_factor_credential",
                "credential",
                "secret"
            })
    void noSecretIsCarried(String field) {
        request.addParameter(field, "seven quiet herons");
        assertThat(KeptWords.of(request).orElseThrow().fields()).doesNotContainKey(field);
        assertThat(KeptWords.words(request)).containsExactly("Words of an hour");
    }

    @Test
    void wordsAreWhatSomebodyWroteAndNotWhatAPageGave() {
        request.addParameter("id", "0b9f0f5e-58b5-4b59-9d49-b6c8b7ab34d9");
        request.addParameter("stance", "SUPPORT");
        request.addParameter("lock", "3");
        request.addParameter("ar", "نص");
        request.addParameter("zh", "文字");
        request.addParameter("text", "Two\nlines");
        assertThat(KeptWords.of(request).orElseThrow().words())
                .isEqualTo(List.of("Words of an hour", "نص", "文字", "Two\nlines"));
    }

    @Test
    void onlyAFormOfOursHasAPlaceToGoBackTo() {
        request.removeParameter("sent-from");
        assertThat(KeptWords.of(request)).isEmpty();
        request.addParameter("sent-from", "https://evil.example/");
        assertThat(KeptWords.of(request)).isEmpty();
        assertThat(KeptWords.words(request)).contains("Words of an hour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/fr/sign-in/second", "/fr/sign-out", "/fr/me/security/authenticator", "/fr/welcome/c2VjcmV0"})
    void whatIsTypedAtTheDoorsIsNotGivenBack(String act) {
        request.addParameter("code", "123 456");
        request.setRequestURI(act);
        assertThat(KeptWords.of(request)).isEmpty();
        assertThat(KeptWords.words(request)).isEmpty();
    }

    @Test
    void aPlaceInTheAddressIsNone() {
        request.removeParameter("sent-from");
        request.setQueryString("sent-from=/parties");
        request.addParameter("sent-from", "/parties");
        assertThat(KeptWords.of(request)).isEmpty();
    }

    @Test
    void aPageThatIsOnlyReadHasNothingToGiveBack() {
        request.setMethod("GET");
        assertThat(KeptWords.of(request)).isEmpty();
        assertThat(KeptWords.words(request)).isEmpty();
    }
}
