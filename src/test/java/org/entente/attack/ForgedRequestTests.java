package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.cookie;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entente.identity.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Another site has the browser of somebody signed in send a form: whatever the act, it is not done. */
@UnderAttack
class ForgedRequestTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noActIsDoneWithoutTheTokenOfAForm() {
        var officer = people.officer();
        var before = acts();
        assertThat(Route.acts(house))
                .hasSizeGreaterThan(30)
                .allSatisfy(route -> assertThat(browser.method(route.method())
                                .uri(route.somewhere())
                                .cookie(cookie(officer)))
                        .hasStatus(HttpStatus.FORBIDDEN));
        assertThat(acts()).isEqualTo(before);
    }

    @Test
    void norWithAnothersToken() {
        var officer = people.officer();
        assertThat(Route.acts(house))
                .allSatisfy(route -> assertThat(browser.method(route.method())
                                .uri(route.somewhere())
                                .cookie(cookie(officer))
                                .with(csrf().useInvalidToken()))
                        .hasStatus(HttpStatus.FORBIDDEN));
    }

    /** A link or a picture on another site asks for a page, and a page changes nothing. */
    @Test
    void nothingIsDoneByAskingForAPage() {
        var officer = people.officer();
        var before = acts();
        assertThat(Route.acts(house)).allSatisfy(route -> {
            var answer = browser.get()
                    .uri(route.somewhere() + "?_method=POST")
                    .cookie(cookie(officer))
                    .header("X-HTTP-Method-Override", "POST")
                    .exchange();
            assertThat(answer.getResponse().getStatus()).isLessThan(500);
        });
        assertThat(acts()).isEqualTo(before);
    }

    private long acts() {
        return jdbc.sql("select count(*) from chronicle.act")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
