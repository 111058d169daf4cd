package org.entente.stakeholders;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/** Organisations that are accredited, by their names and what they say of themselves; of all other applications nothing is here. */
@Component
class ApplicationShelf implements Shelf {

    static final String NAME = "applications";

    private final Applications applications;
    private final Accreditations accreditations;

    ApplicationShelf(Applications applications, Accreditations accreditations) {
        this.applications = applications;
        this.accreditations = accreditations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        applications.accredited().forEach(application -> each.accept(readable(application)));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream()
                .map(applications::find)
                .flatMap(Optional::stream)
                .filter(Application::isAccredited)
                .forEach(application -> each.accept(readable(application)));
    }

    private Readable readable(Application application) {
        var accreditation = accreditations.get(application.accreditation());
        var profile = application.profile();
        var decided = application.decidedAt();
        return new Readable(
                application.id().toString(),
                application.id(),
                "accredited_organisation",
                profile.language(),
                profile.name() + " · " + accreditation.titles().in(profile.language()),
                Stream.of(profile.name(), profile.relevance())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n")),
                null,
                application.party(),
                Set.of(),
                null,
                decided == null ? null : Dates.day(decided).toString(),
                Audience.PUBLIC,
                null,
                application.path(),
                accreditation.fictitious());
    }
}
