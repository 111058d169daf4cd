package org.entente.stakeholders;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Organisations that are accredited, by their names for everybody, and by what they say of themselves for those who read it on
 * the page: whoever is of a State or holds an office, and the organisation. Of all other applications nothing is here.
 */
@Component
class ApplicationShelf implements Shelf {

    static final String NAME = "applications";

    /** As {@link Applications#isInside}. */
    private static final Audience INSIDE = new Audience(Audience.Kind.STATES, Set.of());

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
        applications.accredited().forEach(application -> lay(application, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream()
                .map(applications::find)
                .flatMap(Optional::stream)
                .filter(Application::isAccredited)
                .forEach(application -> lay(application, each));
    }

    private void lay(Application application, Consumer<Readable> each) {
        var id = application.id().toString();
        var profile = application.profile();
        each.accept(readable(application, id, profile.name(), Audience.PUBLIC, null));
        if (!profile.relevance().isBlank())
            each.accept(readable(application, id + "-relevance", profile.relevance(), INSIDE, application.party()));
    }

    private Readable readable(
            Application application, String id, String words, Audience audience, @Nullable UUID owner) {
        var accreditation = accreditations.get(application.accreditation());
        var profile = application.profile();
        var decided = application.decidedAt();
        return new Readable(
                id,
                application.id(),
                "accredited_organisation",
                profile.language(),
                profile.name() + " · " + accreditation.titles().in(profile.language()),
                words,
                null,
                application.party(),
                Set.of(),
                null,
                decided == null ? null : Dates.day(decided).toString(),
                audience,
                owner,
                application.path(),
                accreditation.fictitious());
    }
}
