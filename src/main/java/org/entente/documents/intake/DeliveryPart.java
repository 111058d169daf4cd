package org.entente.documents.intake;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.entente.live.LivePart;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** How far a delivery is, as it is read; for officers. */
@Component
class DeliveryPart implements LivePart {

    static final String KIND = "delivery";

    private final Deliveries deliveries;
    private final Templates templates;

    DeliveryPart(Deliveries deliveries, Templates templates) {
        this.deliveries = deliveries;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return Audience.OFFICERS;
    }

    /** Rapporteurs hold an office too, and have no such page. */
    @Override
    public boolean admits(Reader reader) {
        return reader.isOfficer();
    }

    @Override
    public String noted(UUID of) {
        return "/documents/incoming/" + of;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        return templates.documentsProgress(ui, deliveries.get(of));
    }
}
