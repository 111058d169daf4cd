package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SiteAddressTests {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "localhost, 8080, http://localhost:8080",
        "127.0.0.1, 8080, http://127.0.0.1:8080",
        "localhost, 80, http://localhost",
        "10.1.2.3, 8080, http://10.1.2.3:8080",
        "evil.example, 80, http://localhost:8123",
        "203.0.113.9, 80, http://localhost:8123",
        "localhost.evil.example, 80, http://localhost:8123"
    })
    void unlessItIsSaidOnlyThisMachinesOwnNamesAreBelieved(String host, int port, String address) {
        assertThat(new SiteAddress("", 8080).of(asking(host, port))).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"entente.example.int", "evil.example", "localhost"})
    void whatTheOperatorSaysStandsInEveryLink(String host) {
        var site = new SiteAddress("https://entente.example.int/, https://old.example.int", 8080);
        assertThat(site.of(asking(host, 443))).isEqualTo("https://entente.example.int");
        assertThat(site.ofThisProgram()).isEqualTo("https://entente.example.int");
    }

    @Test
    void thenNobodyIsAnsweredInAnothersName() {
        var site = new SiteAddress("https://entente.example.int,https://old.example.int", 8080);
        assertThat(site.knows(asking("ENTENTE.example.int", 443))).isTrue();
        assertThat(site.knows(asking("old.example.int", 443))).isTrue();
        assertThat(site.knows(asking("localhost", 8080))).isTrue();
        assertThat(site.knows(asking("evil.example", 443))).isFalse();
        assertThat(new SiteAddress("", 8080).knows(asking("evil.example", 443))).isTrue();
    }

    @Test
    void whomToTellOfAWeaknessIsSaidWhereTheOperatorSaysIt() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var site = new SiteAddress("https://entente.example.int", 8080);
        assertThat(new SecurityTxt("security@example.int, https://example.int/report", "en, fr", site, clock)
                        .show()
                        .getBody())
                .isEqualTo("""
                        Contact: mailto:security@example.int
                        Contact: https://example.int/report
                        Expires: 2027-05-25T00:00:00Z
                        Preferred-Languages: en, fr
                        Canonical: https://entente.example.int/.well-known/security.txt
                        """);
        Assertions.assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> new SecurityTxt("", "en", site, clock).show());
    }

    private static MockHttpServletRequest asking(String host, int port) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(port);
        request.setLocalPort(8123);
        request.setLocalAddr("10.1.2.3");
        return request;
    }
}
