package org.entente.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.XmlText;
import org.entente.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows which member of its delegation a provider means: by its subject, or for the first time by an address that it has
 * verified and may vouch for. Nobody is known who is not in that very delegation, save where its administrator lets people
 * join by themselves. Whoever has an account that anything else opens, too, is known only once they have tied it to the
 * provider themselves, signed in by their own keys.
 */
@Component
class Recognition {

    private static final int LONGEST_NAME = 200;

    /** By the standard itself. */
    private static final int LONGEST_SUBJECT = 255;

    private final Members members;
    private final Persons persons;
    private final Delegations delegations;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recognition(
            Members members,
            Persons persons,
            Delegations delegations,
            Accounts accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.persons = persons;
        this.delegations = delegations;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Answers whoever may act for the delegation today. */
    @Transactional(rollbackFor = NotSignedIn.class)
    Person person(Provider provider, OidcUser user, Language language) throws NotSignedIn {
        // One after the other: of two first sign-ins at once, the second finds what the first has made.
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:delegation))")
                .param("delegation", "provider of " + provider.delegation())
                .query()
                .singleRow();
        var subject = user.getSubject();
        if (subject == null || subject.length() > LONGEST_SUBJECT || !isText(subject))
            throw new NotSignedIn("identity.provider.refused");
        var known = known(provider, subject);
        var member = known.isPresent() ? known.get() : firstTime(provider, subject, user, language);
        var person = persons.find(member.person()).filter(Person::isEnabled);
        if (person.isEmpty()) throw new NotSignedIn("identity.provider.stranger");
        if (member.on(Dates.today(clock)) != Member.Standing.IN_FORCE)
            throw new NotSignedIn("identity.mistake.no_term");
        return person.get();
    }

    private Optional<Member> known(Provider provider, String subject) {
        return jdbc.sql("""
                        select m.id from identity.recognised r join identity.member m on m.id = r.member
                        where r.issuer = :issuer and r.subject = :subject and m.delegation = :delegation
                          and m.ended_at is null""")
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .param("delegation", provider.delegation())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .flatMap(members::find);
    }

    private Member firstTime(Provider provider, String subject, OidcUser user, Language language) throws NotSignedIn {
        var email = address(provider, user);
        var delegation = delegations
                .find(provider.delegation())
                .orElseThrow(() -> new NotSignedIn("identity.provider.stranger"));
        var person = persons.withEmail(email);
        var member = person.isPresent()
                ? invited(delegation, person.get(), language)
                : joining(provider, delegation, email, user, language);
        tie(provider, delegation, member, subject);
        return member;
    }

    private static String address(Provider provider, OidcUser user) throws NotSignedIn {
        var email = user.getClaims().get(provider.claims().email());
        var verified = user.getClaims().get(provider.claims().verified());
        // Some providers write their truths as text.
        if (!(email instanceof String address) || !"true".equals(String.valueOf(verified)))
            throw new NotSignedIn("identity.provider.unverified");
        if (!isText(address) || !WelcomeForm.isAddress(address) || !provider.vouchesFor(address))
            throw new NotSignedIn("identity.provider.foreign");
        return address;
    }

    /** Who holds an office comes in by a link first: a provider alone makes nobody an officer. */
    private Member invited(Delegation delegation, Person person, Language language) throws NotSignedIn {
        var member = members.open(delegation, person.id()).orElse(null);
        if (member == null || !person.isEnabled() || delegation.party() == null || !isNewOrItsOwn(person, delegation))
            throw new NotSignedIn("identity.provider.stranger");
        comeIn(person, language);
        return member.acceptedAt() == null ? joined(delegation, member) : member;
    }

    /** Whether nobody has come in by this account, or nothing but the providers of this one delegation has ever opened it. */
    private boolean isNewOrItsOwn(Person person, Delegation delegation) {
        return !person.hasComeIn()
                || !person.hasPassword()
                        && members.ofPerson(person.id()).stream()
                                .filter(member -> member.acceptedAt() != null)
                                .allMatch(member -> member.delegation().equals(delegation.id()));
    }

    private Member joining(Provider provider, Delegation delegation, String email, OidcUser user, Language language)
            throws NotSignedIn {
        var role = provider.joiningRole();
        if (role == null || role.isOffice()) throw new NotSignedIn("identity.provider.stranger");
        var now = clock.instant();
        var person = persons.add(name(provider, user, email), email, null, now);
        comeIn(person, language);
        var today = Dates.today(clock);
        return joined(delegation, members.add(delegation, person, Set.of(role), today, null, null, now));
    }

    private void comeIn(Person person, Language language) {
        if (person.hasComeIn()) return;
        persons.comeIn(person.id(), clock.instant());
        accounts.open(person.id(), language, true);
    }

    private Member joined(Delegation delegation, Member member) {
        var now = clock.instant();
        members.accept(member.id(), now);
        events.publishEvent(new MemberJoined(member.id(), delegation.code(), member.person(), now));
        return members.find(member.id()).orElseThrow();
    }

    /** One subject for each membership: whoever has taken over the address of somebody who left is somebody else. */
    private void tie(Provider provider, Delegation delegation, Member member, String subject) throws NotSignedIn {
        var now = clock.instant();
        var tied = jdbc.sql("""
                        insert into identity.recognised (member, issuer, subject, since)
                        values (:member, :issuer, :subject, :now) on conflict do nothing""")
                .param("member", member.id())
                .param("issuer", provider.issuer())
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
        if (tied == 0) throw new NotSignedIn("identity.provider.stranger");
        events.publishEvent(
                new MemberRecognised(member.id(), delegation.code(), provider.issuer(), member.person(), now));
    }

    /**
     * The member of the provider’s delegation to whom somebody signed in by their own keys may tie this subject: they act for it
     * today, and neither they nor the subject is tied yet.
     */
    Member tieable(Provider provider, OidcUser user, UUID person) throws NotSignedIn {
        var subject = user.getSubject();
        if (subject == null || subject.length() > LONGEST_SUBJECT || !isText(subject))
            throw new NotSignedIn("identity.provider.refused");
        address(provider, user);
        return free(provider, subject, person).orElseThrow(() -> new NotSignedIn("identity.tie.not_free"));
    }

    /** Whether a session of their own could tie them to the provider of this delegation. */
    boolean mayTie(Provider provider, UUID person) {
        return free(provider, "", person).isPresent();
    }

    private Optional<Member> free(Provider provider, String subject, UUID person) {
        return members.inForce(person).stream()
                .filter(member -> member.delegation().equals(provider.delegation()))
                .filter(member -> !isTied(provider, member))
                .filter(member -> known(provider, subject).isEmpty())
                .findFirst();
    }

    private boolean isTied(Provider provider, Member member) {
        return jdbc.sql("select exists (select from identity.recognised where member = :member and issuer = :issuer)")
                .param("member", member.id())
                .param("issuer", provider.issuer())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** By its person, who was shown as whom the provider knows them; false where something has changed since. */
    @Transactional
    boolean tie(Provider provider, String subject, UUID person) {
        var member = free(provider, subject, person);
        var delegation = delegations.find(provider.delegation());
        if (member.isEmpty() || delegation.isEmpty()) return false;
        try {
            tie(provider, delegation.get(), member.get(), subject);
            return true;
        } catch (NotSignedIn overtaken) {
            return false;
        }
    }

    /** Such as a database can hold. */
    private static boolean isText(String told) {
        return XmlText.of(told).equals(told);
    }

    private static String name(Provider provider, OidcUser user, String email) {
        var name = user.getClaims().get(provider.claims().name());
        var told = name instanceof String text ? XmlText.of(text).strip() : "";
        if (told.isEmpty()) return email;
        return told.length() <= LONGEST_NAME ? told : told.substring(0, LONGEST_NAME);
    }

    /** Whether the account is opened by the organisation's provider and by nothing else, and acts for nobody else. */
    boolean isTheOrganisations(UUID person, @Nullable UUID delegation) {
        if (delegation == null || new Delegation(null).id().equals(delegation)) return false;
        var account = persons.find(person).orElseThrow();
        return !account.hasPassword()
                && account.hasComeIn()
                && members.ofPerson(person).stream()
                        .filter(member -> member.isOpen() && member.acceptedAt() != null)
                        .allMatch(member -> member.delegation().equals(delegation));
    }
}
