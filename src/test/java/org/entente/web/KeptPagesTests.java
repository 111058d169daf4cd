package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.languages.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** When a guest is given the page of another guest, and when it is made anew. */
@SpringBootTest(classes = Entente.class, properties = "entente.jobs=false")
@ExtendWith(KeptPagesTests.AgainWhereSomebodyElseWrote.class)
class KeptPagesTests {

    private static final int EACH = 8;

    @Autowired
    StateOfTheRecord record;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Hands clock = new Hands();
    private KeptPages pages;
    private volatile int made;

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-12-07T15:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void nothingIsKept() {
        pages = new KeptPages(record, clock);
        clock.now = Instant.parse("2026-12-07T15:00:00Z");
        made = 0;
    }

    /** The houses of other tests stand on the same server, and what they write by their clocks makes pages anew here too. */
    static final class AgainWhereSomebodyElseWrote implements InvocationInterceptor {

        private static final int TURNS = 20;

        @Override
        public void interceptTestMethod(
                Invocation<Void> once, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
                throws Throwable {
            once.skip();
            var tests = (KeptPagesTests) context.getTarget().orElseThrow();
            for (var turn = 1; ; turn++) {
                tests.nothingIsKept();
                var before = tests.record.now();
                try {
                    context.getExecutable().invoke(tests);
                    return;
                } catch (InvocationTargetException failed) {
                    if (turn == TURNS || before.equals(tests.record.now())) throw failed.getCause();
                }
            }
        }
    }

    @Test
    void aPageIsMadeOnceForAllGuestsWhileNothingChanges() throws Exception {
        var first = asked(get("/en/meetings"));
        var second = asked(get("/en/meetings"));
        assertThat(made).isEqualTo(1);
        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo("page 1");
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.getContentLength()).isEqualTo(6);
        assertThat(second.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(second.getHeader("Content-Encoding")).isNull();
    }

    @Test
    void whateverIsWrittenByWhomeverMakesItAnew() throws Exception {
        asked(get("/en/meetings"));
        change();
        assertThat(asked(get("/en/meetings")).getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void whatIsNotYetThroughIsNotSeenAndSeenOnceItIs() throws Exception {
        asked(get("/en/meetings"));
        try (var other = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                change();
                assertThat(within(other, () -> asked(get("/en/meetings")))).isEqualTo("page 1");
                assertThat(within(other, () -> asked(get("/en/meetings")))).isEqualTo("page 1");
            });
        }
        assertThat(asked(get("/en/meetings")).getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void whoComesWhileItIsMadeWaitsForIt() throws Exception {
        var makes = new CountDownLatch(1);
        var first = new FutureTask<>(() -> asked(get("/en/meetings"), makes));
        Thread.ofPlatform().start(first);
        Awaitility.await().until(() -> made == 1);
        var second = new FutureTask<>(() -> asked(get("/en/meetings")).getContentAsString());
        var waits = Thread.ofPlatform().start(second);
        Awaitility.await().until(() -> waits.getState() == Thread.State.WAITING);
        makes.countDown();
        assertThat(second.get()).isEqualTo("page 1");
        assertThat(first.get().getContentAsString()).isEqualTo("page 1");
        assertThat(made).isEqualTo(1);
    }

    @Test
    void pagesTellTheTimeAndAreASecondOldAtMost() throws Exception {
        asked(get("/en/meetings"));
        clock.now = clock.now.plusMillis(999);
        asked(get("/en/meetings"));
        assertThat(made).isEqualTo(1);
        clock.now = clock.now.plusMillis(1);
        asked(get("/en/meetings"));
        assertThat(made).isEqualTo(2);
    }

    @Test
    void eachAddressHasItsOwn() throws Exception {
        asked(get("/en/meetings"));
        asked(get("/fr/meetings"));
        asked(with(get("/en/meetings"), request -> request.setQueryString("after=1")));
        asked(with(get("/en/meetings"), request -> request.setServerName("entente.example.int")));
        asked(with(get("/en/meetings"), request -> request.setScheme("https")));
        assertThat(made).isEqualTo(5);
    }

    @Test
    void whoBringsMoreThanALanguageHasPagesOfTheirOwn() throws Exception {
        asked(get("/en/meetings"));
        for (var name : new String[] {"SESSION", "__Host-SESSION", "FORM", "anything"})
            asked(with(get("/en/meetings"), request -> request.setCookies(new Cookie(name, "x"))));
        asked(with(get("/en/meetings"), request -> request.addHeader("Authorization", "Bearer x")));
        asked(with(get("/en/meetings"), request -> request.setMethod("HEAD")));
        asked(with(get("/en/meetings"), request -> request.setMethod("POST")));
        assertThat(made).isEqualTo(EACH);
        asked(with(get("/en/meetings"), request -> request.setCookies(new Cookie("language", "en"))));
        assertThat(made).isEqualTo(EACH);
    }

    @Test
    void aPageWithAFormAndWhatIsNoPageAreNotKept() throws Exception {
        for (var at = 0; at < 2; at++)
            pages.doFilter(get("/en/sign-in"), new MockHttpServletResponse(), making((request, response) -> {
                response.addCookie(new Cookie("FORM", "token"));
                KeptPages.rendered(request, response, "page".getBytes(StandardCharsets.UTF_8));
            }));
        for (var at = 0; at < 2; at++)
            pages.doFilter(get("/en/a.pdf"), new MockHttpServletResponse(), making((request, response) -> {}));
        assertThat(made).isEqualTo(4);
    }

    @Test
    void whatIsFoundByTheIndexIsAskedForEachTime() throws Exception {
        for (var at = 0; at < 2; at++) asked(get("/en/search"));
        assertThat(made).isEqualTo(2);
    }

    @Test
    void whatIsAskedForBesideTheAddressIsAskedForEachTime() throws Exception {
        for (var at = 0; at < 2; at++) asked(with(get("/en/meetings"), request -> request.setParameter("after", "1")));
        assertThat(made).isEqualTo(2);
    }

    @Test
    void noMoreAreKeptThanThereIsRoomFor() throws Exception {
        for (var at = 0; at < 300; at++) asked(get("/en/meetings/" + at));
        asked(get("/en/meetings/0"));
        assertThat(made).isEqualTo(300);
        asked(get("/en/meetings/299"));
        assertThat(made).isEqualTo(301);
    }

    private void change() {
        jdbc.sql("insert into live.change (part, of) values ('test', :id)")
                .param("id", UUID.randomUUID())
                .update();
    }

    private MockHttpServletResponse asked(MockHttpServletRequest request) throws Exception {
        return asked(request, new CountDownLatch(0));
    }

    private MockHttpServletResponse asked(MockHttpServletRequest request, CountDownLatch until) throws Exception {
        var response = new MockHttpServletResponse();
        pages.doFilter(request, response, making((asked, answer) -> {
            var page = ("page " + made).getBytes(StandardCharsets.UTF_8);
            await(until);
            answer.setContentType("text/html;charset=UTF-8");
            answer.setHeader("Cache-Control", "no-cache, private");
            KeptPages.rendered(asked, answer, page);
            // As a server says of what it has compressed for this one reader.
            answer.setHeader("Content-Encoding", "gzip");
            answer.setContentLength(page.length);
            answer.getOutputStream().write(page);
        }));
        return response;
    }

    private static void await(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private interface Making {
        void make(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    private FilterChain making(Making page) {
        return (request, response) -> {
            made++;
            page.make((HttpServletRequest) request, (HttpServletResponse) response);
        };
    }

    private static MockHttpServletRequest get(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setContextPath(path.substring(0, 3));
        request.setServletPath(path.substring(3));
        request.setAttribute(LanguageInTheAddress.ATTRIBUTE, Language.EN);
        return request;
    }

    private static MockHttpServletRequest with(MockHttpServletRequest request, Consumer<MockHttpServletRequest> what) {
        what.accept(request);
        return request;
    }

    private static String within(ExecutorService other, Callable<MockHttpServletResponse> asks) {
        try {
            return other.submit(asks).get().getContentAsString();
        } catch (InterruptedException | ExecutionException | UnsupportedEncodingException failed) {
            throw new AssertionError(failed);
        }
    }
}
