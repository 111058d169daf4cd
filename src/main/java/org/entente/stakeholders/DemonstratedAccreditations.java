package org.entente.stakeholders;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** Accreditations of the demonstration, and all that hangs on them. */
@Component
class DemonstratedAccreditations implements DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile(
            "/(accreditations|applications|circulations|objections|objection-inquiries)/([0-9a-f-]{36})(/applications)?");

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;

    DemonstratedAccreditations(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        if (!page.matches()) return false;
        var id = UUID.fromString(page.group(2));
        var accreditation = switch (page.group(1)) {
            case "accreditations" -> Optional.of(id);
            case "circulations" -> circulations.find(id).map(Circulation::accreditation);
            case "objections" -> objections.find(id).map(Objection::application).flatMap(this::of);
            case "objection-inquiries" ->
                objections.inquiry(id).map(ObjectionInquiry::application).flatMap(this::of);
            default -> of(id);
        };
        return accreditation
                .flatMap(accreditations::find)
                .filter(Accreditation::fictitious)
                .isPresent();
    }

    private Optional<UUID> of(UUID application) {
        return applications.find(application).map(Application::accreditation);
    }
}
