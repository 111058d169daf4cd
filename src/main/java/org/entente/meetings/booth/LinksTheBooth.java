package org.entente.meetings.booth;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.OtherReaders;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.meetings.OnMeeting;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a meeting’s page, for officers, the way to its addresses for interpreters; and who it was that read something from a booth. */
@Component
class LinksTheBooth implements OnMeeting, OtherReaders {

    private final BoothAddresses addresses;
    private final Meetings meetings;

    LinksTheBooth(BoothAddresses addresses, Meetings meetings) {
        this.addresses = addresses;
        this.meetings = meetings;
    }

    @Override
    public List<Link> on(Meeting meeting, Ui ui) {
        if (!ui.reader().isOfficer()) return List.of();
        return List.of(new Link(
                meeting.path() + "/booth-addresses",
                ui.localize("booth.addresses"),
                ui.localize("booth.addresses.note")));
    }

    @Override
    public Optional<String> name(UUID reader, Language language) {
        return addresses
                .meeting(reader)
                .map(meeting -> Messages.text(
                        language, "booth.reader", meetings.get(meeting).number()));
    }
}
