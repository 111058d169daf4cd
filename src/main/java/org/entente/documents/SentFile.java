package org.entente.documents;

import org.entente.languages.XmlText;
import org.springframework.web.multipart.MultipartFile;

/** A file as a browser sends it with a form. */
public final class SentFile {

    private static final int LONGEST_NAME = 300;

    private SentFile() {}

    /** Without the folders that some browsers send along; of a very long name the end, with what kind it says it is of. */
    public static String name(MultipartFile file) {
        var sent = file.getOriginalFilename();
        if (sent == null) return "";
        var name = XmlText.of(sent.substring(sent.replace('\\', '/').lastIndexOf('/') + 1))
                .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
