package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Answers what nobody could read as a request, such as an address without end, before anything of the house is reached. In which
 * language it was asked is not known either, so it is said in all six. Tomcat makes it by its name.
 */
public final class UnreadRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null)
                writer.write(page(response.getStatus() < 500 ? "web.error.unread" : "web.error.500.text"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String page(String says) {
        var sentences = Arrays.stream(Language.values())
                .map(language -> "<p lang=\"%s\" dir=\"%s\">%s</p>\n"
                        .formatted(language.code(), language.direction(), Messages.text(language, says)))
                .collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <h1>%s</h1>
                %s""".formatted(name(), name(), sentences);
    }

    private static String name() {
        return Messages.text(Language.EN, "web.name");
    }
}
