package org.entente.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.entente.documents.Unreadable;

/** Opens a Word document, and says why where it cannot be opened. */
final class WordFile {

    interface Use<T> {
        T of(XWPFDocument document);
    }

    /** As it lies in its container, part by part. */
    interface Opening<T> {
        T of(OPCPackage container) throws OpenXML4JException, IOException;
    }

    private WordFile() {}

    static <T> T read(Path file, Use<T> use) {
        return open(file, container -> {
            try (var document = new XWPFDocument(container)) {
                return use.of(document);
            }
        });
    }

    static <T> T open(Path file, Opening<T> opening) {
        ZipSecureFile.setMaxEntrySize(200L * 1024 * 1024);
        ZipSecureFile.setMaxTextSize(50L * 1024 * 1024);
        try (var container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return opening.of(container);
        } catch (OpenXML4JRuntimeException | OpenXML4JException | POIXMLException | IOException e) {
            throw new Unreadable(isBomb(e) ? Unreadable.Reason.ZIP_BOMB : Unreadable.Reason.DAMAGED);
        }
    }

    static boolean isBomb(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (said.contains("zip bomb") || said.contains("write limit")) return true;
        }
        return false;
    }
}
