package org.entente.web;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person signed in and the delegation they act for.
 *
 * @param party the party the delegation is of; null for the secretariat's, which speaks for none
 * @param isOfState whether that party is a Member State or an observer State
 * @param byItsWord whether nobody but the delegation’s own provider says who they are: what others name to this person is then
 *     not for them
 */
public record Delegate(
        UUID person, String name, @Nullable UUID party, boolean isOfState, Set<Role> roles, boolean byItsWord) {

    /** The secretariat's delegation; any other has the id of its party. */
    public static final UUID SECRETARIAT = UUID.fromString("5ec7e7a7-0000-8000-8000-000000000000");

    private static final Set<Role> RAPPORTEURS = Set.of(Role.OFFICER, Role.RAPPORTEUR, Role.CHAIR);
    private static final Set<Role> SPEAKERS = Set.of(Role.HEAD, Role.DELEGATE);

    public Delegate {
        roles = Set.copyOf(roles);
    }

    /** By keys of their own. */
    public Delegate(UUID person, String name, @Nullable UUID party, boolean isOfState, Set<Role> roles) {
        this(person, name, party, isOfState, roles, false);
    }

    /** The same, where only their delegation’s provider has said who they are. */
    public Delegate byTheWordOfTheirProvider() {
        return new Delegate(person, name, party, isOfState, roles, true);
    }

    public UUID delegation() {
        return party == null ? SECRETARIAT : party;
    }

    public boolean isOfficer() {
        return roles.contains(Role.OFFICER);
    }

    /** Officers and the Chair may do what rapporteurs do. */
    public boolean isRapporteur() {
        return isOneOf(RAPPORTEURS);
    }

    /** Whether they are there for the dialogue; who only keeps accounts reads nothing restricted for it. */
    public boolean takesPart() {
        return party != null || isRapporteur();
    }

    /** Whether they act in an office of the process, and for no party. */
    public boolean holdsOffice() {
        return roles.stream().anyMatch(Role::isOffice);
    }

    /** Whether accounts and delegations are theirs to keep. */
    public boolean keepsAccounts() {
        return isOfficer() || isSystemAdministrator();
    }

    public boolean isSystemAdministrator() {
        return roles.contains(Role.SYSTEM_ADMINISTRATOR);
    }

    /** Whether the people of a delegation are theirs to invite and remove; who is no administrator of it may need a reason. */
    public boolean administers(UUID delegation) {
        return keepsAccounts() || isAdministratorOf(delegation);
    }

    /** Whether they are its own focal point. */
    public boolean isAdministratorOf(UUID delegation) {
        return delegation.equals(delegation()) && roles.contains(Role.ADMINISTRATOR);
    }

    /** Reads what is the party's own. */
    public boolean belongsTo(UUID someParty) {
        return someParty.equals(party);
    }

    /** May write what a party is to say. */
    public boolean draftsFor(UUID someParty) {
        return belongsTo(someParty) && drafts();
    }

    /** May write what their own party is to say, if they have one. */
    public boolean drafts() {
        return party != null && (isOneOf(SPEAKERS) || roles.contains(Role.ADVISER));
    }

    /** May say it: what they do binds the party. */
    public boolean speaksFor(UUID someParty) {
        return belongsTo(someParty) && isOneOf(SPEAKERS);
    }

    /** To anyone but an officer, what officers keep does not exist. */
    public Delegate asOfficer() {
        if (!isOfficer()) throw new NoSuchElementException();
        return this;
    }

    /** To anyone but a rapporteur or officer, what rapporteurs keep does not exist. */
    public Delegate asRapporteur() {
        if (!isRapporteur()) throw new NoSuchElementException();
        return this;
    }

    /** To anyone who does not keep accounts, they do not exist. */
    public Delegate asKeeperOfAccounts() {
        if (!keepsAccounts()) throw new NoSuchElementException();
        return this;
    }

    private boolean isOneOf(Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
