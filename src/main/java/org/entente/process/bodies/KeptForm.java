package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is known of a process, a body or a session, as it is typed; nothing typed is lost, whatever is wrong with it. */
public record KeptForm(MultiValueMap<String, String> typed) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** As it is shown first. */
    static KeptForm of(Map<String, String> facts, long lock) {
        var typed = new LinkedMultiValueMap<String, String>();
        facts.forEach((fact, value) -> typed.add(fact.replace(' ', '_'), value));
        typed.add("lock", Long.toString(lock));
        return new KeptForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean isMarked(String field) {
        return !value(field).isEmpty();
    }

    /** What is amiss with each field for itself. */
    Mistakes mistakes(List<Question> questions, Language reader) {
        var mistakes = new Mistakes();
        questions.forEach(question -> check(question, reader, mistakes));
        return mistakes;
    }

    private void check(Question question, Language reader, Mistakes mistakes) {
        var field = question.name();
        var value = value(field);
        if (question.kind() == Question.Kind.NAMES) {
            checkNames(question, reader, mistakes);
            return;
        }
        if (value.isEmpty()) {
            if (question.required()) mistakes.on(field, missing(question));
            return;
        }
        switch (question.kind()) {
            case DAY -> Dates.check(mistakes, field, value);
            case YEAR -> {
                if (year(field) == null) mistakes.on(field, "bodies.mistake.year");
            }
            case SYMBOL -> {
                if (Symbol.parse(value).isEmpty()) mistakes.on(field, "bodies.mistake.symbol");
            }
            case CHOICE -> {
                if (!question.options().containsKey(value)) mistakes.on(field, "web.mistake.choice");
            }
            default -> mistakes.atMost(field, value, question.most());
        }
    }

    private void checkNames(Question question, Language reader, Mistakes mistakes) {
        var field = question.name() + "_";
        if (question.required() && names(question.name()).isEmpty())
            mistakes.on(field + reader.code(), "web.mistake.missing");
        for (var language : Language.values())
            mistakes.atMost(field + language.code(), value(field + language.code()), question.most());
    }

    private static String missing(Question question) {
        return switch (question.kind()) {
            case CHOICE -> "web.mistake.choice";
            case YEAR -> "bodies.mistake.year";
            default -> "web.mistake.missing";
        };
    }

    Names names(String field) {
        return Names.ofEach(language -> value(field + "_" + language.code()));
    }

    @Nullable
    LocalDate day(String field) {
        return Dates.read(value(field));
    }

    /** Says so where one of two days lies on the wrong side of the other. */
    Span span(String from, String to, Mistakes mistakes) {
        var first = day(from);
        var last = day(to);
        if (first == null || last == null || !last.isBefore(first)) return new Span(first, last);
        mistakes.on(to, "web.mistake.dates_order");
        return new Span(first, null);
    }

    @Nullable
    Integer year(String field) {
        if (!value(field).matches("\\d{4}")) return null;
        var year = Integer.parseInt(value(field));
        return year < FIRST_YEAR || year > LAST_YEAR ? null : year;
    }

    /** As the United Nations write it; empty where there is none. It need not be in the record. */
    String symbol() {
        return Symbol.parse(value("symbol"))
                .map(Symbol::unmarked)
                .map(Symbol::written)
                .orElse("");
    }

    long lock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    KeptForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new KeptForm(again);
    }
}
