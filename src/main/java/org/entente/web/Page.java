package org.entente.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** A whole page from a typed template; there is no other kind of answer to a browser. */
public final class Page implements View {

    private final JteModel model;
    private final HttpStatus status;

    public Page(JteModel model) {
        this(model, HttpStatus.OK);
    }

    public Page(JteModel model, HttpStatus status) {
        this.model = model;
        this.status = status;
    }

    /** The form itself once more, with its words and what is wrong with them. */
    public static Page again(JteModel form) {
        return new Page(form, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Rendered whole before the first byte goes out, so that a failing template still becomes an error page.
        var output = new Utf8ByteOutput();
        model.render(output);
        var page = SentForm.in(output.toByteArray(), request);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        if (response.getHeader("Cache-Control") == null) response.setHeader("Cache-Control", "no-cache, private");
        if (status == HttpStatus.OK) KeptPages.rendered(request, response, page);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
