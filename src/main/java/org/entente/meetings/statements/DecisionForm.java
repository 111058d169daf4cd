package org.entente.meetings.statements;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A decision as it is typed. */
public final class DecisionForm {

    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final int LONG = 20_000;

    private final MultiValueMap<String, String> typed;

    DecisionForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static DecisionForm empty() {
        return new DecisionForm(new LinkedMultiValueMap<>());
    }

    static DecisionForm of(Decision decision) {
        var typed = new LinkedMultiValueMap<String, String>();
        decision.sentences().byCode().forEach((code, sentence) -> typed.add("sentence_" + code, sentence));
        typed.add("lock", Long.toString(decision.lock()));
        return new DecisionForm(typed);
    }

    DecisionForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new DecisionForm(again);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    long knownLock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    Mistakes mistakes(Collection<UUID> items, Language reader) {
        var mistakes = sentences(reader, new Mistakes());
        if (!value("item").isEmpty() && item().filter(items::contains).isEmpty()) {
            mistakes.on("item", "web.mistake.choice");
        }
        if (adopted().isEmpty()) mistakes.on("adopted", "web.mistake.choice");
        for (var field : new String[] {"inFavour", "against", "abstaining"}) {
            var isVote =
                    adopted().filter(MannerOfAdoption.RECORDED_VOTE::equals).isPresent();
            if (isVote && !COUNT.matcher(value(field)).matches()) mistakes.on(field, "statements.mistake.count");
            if (!isVote && !value(field).isEmpty()) mistakes.on(field, "statements.mistake.no_vote");
        }
        return mistakes;
    }

    /** Of a correction: what it says now, and why. */
    Mistakes correctionMistakes(Names before, Language reader) {
        var mistakes = sentences(reader, new Mistakes()).text("reason", value("reason"), 2000);
        if (sentences().equals(before)) mistakes.on("sentence_" + reader.code(), "statements.mistake.same");
        return mistakes;
    }

    private Mistakes sentences(Language reader, Mistakes mistakes) {
        if (sentences().isEmpty()) mistakes.on("sentence_" + reader.code(), "statements.mistake.sentence");
        for (var language : Language.values()) {
            mistakes.atMost("sentence_" + language.code(), value("sentence_" + language.code()), LONG);
        }
        return mistakes;
    }

    Names sentences() {
        return Names.ofEach(language -> value("sentence_" + language.code()));
    }

    Optional<MannerOfAdoption> adopted() {
        return Arrays.stream(MannerOfAdoption.values())
                .filter(each -> each.name().equals(value("adopted")))
                .findFirst();
    }

    Optional<UUID> item() {
        try {
            return value("item").isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(value("item")));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Once it was checked. */
    @Nullable
    Votes votes() {
        return adopted().filter(MannerOfAdoption.RECORDED_VOTE::equals).isEmpty()
                ? null
                : new Votes(count("inFavour"), count("against"), count("abstaining"));
    }

    private int count(String field) {
        return Integer.parseInt(value(field));
    }
}
