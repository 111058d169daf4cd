package org.entente.stakeholders;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/** Accreditations by their titles in each language; everybody may read them. */
@Component
class AccreditationShelf implements Shelf {

    static final String NAME = "accreditations";

    private final Accreditations accreditations;
    private final Applications applications;

    AccreditationShelf(Accreditations accreditations, Applications applications) {
        this.accreditations = accreditations;
        this.applications = applications;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        accreditations.all().forEach(accreditation -> lay(accreditation, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        for (var id : wholes) accreditations.find(id).ifPresent(accreditation -> lay(accreditation, each));
    }

    /** Who is accredited is found under its title. */
    @Override
    public Map<String, Set<UUID>> alsoChanged(Set<UUID> wholes) {
        return Map.of(
                ApplicationShelf.NAME,
                wholes.stream()
                        .flatMap(id -> applications.in(id).stream())
                        .map(Application::id)
                        .collect(Collectors.toSet()));
    }

    private static void lay(Accreditation accreditation, Consumer<Readable> each) {
        accreditation
                .titles()
                .texts()
                .forEach((language, title) -> each.accept(readable(accreditation, language, title)));
    }

    private static Readable readable(Accreditation accreditation, Language language, String title) {
        return new Readable(
                accreditation.id().toString(),
                accreditation.id(),
                "accreditation",
                language,
                title,
                title,
                null,
                null,
                Set.of(),
                null,
                Dates.day(accreditation.receivesUntil()).toString(),
                Audience.PUBLIC,
                null,
                accreditation.path(),
                accreditation.fictitious());
    }
}
