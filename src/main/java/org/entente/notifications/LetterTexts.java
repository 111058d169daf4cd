package org.entente.notifications;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.mail.Bulletin;
import org.entente.web.Addressees;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts letters into words, at the moment at which they are handed over. A letter says only what a guest could read then; of
 * what its reader may read besides, it says that there is something, and under which topic.
 */
@Component
class LetterTexts {

    private final Topics topics;
    private final Letters letters;
    private final Addressees addressees;
    private final Frame frame;
    private final Templates templates;

    LetterTexts(Topics topics, Letters letters, Addressees addressees, Frame frame, Templates templates) {
        this.topics = topics;
        this.letters = letters;
        this.addressees = addressees;
        this.frame = frame;
        this.templates = templates;
    }

    /** For some letters in a row: what everybody may read is read once for all of them. */
    Batch batch() {
        return new Batch();
    }

    private record Asked(UUID told, Language language) {}

    final class Batch {

        private final Map<Asked, Optional<News>> open = new HashMap<>();

        /** Nothing where there is nobody, or nothing, to write to or of any more. */
        Optional<Bulletin> write(OutgoingLetter letter, Subscriber subscriber) {
            var ui = frame.uiOfAPart(subscriber.language(), Reader.guest());
            if (!letter.kind().isNews()) return Optional.of(new LetterText(ui, letter, subscriber).asking(templates));
            if (!subscriber.isConfirmed() || subscriber.isStopped() || subscriber.isRefused()) return Optional.empty();
            var person = subscriber.person();
            var addressee = person == null ? Optional.<Addressees.Addressee>empty() : addressees.find(person);
            if (person != null && addressee.isEmpty()) return Optional.empty();
            var parts = parts(letters.told(letter.id()), ui, person);
            if (parts.isEmpty()) return Optional.empty();
            var text = new LetterText(ui, letter, subscriber);
            var html = new StringOutput();
            templates
                    .notificationsLetter(
                            ui,
                            text.subject(parts),
                            parts,
                            subscriber.zone(),
                            text.choices(),
                            text.rest(),
                            text.ending(),
                            letter.doubtful())
                    .render(html);
            return Optional.of(text.telling(parts, html.toString(), addressee));
        }

        private List<LetterPart> parts(List<Told> told, Ui guest, @Nullable UUID person) {
            var parts = new ArrayList<LetterPart>();
            List<Reader> readers = null;
            var room = LetterText.ROOM;
            for (var topic : topics.all()) {
                var known = new ArrayList<News>();
                var closed = 0L;
                for (var each : told) {
                    if (!each.topic().equals(topic.name())) continue;
                    var news = open(each, topic, guest);
                    if (news.isPresent()) {
                        known.add(news.get());
                    } else if (person != null) {
                        if (readers == null) readers = addressees.readers(person);
                        if (isForOneOf(readers, each, topic, guest.language())) closed++;
                    }
                }
                if (known.isEmpty() && closed == 0) continue;
                var part = LetterPart.of(topic, known, room, closed);
                room -= part.open().size();
                parts.add(part);
            }
            return parts;
        }

        private Optional<News> open(Told told, Topic topic, Ui guest) {
            return open.computeIfAbsent(
                    new Asked(told.id(), guest.language()), unknown -> Topics.read(topic, told, guest));
        }

        private boolean isForOneOf(List<Reader> readers, Told told, Topic topic, Language language) {
            return readers.stream()
                    .anyMatch(reader -> Topics.read(topic, told, frame.uiOfAPart(language, reader))
                            .isPresent());
        }
    }
}
