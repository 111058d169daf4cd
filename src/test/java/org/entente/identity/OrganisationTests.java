package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.languages.Language;
import org.entente.notifications.News;
import org.entente.notifications.Told;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** In through a ministry's own sign-in, which a real provider keeps in a process of its own. */
@ViaOrganisation
class OrganisationTests {

    private static RealProvider ministry;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @Autowired
    Invitations invitations;

    @Autowired
    Passwords passwords;

    @Autowired
    Providers providers;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TellsOfPeople tells;

    @Autowired
    Frame frame;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Delegate administrator;
    private Delegation kenya;
    private String email;
    private Tab tab;

    @BeforeAll
    static void open() throws IOException {
        ministry = new RealProvider(ViaOrganisation.BACK);
    }

    @AfterAll
    static void close() {
        ministry.close();
    }

    @BeforeEach
    void kenyaHasAProvider() {
        jdbc.sql("update identity.provider set ended_at = now() where ended_at is null")
                .update();
        administrator = people.in("KEN", Role.ADMINISTRATOR);
        kenya = new Delegation(parties.called("KEN").orElseThrow());
        email = UUID.randomUUID() + "@mfa.example.int";
        tab = new Tab(browser);
        assertThat(set("")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whoIsInvitedComesInByTheMinistryWithoutAnyLink() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        assertThat(comes(ministry.employs(email, true)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/me/second-factor");
        assertThat(tab.get("/me")).hasStatus(HttpStatus.OK).bodyText().contains("Amina of Kenya", "Kenya");
        assertThat(members.find(member.id()).orElseThrow().acceptedAt()).isNotNull();
        assertThat(acts()).contains("MemberJoined", "MemberRecognised", "ProviderSet");
    }

    @Test
    void theSecondTimeTheSubjectIsKnownWhateverTheAddress() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        var name = ministry.employs(email, true);
        comes(name);
        jdbc.sql("update identity.person set email = :other where id = :id")
                .param("other", UUID.randomUUID() + "@example.org")
                .param("id", member.person())
                .update();
        tab = new Tab(browser);
        assertThat(comes(name)).hasStatus(HttpStatus.SEE_OTHER).hasHeader(HttpHeaders.LOCATION, "/en/");
        assertThat(tab.isSignedIn()).isTrue();
        assertThat(acts().stream().filter("MemberRecognised"::equals)).isNotEmpty();
    }

    @Test
    void whoeverHasTakenOverAnAddressIsNotWhoHadIt() throws Exception {
        invited(kenya, Role.DELEGATE);
        comes(ministry.employs(email, true));
        tab = new Tab(browser);
        isRefused(comes(ministry.employs(email, true)), "Nobody of this address");
    }

    @Test
    void whoWasRemovedAndIsInvitedAnewMayBeKnownByAnotherSubject() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        var name = ministry.employs(email, true);
        comes(name);
        members.end(member.id(), Instant.now());
        assertThat(tab.isSignedIn()).isFalse();
        tab = new Tab(browser);
        isRefused(comes(name), "Nobody of this address");
        var person = persons.find(member.person()).orElseThrow();
        members.add(kenya, person, Set.of(Role.ADVISER), today(), null, null, Instant.now());
        assertThat(comes(ministry.employs(email, true))).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whomNobodyHasInvitedDoesNotGetIn() throws Exception {
        isRefused(comes(ministry.employs(email, true)), "Nobody of this address");
        assertThat(persons.withEmail(email)).isEmpty();
    }

    @Test
    void unlessTheAdministratorLetsThemJoin() throws Exception {
        assertThat(set("ADVISER")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(comes(ministry.employs(email, true))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.get("/me")).bodyText().contains("Amina Otieno");
        var person = persons.withEmail(email).orElseThrow();
        assertThat(members.inForce(person.id()))
                .singleElement()
                .satisfies(member -> assertThat(member.roles()).containsExactly(Role.ADVISER));
    }

    @Test
    void whoeverHasAnAccountElsewhereNeverJoinsByThemselves() throws Exception {
        set("ADVISER");
        People.joined(members, delegation("BRA"), persons.add("Ana Ruiz", email, null, Instant.now()), Role.DELEGATE);
        isRefused(comes(ministry.employs(email, true)), "Nobody of this address");
    }

    @Test
    void anAddressThatIsNotVerifiedOrNotTheirsToVouchForIsRefused() throws Exception {
        set("ADVISER");
        isRefused(comes(ministry.employs(email, false)), "has not verified");
        isRefused(comes(ministry.employs("a@sub.mfa.example.int", true)), "may not vouch");
        isRefused(comes(ministry.employs("a@mfa.example.int@evil.example", true)), "may not vouch");
    }

    @Test
    void aProviderActsForItsOwnDelegationAlone() throws Exception {
        var member = invited(kenya, Role.ADVISER);
        var person = persons.find(member.person()).orElseThrow();
        var brazil = delegation("BRA");
        var abroad = People.joined(members, brazil, person, Role.HEAD);
        persons.actFor(person.id(), brazil.id());
        comes(ministry.employs(email, true));
        assertThat(tab.get("/me")).bodyText().contains("Kenya").doesNotContain("Brazil");
        assertThat(tab.post("/me/delegation", "delegation", brazil.id().toString()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(tab.get("/persons")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(tab.get("/delegations/BRA")).hasStatus(HttpStatus.NOT_FOUND);
        // Nor may it make keys with which the account would be opened for others.
        assertThat(tab.get("/me/security/authenticator")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(tab.get("/me/security/password")).hasStatus(HttpStatus.FORBIDDEN);
        members.end(abroad.id(), Instant.now());
        assertThat(tab.get("/me/security/authenticator")).hasStatus(HttpStatus.OK);
    }

    /** What others name to a person is between them and that person: a ministry reads what its delegation may. */
    @Test
    void whoComesByTheMinistryIsMeantAsOneOfItsDelegationAlone() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        comes(ministry.employs(email, true));
        var signIn = jdbc.sql("select id from identity.sign_in where person = :person")
                .param("person", member.person())
                .query(UUID.class)
                .single();
        var reader = signedIn.readers(List.of(signIn)).get(signIn);
        var toThem = new Audience(Audience.Kind.NAMED, Set.of(member.person()));
        var toKenya = new Audience(Audience.Kind.NAMED, Set.of(kenya.id()));
        assertThat(toThem.admits(reader, delegation("BRA").id())).isFalse();
        assertThat(toKenya.admits(reader, delegation("BRA").id())).isTrue();
        assertThat(toThem.admits(reader, kenya.id())).as("its own").isTrue();
    }

    /** Also where its administrator has invited them: what a link would not do, no word of a ministry does. */
    @Test
    void whoHasAnAccountIsNotTakenIntoADelegationByItsMinistry() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        var person = withAnAccount(member.person());
        People.joined(members, delegation("BRA"), person, Role.DELEGATE);
        isRefused(comes(ministry.employs(email, true)), "Nobody of this address");
        assertThat(members.find(member.id()).orElseThrow().acceptedAt()).isNull();
    }

    @Test
    void whoHasAnAccountTiesItToTheMinistryFromASessionOfTheirOwn() throws Exception {
        var person = withAnAccount(invitedAndJoined(kenya, Role.DELEGATE));
        var name = ministry.employs(email, true);
        isRefused(comes(name), "Nobody of this address");
        tab.signIn(person);
        assertThat(tab.get("/me/security")).bodyText().contains("/en/sign-in/organisation/KEN?tie=true");
        assertThat(tab.post("/me/security/organisation"))
                .as("nothing was brought back")
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(comesToTie("KEN", name))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains(email, "Let it open my account");
        var own = tab;
        tab = new Tab(browser);
        isRefused(comes(name), "Nobody of this address");
        tab = own;
        assertThat(tab.post("/me/security/organisation")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.post("/me/security/organisation")).hasStatus(HttpStatus.CONFLICT);
        assertThat(tab.get("/me/security")).bodyText().doesNotContain("?tie=true");
        tab = new Tab(browser);
        assertThat(comes(name)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.isSignedIn()).isTrue();
    }

    @Test
    void aSubjectThatIsSomebodysIsTiedToNobodyElse() throws Exception {
        var name = ministry.employs(email, true);
        invited(kenya, Role.DELEGATE);
        comes(name);
        email = UUID.randomUUID() + "@mfa.example.int";
        var person = withAnAccount(invitedAndJoined(kenya, Role.ADVISER));
        tab = new Tab(browser);
        tab.signIn(person);
        assertThat(comesToTie("KEN", name))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("cannot be tied to yours");
        assertThat(tab.post("/me/security/organisation")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void nobodyInOfficeComesByAMinistryWithoutASecondFactorAndThoseWhoKeepAccountsAreTold() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        var name = ministry.employs(email, true);
        comes(name);
        assertThat(tab.isSignedIn()).isTrue();
        var person = persons.find(member.person()).orElseThrow();
        People.joined(members, new Delegation(null), person, Role.RAPPORTEUR);
        for (var times = 0; times < 2; times++) {
            tab = new Tab(browser);
            isRefused(comes(name), "Whoever holds an office");
        }
        var told = jdbc.sql("select * from notifications.told where of = :person")
                .param("person", person.id())
                .query((row, number) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getObject("of", UUID.class),
                        row.getString("what"),
                        row.getTimestamp("at").toInstant()))
                .list();
        assertThat(told).as("once a day").hasSize(1);
        assertThat(news(told.getFirst(), people.officer()))
                .hasValueSatisfying(news -> assertThat(news.path()).isEqualTo(person.path()));
        assertThat(news(told.getFirst(), people.rapporteur())).isEmpty();
        assertThat(news(told.getFirst(), administrator)).isEmpty();
    }

    private Optional<News> news(Told told, Delegate reader) {
        return tells.read(told, frame.uiOfAPart(Language.EN, Reader.of(reader)));
    }

    @Test
    void nobodyJoinsAnotherDelegationByWhatTheMinistrySays() throws Exception {
        var member = invited(kenya, Role.ADVISER);
        comes(ministry.employs(email, true));
        var person = persons.find(member.person()).orElseThrow();
        var other = members.add(delegation("BRA"), person, Set.of(Role.DELEGATE), today(), null, null, Instant.now());
        var secret = invitations.toJoin(other, Instant.now());
        tab.post("/welcome/" + secret);
        assertThat(members.find(other.id()).orElseThrow().acceptedAt()).isNull();
    }

    @Test
    void whoHasOnlyTheMinistrySetsUpAFactorRightAfterIt() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        comes(ministry.employs(email, true));
        tab.setUpAuthenticator();
        // And from then on goes through the second door as well.
        tab = new Tab(browser);
        assertThat(comes(ministrysName(member))).hasHeader(HttpHeaders.LOCATION, "/en/sign-in/second");
        assertThat(tab.isSignedIn()).isFalse();
    }

    @Test
    void longAfterItTheMinistryIsAskedAgain() throws Exception {
        invited(kenya, Role.DELEGATE);
        comes(ministry.employs(email, true));
        jdbc.sql("update identity.sign_in set since = since - interval '1 hour' where provider is not null")
                .update();
        assertThat(tab.get("/me/security/authenticator"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("/en/sign-in/organisation/KEN?back=%2Fme%2Fsecurity%2Fauthenticator")
                .doesNotContain("second_factor_password");
    }

    @Test
    void theSecondDoorStaysAndWhatOpensItIsOnesOwn() throws Exception {
        var member = invited(kenya, Role.DELEGATE);
        var person = withAnAccount(member.person());
        members.accept(member.id(), Instant.now());
        tab.signIn(person);
        var key = tab.setUpAuthenticator();
        var name = ministry.employs(email, true);
        comesToTie("KEN", name);
        tab.post("/me/security/organisation");
        tab = new Tab(browser);
        assertThat(comes(name)).hasHeader(HttpHeaders.LOCATION, "/en/sign-in/second");
        assertThat(tab.post("/sign-in/second", "code", TestCodes.next(key))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.isSignedIn()).isTrue();
    }

    @Test
    void theSecretariatsProviderLetsNobodyInForTheFirstTime() throws Exception {
        var officer = people.in(null, Role.SYSTEM_ADMINISTRATOR);
        assertThat(set(officer, "secretariat", "")).hasStatus(HttpStatus.SEE_OTHER);
        var member = invited(new Delegation(null), Role.OFFICER);
        var name = ministry.employs(email, true);
        isRefused(comes("secretariat", name), "Nobody of this address");
        var person = withAnAccount(member.person());
        members.accept(member.id(), Instant.now());
        isRefused(comes("secretariat", name), "Nobody of this address");
        tab.signIn(person);
        var key = tab.setUpAuthenticator();
        comesToTie("secretariat", name);
        assertThat(tab.post("/me/security/organisation")).hasStatus(HttpStatus.SEE_OTHER);
        tab = new Tab(browser);
        assertThat(comes("secretariat", name)).hasHeader(HttpHeaders.LOCATION, "/en/sign-in/second");
        assertThat(tab.post("/sign-in/second", "code", TestCodes.next(key))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.get("/persons")).hasStatus(HttpStatus.OK);
        assertThat(set(officer, "secretariat", "DELEGATE")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatAPausedOrEndedProviderOpenedIsClosed() throws Exception {
        invited(kenya, Role.DELEGATE);
        var name = ministry.employs(email, true);
        comes(name);
        assertThat(set(administrator, "KEN", "", "paused", "yes")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.isSignedIn()).isFalse();
        assertThat(tab.get("/sign-in/organisation/KEN")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(set("")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.isSignedIn()).isTrue();
        assertThat(as(administrator, "/delegations/KEN/provider/ending")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(tab.isSignedIn()).isFalse();
        assertThat(acts()).contains("ProviderEnded");
    }

    @Test
    void whileSomebodyIsAwayTheProviderMayEnd() throws Exception {
        invited(kenya, Role.DELEGATE);
        var answer = sent("KEN", ministry.employs(email, true));
        as(administrator, "/delegations/KEN/provider/ending");
        isRefused(brings(answer), "fits no sign-in");
    }

    @Test
    void anAnswerCountsOnceAndInOneBrowserOnly() throws Exception {
        invited(kenya, Role.DELEGATE);
        var answer = sent("KEN", ministry.employs(email, true));
        isRefused(new Tab(browser).sent(browser.get().uri(answer)), "fits no sign-in");
        isRefused(brings(URI.create(answer.toString().replaceFirst("state=[^&]+", "state=forged"))), "fits no sign-in");
        assertThat(brings(answer)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(brings(answer))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("fits no sign-in");
    }

    @Test
    void aCodeThatWasUsedIsWorthNothing() throws Exception {
        invited(kenya, Role.DELEGATE);
        var name = ministry.employs(email, true);
        var used = sent("KEN", name).toString();
        assertThat(brings(URI.create(used))).hasStatus(HttpStatus.SEE_OTHER);
        tab = new Tab(browser);
        var fresh = sent("KEN", name).toString();
        var replayed = fresh.replaceFirst("code=[^&]+", "code=" + parameter(used, "code"));
        isRefused(brings(URI.create(replayed)), "did not confirm");
    }

    @Test
    void anAnswerInAnotherIssuersNameIsRefused() throws Exception {
        invited(kenya, Role.DELEGATE);
        var answer = sent("KEN", ministry.employs(email, true)).toString();
        isRefused(brings(URI.create(answer + "&iss=https://evil.example")), "did not confirm");
    }

    @Test
    void whoTurnsBackThereIsToldSo() throws Exception {
        var question = tab.get("/sign-in/organisation/KEN").getResponse().getRedirectedUrl();
        var state = parameter(Objects.requireNonNull(question), "state");
        isRefused(brings(URI.create("/en/sign-in/answer?error=access_denied&state=" + state)), "did not confirm");
    }

    @Test
    void theQuestionHasAProofKeyAndNamesOneAddress() {
        var question = tab.get("/sign-in/organisation/KEN").getResponse().getRedirectedUrl();
        assertThat(question)
                .startsWith(ministry.issuer() + "/oauth2/authorize?response_type=code")
                .contains("code_challenge_method=S256", "nonce=", "state=", "redirect_uri=" + ViaOrganisation.BACK);
    }

    @Test
    void fromTheOneAddressEverybodyComesIntoTheirLanguage() {
        assertThat(browser.get().uri("/sign-in/answer?code=a&state=b").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .hasHeader(HttpHeaders.LOCATION, "/fr/sign-in/answer?code=a&state=b");
    }

    @Test
    void theSignInPageTellsOfDomainsAndNotOfPersons() {
        assertThat(tab.get("/sign-in")).bodyText().contains("/en/sign-in/organisation");
        assertThat(tab.get("/sign-in/organisation"))
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Kenya");
        invited(kenya, Role.DELEGATE);
        var known = Tab.body(tab.post("/sign-in/organisation", "email", email)).replace(email, "x");
        var unknown = Tab.body(tab.post("/sign-in/organisation", "email", "nobody@mfa.example.int"));
        assertThat(known.replaceAll("value=\"[^\"]*\"", ""))
                .contains("/en/sign-in/organisation/KEN")
                .isEqualTo(unknown.replaceAll("value=\"[^\"]*\"", ""));
        assertThat(tab.post("/sign-in/organisation", "email", "a@elsewhere.example"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No organisation signs people in");
    }

    private MvcTestResult comes(String name) throws Exception {
        return comes("KEN", name);
    }

    private MvcTestResult comes(String code, String name) throws Exception {
        return brings(sent(code, name));
    }

    /** Out to the ministry; answers with what they are sent back. */
    private URI sent(String code, String name) throws Exception {
        var question = tab.get("/sign-in/organisation/" + code).getResponse().getRedirectedUrl();
        var answer = ministry.sends(Objects.requireNonNull(question), name);
        assertThat(answer.toString()).startsWith(ViaOrganisation.BACK);
        return URI.create("/en/sign-in/answer?" + answer.getRawQuery());
    }

    /** The same from a session of their own, to be known from now on. */
    private MvcTestResult comesToTie(String code, String name) throws Exception {
        var question = tab.get("/sign-in/organisation/" + code + "?tie=true")
                .getResponse()
                .getRedirectedUrl();
        var answer = ministry.sends(Objects.requireNonNull(question), name);
        return brings(URI.create("/en/sign-in/answer?" + answer.getRawQuery()));
    }

    /** Who has come in before, by keys of their own. */
    private Person withAnAccount(UUID person) {
        persons.comeIn(person, Instant.now());
        passwords.keep(person, Guests.PASSWORD);
        return persons.find(person).orElseThrow();
    }

    private UUID invitedAndJoined(Delegation delegation, Role role) {
        var member = invited(delegation, role);
        members.accept(member.id(), Instant.now());
        return member.person();
    }

    private MvcTestResult brings(URI answer) {
        return tab.sent(browser.get().uri(answer));
    }

    private void isRefused(MvcTestResult answer, String words) {
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(words);
        assertThat(tab.isSignedIn()).isFalse();
    }

    private Member invited(Delegation delegation, Role role) {
        var person = persons.add("Amina of Kenya", email, null, Instant.now());
        return members.add(delegation, person, Set.of(role), today(), null, null, Instant.now());
    }

    private Delegation delegation(String code) {
        return new Delegation(parties.called(code).orElseThrow());
    }

    private String ministrysName(Member member) {
        return jdbc.sql("select subject from identity.recognised where member = :member")
                .param("member", member.id())
                .query((row, number) -> row.getString(1))
                .single();
    }

    private List<String> acts() {
        return chronicle.on("/delegations/KEN", 100).stream().map(Entry::name).toList();
    }

    private MvcTestResult set(String joining) {
        return set(administrator, "KEN", joining);
    }

    private MvcTestResult set(Delegate keeper, String code, String joining, String... more) {
        var request = browser.post()
                .uri("/en/delegations/" + code + "/provider")
                .with(People.as(keeper))
                .param("issuer", ministry.issuer())
                .param("client", RealProvider.CLIENT)
                .param("secret", RealProvider.SECRET)
                .param("domains", "mfa.example.int")
                .param("joining", joining)
                .param("email", "email")
                .param("verified", "email_verified")
                .param("name", "name")
                .param("lock", lock(code));
        for (var at = 0; at < more.length; at += 2) request.param(more[at], more[at + 1]);
        return request.exchange();
    }

    private String lock(String code) {
        var delegation = code.equals("secretariat") ? new Delegation(null) : delegation(code);
        return providers.of(delegation).map(Provider::lock).orElse(0L).toString();
    }

    private MvcTestResult as(Delegate keeper, String path) {
        return browser.post().uri("/en" + path).with(People.as(keeper)).exchange();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }

    private static String parameter(String address, String name) {
        return address.replaceFirst(".*[?&]" + name + "=", "").replaceFirst("&.*", "");
    }
}
