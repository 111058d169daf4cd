package org.entente.consultations;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A report as it is begun: its title, the consultations it covers, and whether it tells where States stand; with the id it will have, so that it is begun once. */
public final class ReportForm {

    private static final int LONGEST_TITLE = 300;
    private final MultiValueMap<String, String> typed;

    ReportForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** A report on one consultation bears its title until the rapporteur gives it another. */
    static ReportForm on(List<Consultation> chosen, boolean stands) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        chosen.forEach(each -> typed.add("consultation", each.id().toString()));
        if (stands) typed.add("stands", "yes");
        if (chosen.size() == 1) add(typed, chosen.getFirst().titles());
        return new ReportForm(typed);
    }

    static ReportForm of(Report report) {
        var typed = new LinkedMultiValueMap<String, String>();
        add(typed, report.titles());
        return new ReportForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean covers(Consultation consultation) {
        return typed.getOrDefault("consultation", List.of())
                .contains(consultation.id().toString());
    }

    public boolean tellsStands() {
        return value("stands").equals("yes");
    }

    UUID id() {
        return TypedId.orNew(value("id"));
    }

    Names titles() {
        return Names.ofEach(language -> value("title_" + language.code()));
    }

    Mistakes mistakes(Language reader) {
        var mistakes = new Mistakes();
        if (titles().isEmpty()) mistakes.on("title_" + reader.code(), "web.mistake.missing");
        for (var language : Language.values()) {
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), LONGEST_TITLE);
        }
        return mistakes;
    }

    private static void add(MultiValueMap<String, String> typed, Names titles) {
        titles.texts().forEach((language, title) -> typed.add("title_" + language.code(), title));
    }
}
