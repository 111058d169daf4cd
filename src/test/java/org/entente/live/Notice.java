package org.entente.live;

import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.web.Audience;
import org.entente.web.Sql;
import org.entente.web.Ui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is measured: a part like a list of speakers, of some kilobytes, that says how often it has changed. */
@Component
public class Notice implements LivePart {

    private static final int LINES = 30;

    private final JdbcClient jdbc;

    Notice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public Audience audience(UUID of) {
        return jdbc.sql("select audience, named from bench.notice where id = :id")
                .param("id", of)
                .query((row, number) -> Sql.audience(row))
                .single();
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        var number = jdbc.sql("select number from bench.notice where id = :id")
                .param("id", of)
                .query((row, at) -> row.getInt(1))
                .single();
        var lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> "<li><bdi>%s %d</bdi> <span class=\"sign\">%s</span></li>"
                        .formatted(ui.localize("web.name"), line, ui.localize("live.changed")))
                .collect(Collectors.joining("\n"));
        var words = "<ol>\n" + lines + "\n</ol>\n<p>n=" + number + ";</p>";
        return new JteModel() {
            @Override
            public void render(TemplateOutput output) {
                output.writeContent(words);
            }

            @Override
            public void writeTo(TemplateOutput output) {
                render(output);
            }
        };
    }
}
