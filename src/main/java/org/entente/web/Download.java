package org.entente.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Files as answers. */
public final class Download {

    /** Whatever a file holds, opened in a browser it runs nothing, loads nothing and is of no origin of ours. */
    public static final String SANDBOX = "sandbox; default-src 'none'";

    public static final String POLICY = "Content-Security-Policy";

    /** Behind apostrophes as well, so that what was written so is read as it was; the last four are those of full width. */
    private static final Pattern FORMULA = Pattern.compile("'*[-=+@\\t\\r\\n＝＋－＠]");

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
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    /** What stands in a cell that {@link #cell} may have written, or somebody’s spreadsheet in the same way. */
    public static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
