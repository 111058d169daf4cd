package org.entente.consultations;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.FileStore;
import org.entente.documents.SentFile;
import org.entente.documents.Unreadable;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.multipart.MultipartFile;

/** Files sent with forms: kept before anything in them is judged, so that a mistake elsewhere in the form loses none. */
@Repository
public class Uploads {

    private final JdbcClient jdbc;
    private final FileStore files;
    private final Clock clock;

    Uploads(JdbcClient jdbc, FileStore files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The file that came now, else the one this person sent before and the form still names; refuses an empty file and one
     * that is larger than the store takes.
     */
    private Optional<Upload> of(
            Consultation consultation, Delegate person, @Nullable MultipartFile file, String earlier)
            throws IOException {
        if (file == null || SentFile.name(file).isEmpty()) return sentBefore(person, earlier);
        if (file.isEmpty()) throw new Unreadable(Unreadable.Reason.EMPTY);
        return Optional.of(keep(consultation, person, file));
    }

    /** For a form, of which the file is at fault where it cannot be kept. */
    public @Nullable Upload of(
            Consultation consultation, Delegate person, @Nullable MultipartFile file, String earlier, Mistakes mistakes)
            throws IOException {
        try {
            return of(consultation, person, file, earlier).orElse(null);
        } catch (Unreadable unreadable) {
            mistakes.on("file", unreadable.reason().key());
            return null;
        }
    }

    private Upload keep(Consultation consultation, Delegate person, MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var upload = new Upload(UUID.randomUUID(), files.keep(content).sha256(), SentFile.name(file));
            jdbc.sql("""
                            insert into consultations.upload (id, consultation, sha256, file_name, at, by_person)
                            values (:id, :consultation, :sha256, :fileName, :at, :person)""")
                    .param("id", upload.id())
                    .param("consultation", consultation.id())
                    .param("sha256", upload.sha256())
                    .param("fileName", upload.fileName())
                    .param("at", Timestamp.from(clock.instant()))
                    .param("person", person.person())
                    .update();
            return upload;
        }
    }

    /** Only one's own: an id that another person was given leads to nothing. */
    private Optional<Upload> sentBefore(Delegate person, String id) {
        return jdbc.sql("""
                        select id, sha256, file_name from consultations.upload
                        where id::text = :id and by_person = :person""")
                .param("id", id)
                .param("person", person.person())
                .query((row, number) -> new Upload(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional();
    }
}
