package org.entente.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** An answer that goes on, as every server and protocol has it: over HTTP/2 many of them share one connection. */
final class Answering implements Line {

    private final AsyncContext answer;
    private final ServletOutputStream out;

    Answering(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer = request.startAsync(request, response);
        answer.setTimeout(0);
        out = response.getOutputStream();
    }

    @Override
    public void send(List<byte[]> events) throws IOException {
        for (var event : events) out.write(event);
        out.flush();
    }

    @Override
    public void close() {
        answer.complete();
    }
}
