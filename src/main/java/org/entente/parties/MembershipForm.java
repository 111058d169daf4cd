package org.entente.parties;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** That a party belongs to an organisation or group, from and to a day where these are known. */
public record MembershipForm(
        String organisation,
        String status,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String disputed,
        String note,
        String source) {

    public MembershipForm {
        organisation = organisation == null ? "" : organisation;
        status = status == null ? "" : status;
        note = note == null ? "" : note;
        source = source == null ? "" : source;
    }

    static MembershipForm empty() {
        return new MembershipForm("", Membership.Status.ACTIVE.name(), "", "", null, "", "");
    }

    Mistakes mistakes(boolean known) {
        var mistakes = new Mistakes();
        if (!known) mistakes.on("organisation", "web.mistake.choice");
        if (chosen().isEmpty()) mistakes.on("status", "web.mistake.choice");
        Dates.check(mistakes, "validFrom", validFrom);
        Dates.check(mistakes, "validTo", validTo);
        var from = from();
        var to = to();
        if (from != null && to != null && to.isBefore(from)) mistakes.on("validTo", "web.mistake.dates_order");
        return mistakes.atMost("note", note, 1000).text("source", source, 500);
    }

    public boolean isDisputed() {
        return disputed != null;
    }

    Optional<Membership.Status> chosen() {
        return Membership.Status.of(status);
    }

    @Nullable
    LocalDate from() {
        return Dates.read(validFrom);
    }

    @Nullable
    LocalDate to() {
        return Dates.read(validTo);
    }
}
