package org.entente.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.parties.Kind;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Those who act for a party, or for nobody but the process itself: the secretariat with its officers, rapporteurs and
 * Chairs. People come and go; what the delegation did stays.
 *
 * @param party null for the secretariat
 */
public record Delegation(@Nullable Party party) {

    static final String SECRETARIAT = "secretariat";

    public UUID id() {
        return party == null ? Delegate.SECRETARIAT : party.id().id();
    }

    public String code() {
        return party == null ? SECRETARIAT : party.code();
    }

    /** None for the secretariat's. */
    static @Nullable UUID partyOf(String code) {
        return code.equals(SECRETARIAT) ? null : PartyId.ofCode(code).id();
    }

    public String path() {
        return "/delegations/" + code();
    }

    public String name(Language language) {
        return party == null ? Messages.text(language, "identity.secretariat") : party.name(language);
    }

    public boolean fictitious() {
        return party != null && party.fictitious();
    }

    /** Of a Member State, or of an observer State. */
    boolean isOfState() {
        return party != null && (party.kind() == Kind.STATE || party.kind() == Kind.OBSERVER);
    }

    /** As whom somebody acts here. */
    Delegate actingFor(Member member) {
        return new Delegate(member.person(), member.name(), party == null ? null : id(), isOfState(), member.roles());
    }

    /** As whom the delegation's own program acts; the secretariat's speaks for no party and has none. */
    Optional<Delegate> actingBy(Token token) {
        return party == null
                ? Optional.empty()
                : Optional.of(new Delegate(token.id(), token.name(), id(), isOfState(), token.roles()));
    }

    /** The roles that somebody may give here; only system administrators make others such. */
    public Set<Role> givenBy(Delegate keeper) {
        var roles = EnumSet.copyOf(Role.of(party == null));
        if (!keeper.isSystemAdministrator()) roles.remove(Role.SYSTEM_ADMINISTRATOR);
        return roles;
    }

    /** Nor is the term of a system administrator anybody else’s to set: who sets a last day ends the office with it. */
    void maySetTerm(Delegate keeper, Member member, LocalDate from, @Nullable LocalDate until) {
        var isAsItWas = from.equals(member.from()) && Objects.equals(until, member.until());
        if (!isAsItWas && !keeper.isSystemAdministrator() && member.roles().contains(Role.SYSTEM_ADMINISTRATOR))
            throw new RuleBroken(Refusal.IS_SYSTEM_ADMINISTRATOR);
    }

    /** What was there stays, of what is new or gone each must be this keeper's to give and to take. */
    void mayChange(Delegate keeper, Collection<Role> before, Collection<Role> after) {
        var changed = EnumSet.noneOf(Role.class);
        changed.addAll(before);
        changed.addAll(after);
        changed.removeIf(role -> before.contains(role) && after.contains(role));
        if (!givenBy(keeper).containsAll(changed)) throw new RuleBroken(Refusal.ROLE_NOT_YOURS);
    }
}
