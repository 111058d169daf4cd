package org.entente.meetings.statements;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a statement was given, as it is typed.
 *
 * @param translationOf the statement that it is in another language
 */
public record InterventionForm(
        String item,
        String kind,
        String decision,
        String replyTo,
        String check,
        String video,
        String translationOf,
        String facts) {

    public InterventionForm {
        item = item == null ? "" : item;
        kind = kind == null || kind.isEmpty() ? InterventionKind.STATEMENT.name() : kind;
        decision = decision == null ? "" : decision;
        replyTo = replyTo == null ? "" : replyTo;
        check = check == null ? "" : check;
        video = video == null ? "" : video.strip();
        translationOf = translationOf == null ? "" : translationOf;
        facts = facts == null ? "" : facts;
    }

    static InterventionForm empty() {
        return new InterventionForm("", "", "", "", "", "", "", "");
    }

    static InterventionForm of(InterventionKind kind, @Nullable UUID item, @Nullable UUID decision) {
        return new InterventionForm(written(item), kind.name(), written(decision), "", "", "", "", "");
    }

    static InterventionForm of(Intervention intervention, @Nullable UUID original) {
        return new InterventionForm(
                written(intervention.item()),
                intervention.kind().name(),
                written(intervention.decision()),
                written(intervention.replyTo()),
                intervention.checkAgainstDelivery() ? "yes" : "",
                intervention.videoSecond() == null ? "" : VideoTime.written(intervention.videoSecond()),
                written(original),
                Long.toString(intervention.lock()));
    }

    InterventionForm withLock(long current) {
        return new InterventionForm(item, kind, decision, replyTo, check, video, translationOf, Long.toString(current));
    }

    /** Of the same, given as the same; what hangs on its own words and its own moment is left out. */
    static InterventionForm translating(Intervention original) {
        return new InterventionForm(
                written(original.item()),
                original.kind().name(),
                written(original.decision()),
                written(original.replyTo()),
                "",
                "",
                written(original.statement()),
                "");
    }

    Optional<UUID> original() {
        return id(translationOf);
    }

    long knownLock() {
        return facts.matches("\\d{1,18}") ? Long.parseLong(facts) : -1;
    }

    /**
     * Whether each choice is one of those there are.
     *
     * @param answers whether a statement may be replied to
     */
    Mistakes check(Collection<UUID> items, Collection<UUID> decisions, Predicate<UUID> answers, Mistakes mistakes) {
        if (!item.isEmpty() && id(item).filter(items::contains).isEmpty()) mistakes.on("item", "web.mistake.choice");
        if (as().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        if (!decision.isEmpty() && id(decision).filter(decisions::contains).isEmpty()) {
            mistakes.on("decision", "web.mistake.choice");
        }
        if (decision.isEmpty() && is(InterventionKind.EXPLANATION_AFTER)) {
            mistakes.on("decision", "statements.mistake.decision");
        }
        if (decision.isEmpty() && item.isEmpty() && !items.isEmpty() && is(InterventionKind.EXPLANATION_BEFORE)) {
            mistakes.on("item", "statements.mistake.before");
        }
        if (!replyTo.isEmpty() && id(replyTo).filter(answers).isEmpty()) {
            mistakes.on("replyTo", "statements.mistake.reply");
        }
        if (!video.isEmpty() && VideoTime.read(video).isEmpty()) mistakes.on("video", "statements.mistake.video");
        return mistakes;
    }

    private boolean is(InterventionKind wanted) {
        return as().filter(wanted::equals).isPresent();
    }

    Optional<InterventionKind> as() {
        return Arrays.stream(InterventionKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    /** Once it was checked. */
    Intervention applied(UUID statement, UUID meeting, @Nullable Integer deliveredVersion) {
        var second = VideoTime.read(video);
        return new Intervention(
                statement,
                meeting,
                id(item).orElse(null),
                as().orElseThrow(),
                id(decision).orElse(null),
                id(replyTo).orElse(null),
                !check.isEmpty(),
                deliveredVersion,
                second.isEmpty() ? null : Integer.valueOf(second.getAsInt()),
                knownLock());
    }

    private static Optional<UUID> id(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String written(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
