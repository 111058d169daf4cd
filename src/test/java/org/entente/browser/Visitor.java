package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.entente.identity.TestCodes;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/**
 * Somebody before a browser window, who finds things by what is written on them in their language.
 *
 * <p>Whoever leaves has seen no complaint of the browser, such as a breach of the content security policy, and has asked
 * no other site for anything.
 */
final class Visitor implements AutoCloseable {

    private final BrowserContext window;
    private final Page page;
    private final String site;
    private final Language language;
    private final List<String> complaints = new ArrayList<>();
    private boolean mayLoseTheLine;

    Visitor(BrowserContext window, String site, Language language) {
        this.window = window;
        this.site = site;
        this.language = language;
        window.setDefaultTimeout(20_000);
        window.onConsoleMessage(message -> {
            // Chromium says so of every answer that is an error page, which is no fault of the page.
            var answered =
                    message.text().startsWith("Failed to load resource: the server responded with a status of 4");
            var unanswered = mayLoseTheLine && message.text().contains("net::ERR_");
            if (message.type().equals("error") && !answered && !unanswered) complaints.add(message.text());
        });
        window.onWebError(error -> complaints.add(error.error()));
        window.onRequest(request -> {
            if (!request.url().startsWith(site + "/")) complaints.add("asked elsewhere: " + request.url());
        });
        page = window.newPage();
    }

    /** Chromium complains of a house that is not there, which is no fault of the page. */
    void mayLoseTheLine() {
        mayLoseTheLine = true;
    }

    /** Waits until what changes is told. */
    void comesLive() {
        assertThat(page.locator(".live")).hasAttribute("data-state", "on");
    }

    Page page() {
        return page;
    }

    String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    Response open(String path) {
        return page.navigate(site + "/" + language.code() + path);
    }

    /** Where the visitor is, without site and language. */
    String path() {
        return page.url().substring(site.length() + 3);
    }

    /** Waits until the address is of this form, and answers it without site and language. */
    String arrivesAt(String pattern) {
        page.waitForURL(
                url -> url.startsWith(site) && url.substring(site.length() + 3).matches(pattern));
        return path();
    }

    void follow(String key, Object... arguments) {
        link(text(key, arguments)).first().click();
    }

    Locator link(String name) {
        return main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String key, Object... arguments) {
        main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(text(key, arguments))
                                .setExact(true))
                .first()
                .click();
    }

    void write(String field, String words) {
        field(field).fill(words);
    }

    void choose(String field, String... values) {
        field(field).selectOption(values);
    }

    void tick(String field) {
        field(field).check();
    }

    void attach(String field, String fileName, String content) {
        field(field)
                .setInputFiles(new FilePayload(
                        fileName, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] downloads(String linkText) {
        return downloads(link(linkText));
    }

    byte[] downloads(Locator link) {
        var download = page.waitForDownload(() -> link.click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the page that asks a newcomer to protect the account; answers the key that is in the app. */
    String setUpAuthenticator() {
        seesTitle("identity.security.protect");
        follow("identity.security.authenticator.set");
        seesTitle("identity.security.authenticator.set");
        var key = page.locator(".secret").innerText();
        write("code", TestCodes.now(key));
        press("identity.security.authenticator.do");
        return key;
    }

    Locator main() {
        return page.locator("main");
    }

    void sees(String key, Object... arguments) {
        assertThat(main()).containsText(text(key, arguments));
    }

    /** What is still being done behind the page: it is asked for again until it says so. */
    void comesToSee(String key, Object... arguments) {
        var words = text(key, arguments);
        for (var looked = 0; looked < 200 && !main().innerText().contains(words); looked++) page.reload();
        sees(key, arguments);
    }

    void seesTitle(String key, Object... arguments) {
        assertThat(page.locator("h1")).hasText(text(key, arguments));
    }

    String cookies() {
        return window.storageState();
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).isEmpty();
    }

    private Locator field(String name) {
        return page.locator("[id=\"" + name + "\"]");
    }
}
