package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.entente.web.CurrentReader;
import org.entente.web.Reader;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ways by which one reader comes to a thing: pages, programs, and a query of ours that forgot to ask who is there. */
public final class AllWays {

    private final ApplicationContext house;
    private final MockMvcTester browser;
    private final People.Visitor visitor;

    public AllWays(ApplicationContext house, MockMvcTester browser, People.Visitor visitor) {
        this.house = house;
        this.browser = browser;
        this.visitor = visitor;
    }

    public Reader reader() {
        return visitor.reader();
    }

    public UUID person() {
        return visitor.person();
    }

    public boolean opens(String uri) {
        var status = browser.get()
                .uri(uri)
                .with(visitor.asking())
                .exchange()
                .getResponse()
                .getStatus();
        assertThat(status).as(uri).isIn(200, 404);
        return status == 200;
    }

    public String page(String uri) {
        var answer = browser.get().uri(uri).with(visitor.asking()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public boolean opensForPrograms(String uri) {
        var status = askedByProgram(uri).exchange().getResponse().getStatus();
        assertThat(status).as(uri).isIn(200, 404);
        return status == 200;
    }

    public JsonNode json(String uri) {
        var answer = askedByProgram(uri).exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    /** A token is worth nothing where no term runs. */
    private MockMvcTester.MockMvcRequestBuilder askedByProgram(String uri) {
        var request = browser.get().uri(uri);
        return reader().isGuest()
                ? request
                : request.header("Authorization", "Bearer " + TestTokens.of(house, reader().signedIn(), "read"));
    }

    /** @param sql that asks for ids of what has to do with {@code :id} */
    public Set<UUID> forgotten(String sql, UUID id) {
        CurrentReader.set(reader());
        try {
            return Set.copyOf(house.getBean(JdbcClient.class)
                    .sql(sql)
                    .param("id", id)
                    .query((row, number) -> row.getObject(1, UUID.class))
                    .list());
        } finally {
            CurrentReader.clear();
        }
    }
}
