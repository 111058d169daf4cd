package org.entente.stakeholders;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What an organisation says of itself, as it is typed; a draft may have gaps, what is sent may not. */
public final class ApplicationForm extends Typed {

    /** So many persons can be named. */
    public static final int CONTACTS = 2;

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_RELEVANCE = 6000;

    ApplicationForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    static ApplicationForm of(Application application, List<ContactPerson> contacts, Parties parties) {
        var typed = new LinkedMultiValueMap<String, String>();
        var profile = application.profile();
        typed.add("name", profile.name());
        typed.add("site", profile.site());
        var seat = profile.seat();
        if (seat != null) typed.add("seat", parties.get(new PartyId(seat)).code());
        var kind = profile.kind();
        if (kind != null) typed.add("kind", kind.name());
        typed.add("relevance", profile.relevance());
        typed.add("language", profile.language().code());
        typed.add("status", profile.status().name());
        for (var at = 0; at < contacts.size(); at++) {
            typed.add("contact_name_" + (at + 1), contacts.get(at).name());
            typed.add("contact_email_" + (at + 1), contacts.get(at).email());
        }
        typed.add("lock", Long.toString(application.lock()));
        return new ApplicationForm(typed);
    }

    boolean knows(Application application) {
        return value("lock").equals(Long.toString(application.lock()));
    }

    ApplicationForm withLock(Application application) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (var field : List.of("name", "site", "seat", "kind", "relevance", "language", "status"))
            typed.add(field, value(field));
        for (var at = 1; at <= CONTACTS; at++) {
            typed.add("contact_name_" + at, value("contact_name_" + at));
            typed.add("contact_email_" + at, value("contact_email_" + at));
        }
        typed.add("lock", Long.toString(application.lock()));
        return new ApplicationForm(typed);
    }

    private @Nullable UUID seat(Parties parties) {
        return parties.called(value("seat"))
                .filter(party -> party.kind() == Kind.STATE || party.kind() == Kind.OBSERVER)
                .map(party -> party.id().id())
                .orElse(null);
    }

    Profile profile(Parties parties) {
        return new Profile(
                value("name"),
                value("site"),
                seat(parties),
                OrganisationKind.of(value("kind")).orElse(null),
                value("relevance"),
                Language.of(value("language")).orElse(Language.EN),
                ConsultativeStatus.of(value("status")).orElse(ConsultativeStatus.NONE));
    }

    List<ContactPerson> contacts() {
        return IntStream.rangeClosed(1, CONTACTS)
                .filter(at -> has("contact_email_" + at))
                .mapToObj(at -> new ContactPerson(value("contact_name_" + at), value("contact_email_" + at)))
                .toList();
    }

    /** Of a draft that is kept. */
    Mistakes mistakes() {
        var mistakes = new Mistakes().text("name", value("name"), LONGEST_NAME);
        checkSite(mistakes, "site", value("site"));
        mistakes.atMost("relevance", value("relevance"), LONGEST_RELEVANCE);
        for (var at = 1; at <= CONTACTS; at++) {
            var name = "contact_name_" + at;
            var email = "contact_email_" + at;
            mistakes.atMost(name, value(name), LONGEST_NAME);
            if (has(email)) checkAddress(mistakes, email, value(email));
            if (has(name) && !has(email) || has(email) && !has(name))
                mistakes.on(has(name) ? email : name, "web.mistake.missing");
        }
        return mistakes;
    }

    /** Of one that is sent, or was. */
    Mistakes mistakes(Parties parties) {
        var mistakes = mistakes().text("site", value("site"), LONGEST_NAME);
        if (seat(parties) == null) mistakes.on("seat", "stakeholders.mistake.seat");
        if (OrganisationKind.of(value("kind")).isEmpty()) mistakes.on("kind", "web.mistake.choice");
        mistakes.text("relevance", value("relevance"), LONGEST_RELEVANCE);
        if (contacts().isEmpty()) mistakes.on("contact_name_1", "stakeholders.mistake.contact");
        return mistakes;
    }
}
