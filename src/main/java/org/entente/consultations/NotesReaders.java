package org.entente.consultations;

import java.util.Collection;
import org.entente.chronicle.Readings;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Notes who reads what not everybody may, in whatever form they read it, before it is shown. */
@Component
class NotesReaders {

    private final Readings readings;

    NotesReaders(Readings readings) {
        this.readings = readings;
    }

    void of(Statement statement, int version, Reader reader) {
        var isForEverybody = statement.isPublished() && statement.shows(version, Reader.guest());
        readings.noteUnless(isForEverybody, reader, statement.path());
    }

    void of(Report report, Reader reader) {
        readings.noteUnless(report.isReadableBy(Reader.guest()), reader, report.path());
    }

    /** Of statements whose words stand in a list of paragraphs. */
    void of(Collection<Matrices.Behind> paragraphs, Reader reader) {
        paragraphs.stream()
                .filter(paragraph -> !paragraph.isPublic())
                .map(paragraph -> "/statements/" + paragraph.statement())
                .distinct()
                .forEach(path -> readings.note(reader.signedIn(), path));
    }

    /** Of statements whose words are cited. */
    void ofQuoted(Collection<Quoted> paragraphs, Reader reader) {
        paragraphs.stream()
                .filter(paragraph -> !paragraph.isPublic())
                .map(paragraph -> "/statements/" + paragraph.statement())
                .distinct()
                .forEach(path -> readings.note(reader.signedIn(), path));
    }
}
