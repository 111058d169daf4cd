package org.entente.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.entente.documents.Unreadable;

/** Opens a PDF, and says why where it cannot be opened. */
final class PdfFile {

    interface Use<T> {
        T of(PDDocument document) throws IOException;
    }

    private PdfFile() {}

    static <T> T read(Path file, Use<T> use) {
        try (var document = Loader.loadPDF(file.toFile())) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new Unreadable(Unreadable.Reason.ENCRYPTED);
            }
            return use.of(document);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
        } catch (IOException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }
}
