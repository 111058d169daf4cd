package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A form whose files are too large is known by its words, of which it may have as many as any. */
class FilesTooLargeTests {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void asManyWordsAsAFormMayHaveAreReadBesideThem() throws Exception {
        for (var megabytes : new int[] {1, 7}) {
            var words = "w".repeat(megabytes * MEGABYTE);
            assertThat(read(words, 67L * MEGABYTE)).isEqualTo(words);
        }
    }

    @Test
    void ofMoreThanThatNoneAreKept() throws Exception {
        assertThat(read("w".repeat(9 * MEGABYTE), 67L * MEGABYTE)).isNull();
    }

    @Test
    void aFormThatIsNotTooLargeIsLeftAsItIs() throws Exception {
        assertThat(read("Some words.", MEGABYTE)).isNull();
    }

    /** What is behind the filter knows of the words, where the form says that it is so long. */
    private static @Nullable String read(String words, long length) throws Exception {
        var request = new MockHttpServletRequest("POST", "/en/consultations") {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("multipart/form-data; boundary=between");
        request.setContent(("--between\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + words
                        + "\r\n--between\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nx"
                        + "\r\n--between--\r\n")
                .getBytes(StandardCharsets.UTF_8));
        var chain = new MockFilterChain();
        new FilesTooLarge().doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getParameter("text");
    }
}
