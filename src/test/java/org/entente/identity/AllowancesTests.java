package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.entente.Entente;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class, properties = "entente.limits.sign-in=120")
@AutoConfigureMockMvc
class AllowancesTests {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:15Z");

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private final String who = UUID.randomUUID().toString();

    @Test
    void aMinuteHasSoManyRequestsAndTheNextAsManyAgain() {
        var node = node(NOON);
        for (var i = 1; i <= 100; i++)
            assertThat(node.take("p", who, 100).left()).isEqualTo(100 - i);
        assertThat(node.take("p", who, 100)).isEqualTo(new Allowance("p", 100, -1, 45));
        assertThat(node(NOON.plusSeconds(45)).take("p", who, 100).left()).isEqualTo(99);
    }

    @Test
    void twoNodesAllowTogetherWhatOneDoes() throws Exception {
        var nodes = new Allowances[] {node(NOON), node(NOON)};
        var allowed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> asks = () -> {
                var count = 0;
                for (var i = 0; i < 50; i++)
                    if (!nodes[i % 2].take("p", who, 100).isUsedUp()) count++;
                return count;
            };
            for (var each : threads.invokeAll(Collections.nCopies(6, asks))) allowed += each.get();
        }
        assertThat(allowed).isEqualTo(100);
    }

    @Test
    void mostRequestsAskTheDatabaseNothing() {
        var node = node(NOON);
        node.take("p", who, 600);
        assertThat(used()).isEqualTo(30);
        for (var i = 1; i < 30; i++) node.take("p", who, 600);
        assertThat(used()).isEqualTo(30);
        // And once all is used up, nobody who goes on asking makes it any work.
        for (var i = 30; i < 2000; i++) node.take("p", who, 600);
        assertThat(used()).isEqualTo(600);
    }

    @Test
    void programsAreToldWhatIsLeftAndWhenToComeAgain() {
        var answer = api("198.51.100.20");
        assertThat(answer).hasStatusOk().hasHeader("RateLimit-Policy", "\"address\";q=600;w=60");
        assertThat(answer.getResponse().getHeader("RateLimit")).matches("\"address\";r=599;t=\\d+");
        var last = api("198.51.100.21");
        // Ten are given back each second, which a slow machine needs some of.
        for (var i = 0; i < 6000 && last.getResponse().getStatus() == HttpStatus.OK.value(); i++)
            last = api("198.51.100.21");
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(last.getResponse().getHeader("RateLimit")).matches("\"address\";r=0;t=\\d+");
        assertThat(Integer.parseInt(String.valueOf(last.getResponse().getHeader(HttpHeaders.RETRY_AFTER))))
                .isBetween(1, 60);
        assertThat(api("198.51.100.22")).hasStatusOk();
    }

    /** A link that lets nobody in is as good for it as a password: what is counted is that somebody tries. */
    @Test
    void whoeverTriesToComeInWithoutEndIsStopped() {
        var last = tries();
        for (var i = 0; i < 119; i++) last = tries();
        assertThat(last).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(tries())
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader("RateLimit-Policy", "\"sign-in\";q=120;w=60")
                .containsHeader(HttpHeaders.RETRY_AFTER)
                .bodyText()
                .contains("<html lang=\"fr\"", "Trop de tentatives");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "::ffff:198.51.100.7, 198.51.100.7",
        "somewhere, somewhere"
    })
    void whoHoldsANetworkIsCountedAsOne(String told, String counted) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(told);
        assertThat(Limits.address(request)).isEqualTo(counted);
    }

    private MvcTestResult tries() {
        return browser.post()
                .uri(URI.create("/fr/%77elcome/nobodys"))
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("198.51.100.30");
                    return request;
                })
                .exchange();
    }

    private Allowances node(Instant now) {
        return new Allowances(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    private long used() {
        return jdbc.sql("select used from identity.allowance where who = :who")
                .param("who", "p " + who)
                .query(Long.class)
                .single();
    }

    private MvcTestResult api(String address) {
        return browser.get()
                .uri("/api/v1/elements")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
