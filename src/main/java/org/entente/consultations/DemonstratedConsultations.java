package org.entente.consultations;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consultations of the demonstration, their statements, paragraphs and reports. */
@Component
class DemonstratedConsultations implements DemonstratedThings {

    private static final Pattern PAGE =
            Pattern.compile("/(consultations|statements|paragraphs|reports|imports)/([0-9a-f-]{36})");

    private static final String CONSULTATION = "select fictitious from consultations.consultation where id = :id";

    private static final String STATEMENT = """
            select c.fictitious from consultations.statement s
            join consultations.consultation c on c.id = s.consultation where s.id = :id""";

    private static final String PARAGRAPH = """
            select c.fictitious from consultations.paragraph p join consultations.statement s on s.id = p.statement
            join consultations.consultation c on c.id = s.consultation where p.id = :id""";

    private static final String IMPORT = """
            select c.fictitious from consultations.import i
            join consultations.consultation c on c.id = i.consultation where i.id = :id""";

    private static final String REPORT = "select fictitious from consultations.report where id = :id";

    private final JdbcClient jdbc;

    DemonstratedConsultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        if (!page.matches()) return false;
        var sql = switch (page.group(1)) {
            case "consultations" -> CONSULTATION;
            case "statements" -> STATEMENT;
            case "paragraphs" -> PARAGRAPH;
            case "imports" -> IMPORT;
            default -> REPORT;
        };
        return jdbc.sql(sql)
                .param("id", UUID.fromString(page.group(2)))
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }
}
