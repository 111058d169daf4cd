package org.entente.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Files as answers. */
public final class Download {

    /** Whatever a file holds, opened in a browser it runs nothing, loads nothing and is of no origin of ours. */
    public static final String SANDBOX = "sandbox; default-src 'none'";

    public static final String POLICY = "Content-Security-Policy";

    private Download() {}

    public static ResponseEntity<byte[]> of(String fileName, String mediaType, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(fileName))
                .header(POLICY, SANDBOX)
                .body(content);
    }

    /** The header that has a browser save the answer under this name. */
    public static String named(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** A cell that no spreadsheet takes for a formula: OWASP, “CSV Injection”. */
    public static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
