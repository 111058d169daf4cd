package org.entente.attack;

import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.access.Examples;
import org.entente.access.Filled;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Asks for what a row of {@code docs/access.md} leads to, with its form filled in as by whoever may send it. */
final class Asks {

    private final MockMvcTester browser;
    private final Examples examples;

    Asks(MockMvcTester browser, Examples examples) {
        this.browser = browser;
        this.examples = examples;
    }

    /**
     * For the address of the row's own example or another of its kind.
     *
     * @param who a guest where nobody has signed in
     */
    Answer at(Row row, String path, Asking asking, @Nullable Delegate who) {
        var method = row.route().substring(0, row.route().indexOf(' '));
        var request = browser.method(HttpMethod.valueOf(method)).uri(path);
        // Of a stranger no file is even read, wherever it is sent.
        return Filled.file(row)
                .filter(file -> who != null)
                .map(file -> answer(row, path, asking, who, request.multipart().file(file)))
                .orElseGet(() -> answer(row, path, asking, who, request));
    }

    private Answer answer(
            Row row,
            String path,
            Asking asking,
            @Nullable Delegate who,
            AbstractMockHttpServletRequestBuilder<?> request) {
        examples.fields(row, asking).forEach(request::param);
        Filled.fields(row).forEach(request::param);
        examples.again(row).forEach(request::param);
        if (row.route().startsWith("POST /api/"))
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        var answer = browser.perform(request.with(who == null ? csrf() : as(who)));
        return Answer.of(answer.getResponse(), path);
    }
}
