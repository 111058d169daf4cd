package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/** The words of a form whose files are not taken, by whoever it was sent: files are passed over, and kept nowhere. */
final class WordsBesideFiles extends HttpServletRequestWrapper {

    /** As large as a form with its files may be. */
    static final long MOST_WITH_FILES = 66L * 1024 * 1024;

    private static final int MOST_PARTS = 5200;

    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private int left;

    /**
     * @param most of a longer form nothing is read
     * @param words of longer words nothing is kept
     */
    WordsBesideFiles(HttpServletRequest request, long most, int words) {
        super(request);
        left = words;
        try {
            var upload = new FileUpload();
            upload.setSizeMax(most);
            var parts = upload.getItemIterator(new ServletRequestContext(request));
            for (var count = 1; left > 0 && parts.hasNext(); count++) {
                var part = parts.next();
                if (count > MOST_PARTS) left = 0;
                else if (part.isFormField()) take(part);
            }
        } catch (IOException | RuntimeException damagedOrTooLarge) {
            left = 0;
        }
        // Half a form is none.
        if (left <= 0) this.words.clear();
    }

    boolean areKept() {
        return !words.isEmpty();
    }

    private void take(FileItemStream part) throws IOException {
        try (var in = part.openStream()) {
            var bytes = in.readNBytes(left);
            left -= bytes.length;
            words.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                    .add(CleanInput.clean(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = words.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(words.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = words.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new LinkedHashMap<String, String[]>();
        words.forEach((name, values) -> map.put(name, values.toArray(String[]::new)));
        return map;
    }
}
