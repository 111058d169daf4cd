package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.UUID;
import org.entente.identity.TestCodes;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One delegate and their keys, from the invitation to the day on which the key is lost, and on which there is another. */
final class KeysJourney implements AutoCloseable {

    private static final String DELEGATION = "/delegations/AU";

    private final House house;
    private final Language language;
    private final boolean javaScript;
    private final Visitor visitor;
    private final String email = UUID.randomUUID() + "@test.example";
    private String link = "";
    private String draft = "";
    private String recoveryCode = "";
    private @Nullable CDPSession authenticators;
    private String authenticator = "";

    KeysJourney(House house, Language language, boolean javaScript) {
        this.house = house;
        this.language = language;
        this.javaScript = javaScript;
        this.visitor = house.guestByName(language, javaScript);
    }

    /** By the form of their delegation; where no letters go out, an officer hands the link on. */
    void theAdministratorInvitesTheDelegate() {
        try (var administrator = house.administrator(language, javaScript, "AU")) {
            administrator.open(DELEGATION);
            administrator.follow("identity.invite");
            administrator.write("name", "Delegate");
            administrator.write("email", email);
            administrator.tick("role-DELEGATE");
            administrator.press("identity.invite.do");
            administrator.seesTitle("identity.handed_over");
        }
        try (var officer = house.officer(language, javaScript)) {
            officer.open(DELEGATION + "?q=" + email);
            officer.press("identity.invite_again");
            link = handedOn(officer);
        }
    }

    private static String handedOn(Visitor officer) {
        officer.seesTitle("identity.invited");
        return officer.page().locator("#link").inputValue().replaceFirst(".*(?=/welcome/)", "");
    }

    void aBrowserHasAnAuthenticator() {
        authenticators = visitor.page().context().newCDPSession(visitor.page());
        authenticators.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        authenticator = authenticators
                .send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
    }

    void theDelegateComesInWithAPasskey() {
        visitor.open(link);
        visitor.press("identity.security.welcome.passkey");
        visitor.seesTitle("identity.security.title");
        visitor.sees("identity.security.password.none");
    }

    void theDelegateComesInWithAPassword() {
        visitor.open(link);
        visitor.write("password", "quiet harbour lantern 7");
        // Whoever has typed a password is not asked for a passkey.
        visitor.page().locator("#password").press("Enter");
        visitor.seesTitle("identity.security.protect");
        visitor.follow("identity.security.protect.later");
        visitor.seesTitle("web.home.title");
    }

    void makesRecoveryCodesAndKeepsThem() {
        visitor.open("/me/security");
        visitor.press("identity.security.codes.make");
        visitor.seesTitle("identity.security.codes");
        recoveryCode = visitor.page().locator(".codes code").first().innerText();
        visitor.follow("identity.security.codes.kept");
        visitor.sees("identity.security.codes.left", 10);
    }

    void signsOutAndInAgainWithThePasskey() {
        signOut();
        visitor.open("/sign-in?back=/me");
        visitor.press("identity.security.passkey.sign_in");
        visitor.arrivesAt("/me");
        assertThat(visitor.page().locator("h1")).hasText("Delegate");
    }

    void writesADraft() {
        visitor.open("/consultations/" + house.openConsultation() + "/statements/new");
        visitor.write("text", "Words of a test " + UUID.randomUUID());
        visitor.choose("language", "en");
        visitor.press("consultations.statement.add.do");
        draft = visitor.arrivesAt("/statements/[0-9a-f-]{36}");
    }

    void publishesItAfterShowingThePasskey() {
        showedTheirKeyLongAgo();
        visitor.open(draft);
        visitor.press("consultations.publish.do");
        visitor.seesTitle("identity.security.step_up");
        visitor.press("identity.security.passkey.use");
        visitor.sees("consultations.statement_state.published");
    }

    /** Returns the key that is in the app. */
    String publishesItAfterSettingUpAnAuthenticator() {
        showedTheirKeyLongAgo();
        visitor.open(draft);
        visitor.press("consultations.publish.do");
        visitor.sees("identity.security.step_up.enrol");
        var key = visitor.page().locator(".secret").innerText();
        visitor.write("second_factor_password", "quiet harbour lantern 7");
        visitor.write("second_factor", TestCodes.now(key));
        visitor.press("identity.security.step_up.do");
        visitor.sees("consultations.statement_state.published");
        return key;
    }

    void correctsItWithTheWordsTypedBeforeTheQuestion(String key) {
        showedTheirKeyLongAgo();
        visitor.open(draft + "/correction");
        visitor.write("text", "Corrected words of a test.\n\n" + email);
        visitor.press("consultations.correct.do");
        visitor.seesTitle("identity.security.step_up");
        visitor.write("second_factor", TestCodes.next(key));
        visitor.press("identity.security.step_up.do");
        visitor.arrivesAt("/statements/[0-9a-f-]{36}");
        assertThat(visitor.main()).containsText("Corrected words of a test.");
        assertThat(visitor.main()).containsText(email);
    }

    void cannotComeInWithThePasswordAlone() {
        signOut();
        signInWithPassword();
        visitor.seesTitle("identity.security.second");
        visitor.open("/me");
        visitor.seesTitle("web.sign_in");
    }

    void losesTheKeyAndComesInByARecoveryCode() {
        signOut();
        losesTheKey();
        signInWithPassword();
        visitor.seesTitle("identity.security.second");
        visitor.write("code", recoveryCode);
        visitor.press("identity.security.second.do");
        visitor.seesTitle("web.home.title");
    }

    private void losesTheKey() {
        if (authenticators == null) return;
        var gone = new JsonObject();
        gone.addProperty("authenticatorId", authenticator);
        authenticators.send("WebAuthn.removeVirtualAuthenticator", gone);
    }

    /** Who is called back, and hands a new link on. Whoever found the key is out from that moment. */
    void losesTheKeyAndAnOfficerTakesItAway() {
        losesTheKey();
        try (var officer = house.officer(language, javaScript)) {
            officer.open("/persons?q=" + email);
            officer.link("Delegate").click();
            officer.follow("identity.security.reset");
            because(officer, "/factor-reset");
            officer.press("identity.security.reset.do");
            because(officer, "/invitations");
            officer.press("identity.invite_again");
            link = handedOn(officer);
        }
        visitor.open("/me");
        visitor.seesTitle("web.sign_in");
    }

    /** The page before may ask for a reason, too. */
    private static void because(Visitor officer, String act) {
        officer.page().locator("form[action$='" + act + "'] [name=reason]").fill("The telephone is lost; called back.");
    }

    void comesInByTheNewLinkWithAnotherPasskey() {
        aBrowserHasAnAuthenticator();
        theDelegateComesInWithAPasskey();
        assertThat(visitor.page().locator("form[action*='/passkeys/'] button")).hasCount(1);
    }

    void choosesAPasswordToo() {
        visitor.open("/me/security/password");
        visitor.write("password", "quiet harbour lantern 7");
        visitor.press("identity.security.password.do");
        visitor.seesTitle("identity.security.title");
    }

    void removesTheLostKeyAndAddsAnother() {
        aBrowserHasAnAuthenticator();
        visitor.open("/me/security");
        visitor.follow("identity.security.passkey.add");
        visitor.write("name", "The new one");
        visitor.press("identity.security.passkey.add");
        visitor.arrivesAt("/me/security");
        assertThat(visitor.main()).containsText("The new one");
        visitor.page().locator("tr form[action*=passkeys] button").first().click();
        assertThat(visitor.page().locator("form[action*='/removal'] button")).hasCount(1);
    }

    private void signInWithPassword() {
        visitor.open("/sign-in");
        visitor.write("email", email);
        visitor.write("password", "quiet harbour lantern 7");
        visitor.press("web.sign_in");
    }

    private void signOut() {
        visitor.open("/me");
        visitor.press("identity.sign_out");
        visitor.seesTitle("web.home.title");
    }

    private void showedTheirKeyLongAgo() {
        house.context().getBean(JdbcClient.class).sql("""
                        update identity.sign_in set password_at = password_at - interval '9 hours',
                            second_factor_at = second_factor_at - interval '9 hours'
                        where person = (select id from identity.person where email = :email)""").param("email", email).update();
    }

    @Override
    public void close() {
        visitor.close();
    }
}
