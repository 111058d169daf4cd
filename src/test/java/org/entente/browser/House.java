package org.entente.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.identity.People;
import org.entente.identity.TestInvitations;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The running house, and the visitors who come to it: each with a browser window of their own.
 *
 * <p>The browser is not closed: it ends with the tests, when its pipe breaks, and closing it from another thread hangs.
 */
final class House {

    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            // Nobody goes back through hundreds of pages, each of which would be kept whole.
            "--disable-back-forward-cache",
            "--disable-sync");

    private final ApplicationContext context;
    private final Browser browser = launch();
    private final Map<String, String> signedIn = new ConcurrentHashMap<>();

    private static Browser launch() {
        return Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(SWITCHES));
    }

    House(ApplicationContext context) {
        this.context = context;
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    Visitor guest(Language language) {
        return visitor(language, true, null);
    }

    Visitor guest(Language language, boolean javaScript) {
        return visitor(language, javaScript, null);
    }

    Visitor officer(Language language, boolean javaScript) {
        return visitor(language, javaScript, signedIn("officer", Role.OFFICER, null));
    }

    Visitor rapporteur(Language language, boolean javaScript) {
        return visitor(language, javaScript, signedIn("rapporteur", Role.RAPPORTEUR, null));
    }

    Visitor chair(Language language, boolean javaScript) {
        return visitor(language, javaScript, signedIn("chair", Role.CHAIR, null));
    }

    Visitor delegate(Language language, boolean javaScript, String party) {
        return visitor(language, javaScript, signedIn(party, Role.DELEGATE, party));
    }

    /** Who invites and removes the people of the party's delegation. */
    Visitor administrator(Language language, boolean javaScript, String party) {
        return visitor(language, javaScript, signedIn("administrator-" + party, Role.ADMINISTRATOR, party));
    }

    /** At another node; as somebody who is signed in, or as a guest. */
    Visitor at(String node, Language language, @Nullable Delegate who) {
        var options = new Browser.NewContextOptions().setViewportSize(1280, 900);
        var window = browser.newContext(options);
        if (who != null)
            window.addCookies(List.of(new Cookie("SESSION", People.cookie(who).getValue()).setUrl(node)));
        return new Visitor(window, node, language);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Addresses and what answers them. */
    Map<RequestMappingInfo, HandlerMethod> routes() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    /** A consultation among the real parties that takes statements. */
    UUID openConsultation() {
        var id = id("select id from consultations.consultation where not fictitious order by id limit 1");
        context.getBean(JdbcClient.class)
                .sql("update consultations.consultation set state = 'OPEN' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    /** The id of a person who is none of the visitors. */
    String someoneElse() {
        unusedSecret();
        return id("select id from identity.person where name = 'Somebody to come' limit 1")
                .toString();
    }

    /** A one-time link that nobody has used, for an officer to be. */
    String unusedSecret() {
        return TestInvitations.secret(context, "Somebody to come", Role.OFFICER, null);
    }

    /** The id of the first row that this SQL finds. */
    UUID id(String sql) {
        return context.getBean(JdbcClient.class)
                .sql(sql)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst();
    }

    private Visitor visitor(Language language, boolean javaScript, @Nullable String cookies) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(javaScript)
                .setStorageState(cookies);
        return new Visitor(browser.newContext(options), address(), language);
    }

    /** Under the name that passkeys need: they are for names, not for numbers. */
    Visitor guestByName(Language language, boolean javaScript) {
        var options = new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(javaScript);
        return new Visitor(browser.newContext(options), address().replace("127.0.0.1", "localhost"), language);
    }

    ApplicationContext context() {
        return context;
    }

    /** The cookies of somebody who has come in by a one-time link and chosen a password. */
    private String signedIn(String name, Role role, @Nullable String party) {
        return signedIn.computeIfAbsent(name, none -> {
            var secret = TestInvitations.secret(context, name, role, party);
            try (var visitor = guest(Language.EN)) {
                visitor.open("/welcome/" + secret);
                visitor.write("email", name + "@test.example");
                visitor.write("password", "quiet harbour lantern 7");
                visitor.press("identity.welcome.do");
                visitor.setUpAuthenticator();
                visitor.seesTitle("identity.security.codes");
                return visitor.cookies();
            }
        });
    }
}
