package org.entente.negotiation.adoption;

import java.util.List;
import org.entente.documents.record.Document;
import org.entente.documents.record.OnDocumentPage;
import org.entente.meetings.Meeting;
import org.entente.meetings.OnMeeting;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.OnText;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The way to an adoption from its text, from the meeting that takes it up, and from the document that came of it. */
@Component
class LinksAdoptions implements OnText, OnMeeting, OnDocumentPage {

    private final TextAdoptions adoptions;
    private final NegotiatedTexts texts;
    private final ReadsAdoptions reads;

    LinksAdoptions(TextAdoptions adoptions, NegotiatedTexts texts, ReadsAdoptions reads) {
        this.adoptions = adoptions;
        this.texts = texts;
        this.reads = reads;
    }

    /** Where there is none, for those who may put a text before its body; what it became, where it was adopted. */
    @Override
    public List<OnText.Link> on(NegotiatedText text, Ui ui) {
        var here = adoptions.on(text.id());
        if (here.isEmpty())
            return NegotiatedTexts.isLedBy(ui.reader())
                    ? List.of(new OnText.Link(text.path() + "/adoption", ui.localize("adoption.door"), ""))
                    : List.of();
        var last = reads.overview(ui.reader(), ui.language(), here.getFirst());
        var way = OnText.Link.state(text.path() + "/adoption", ui.localize("adoption.door"), last.sentence(ui));
        var document = last.document();
        if (document == null) return List.of(way);
        return List.of(
                way,
                new OnText.Link(
                        document.path(),
                        document.label(ui.language()),
                        ui.localize("adoption.document_of_record.note")));
    }

    @Override
    public List<OnMeeting.Link> on(Meeting meeting, Ui ui) {
        return adoptions.at(meeting.id()).stream()
                .flatMap(each -> texts
                        .find(each.text())
                        .filter(text -> text.isReadableBy(ui.reader()))
                        .map(text -> new OnMeeting.Link(
                                each.path(),
                                ui.localize("adoption.title") + " · " + ui.name(text.titles()),
                                reads.overview(ui.reader(), ui.language(), each).sentence(ui)))
                        .stream())
                .toList();
    }

    /** How the words came about that the document holds. */
    @Override
    public List<OnDocumentPage.Link> on(Document document, Ui ui) {
        return adoptions.ofDocument(document.id()).stream()
                .flatMap(each -> texts
                        .find(each.text())
                        .filter(text -> text.isReadableBy(ui.reader()))
                        .map(text -> List.of(
                                new OnDocumentPage.Link(
                                        each.path(),
                                        ui.localize("adoption.title"),
                                        reads.overview(ui.reader(), ui.language(), each)
                                                .sentence(ui)),
                                new OnDocumentPage.Link(
                                        text.path(),
                                        ui.name(text.titles()),
                                        ui.localize("adoption.how_it_was_negotiated"))))
                        .stream())
                .flatMap(List::stream)
                .toList();
    }
}
