package org.entente.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person is in the delegation they act for; one may be several things at once. */
public enum Role {
    /** Leads the delegation and speaks for it. */
    HEAD(false),
    /** Speaks for the delegation. */
    DELEGATE(false),
    /** Prepares what the delegation says, and does not say it. */
    ADVISER(false),
    /** The focal point: invites and removes the delegation's people. */
    ADMINISTRATOR(false),
    /** Presides; does what rapporteurs do. */
    CHAIR(true),
    /** Confirms tags and writes the highlights report. */
    RAPPORTEUR(true),
    /** An officer of the secretariat: convenes, publishes, keeps the reference facts, lets the first of a delegation in. */
    OFFICER(true),
    /** Keeps accounts, and reads nothing for it. */
    SYSTEM_ADMINISTRATOR(true);

    private final boolean office;

    Role(boolean office) {
        this.office = office;
    }

    /** Offices are held in the secretariat's delegation, which speaks for no party; the other roles in every other. */
    public boolean isOffice() {
        return office;
    }

    public String key() {
        return "identity.role." + name().toLowerCase(Locale.ROOT);
    }

    /** Those that a delegation has: the secretariat's offices, or a party's roles. */
    public static Set<Role> of(boolean secretariat) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values()).filter(role -> role.office == secretariat).forEach(roles::add);
        return roles;
    }
}
