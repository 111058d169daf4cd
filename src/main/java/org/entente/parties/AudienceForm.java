package org.entente.parties;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;

/**
 * Who is to read a thing, and why that changes.
 *
 * @param named as {@link Recipients} reads it
 * @param keep whether persons stay named whom whoever sends the form may not know of
 */
public record AudienceForm(String audience, String named, String keep, String reason, String lock) {

    private static final String YES = "yes";

    public AudienceForm {
        audience = audience == null ? "" : audience;
        named = named == null ? "" : named.strip();
        keep = keep == null ? "" : keep;
        reason = reason == null ? "" : reason.strip();
        lock = lock == null ? "" : lock;
    }

    public static AudienceForm of(Audience audience, Recipients recipients, Delegate asker, long lock) {
        return new AudienceForm(
                audience.kind().name(), recipients.written(asker, audience), YES, "", Long.toString(lock));
    }

    public AudienceForm withLock(long current) {
        return new AudienceForm(audience, named, keep, reason, Long.toString(current));
    }

    public boolean keeps() {
        return keep.equals(YES);
    }

    public long knownLock() {
        return lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1;
    }

    /**
     * What was chosen; what cannot be is told in {@code mistakes}.
     *
     * @param kept whether the secretariat keeps the thing, and so always reads it
     */
    public Audience chosen(
            List<Kind> choices,
            Recipients recipients,
            Delegate asker,
            Audience before,
            boolean fictitious,
            boolean kept,
            Mistakes mistakes) {
        mistakes.text("reason", reason, 500);
        var kind = choices.stream().filter(each -> each.name().equals(audience)).findFirst();
        if (kind.isEmpty()) mistakes.on("audience", "web.mistake.choice");
        var ids = new LinkedHashSet<UUID>();
        if (kind.filter(Kind.NAMED::equals).isPresent()) {
            ids.addAll(recipients.read(asker, named, before, fictitious, mistakes));
            if (keeps()) ids.addAll(recipients.unknownTo(asker, before));
            if (ids.isEmpty()) mistakes.on("named", "web.mistake.missing");
            if (kept) ids.add(Delegate.SECRETARIAT);
        }
        return new Audience(kind.orElse(Kind.OWN), ids);
    }

    public static List<Kind> choices() {
        return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.OWN).toList();
    }
}
