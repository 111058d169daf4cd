package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** A refusal or failure as the API says it: RFC 9457 problem details in the reader's language. */
record Problem(HttpStatus status, String title, String detail) implements View {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void render(@Nullable Map<String, ?> unused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("instance", request.getRequestURI());
        var bytes = JSON.writeValueAsBytes(body);
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
