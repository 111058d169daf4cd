package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.TextVersion;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as everybody may see it who reads its text.
 *
 * @param called the paragraphs of its version in their order, by what a page calls them
 * @param names of the States that may be named here
 */
public record SilenceOverview(
        SilenceProcedure procedure,
        NegotiatedText text,
        TextVersion version,
        Map<UUID, ParagraphName> called,
        List<SilenceExtension> extensions,
        List<BreakFact> facts,
        Map<UUID, String> names,
        Instant now) {

    /** “the whole text”, or the paragraphs by their numbers. */
    public String scope(Ui ui) {
        return on(ui, procedure.paragraphs());
    }

    /** None in particular is all that was put under silence. */
    public String on(Ui ui, List<UUID> paragraphs) {
        if (paragraphs.isEmpty())
            return procedure.isOfTheWhole() ? ui.localize("silence.whole") : on(ui, procedure.paragraphs());
        return ParagraphName.told(
                ui,
                called.entrySet().stream()
                        .filter(each -> paragraphs.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    /** What may be objected to. */
    public Map<UUID, ParagraphName> open() {
        var open = new LinkedHashMap<>(called);
        if (!procedure.isOfTheWhole()) open.keySet().retainAll(procedure.paragraphs());
        return open;
    }

    public boolean isBroken() {
        return facts.stream().anyMatch(BreakFact::stands);
    }

    /** On what a break stands. */
    public String brokenOn(Ui ui) {
        var standing = facts.stream().filter(BreakFact::stands).toList();
        if (standing.stream().anyMatch(BreakFact::isOfAll)) return on(ui, List.of());
        return on(
                ui,
                standing.stream()
                        .flatMap(each -> each.paragraphs().stream())
                        .distinct()
                        .toList());
    }

    /** Where it stands, or what came of it, in one exact sentence. */
    public String sentence(Ui ui) {
        var zone = procedure.zone();
        var scope = scope(ui);
        var version = version().called(ui);
        var closes = SilenceTimes.minute(ui, procedure.closesAt(), zone);
        var outcome = procedure.outcome();
        if (outcome == SilenceOutcome.UNOBJECTED) return ui.localize("silence.said.unobjected", version, scope, closes);
        if (outcome == SilenceOutcome.BROKEN)
            return ui.localize("silence.said.broken", version, scope, closes, brokenOn(ui));
        if (outcome == SilenceOutcome.CALLED_OFF) {
            var ended = SilenceTimes.minute(ui, Objects.requireNonNull(procedure.endedAt()), zone);
            return ui.localize("silence.said.called_off", version, scope, ended);
        }
        if (procedure.isAnnounced(now))
            return ui.localize(
                    "silence.said.announced",
                    version,
                    scope,
                    SilenceTimes.minute(ui, procedure.opensAt(), zone),
                    closes);
        if (procedure.isDue(now)) return ui.localize("silence.said.over", version, scope, closes);
        return ui.localize("silence.said.running", version, scope, closes);
    }

    /** By which an open page knows that there is something else to be done on it. */
    public String state() {
        var outcome = procedure.outcome();
        if (outcome != null) return outcome.name();
        return procedure.isAnnounced(now) ? "ANNOUNCED" : procedure.isDue(now) ? "OVER" : "RUNNING";
    }

    /** How an extension is told. */
    public String extended(Ui ui, SilenceExtension extension) {
        return ui.localize(
                "silence.extended",
                extension.hours(),
                extension.minutes(),
                SilenceTimes.minute(ui, extension.before(), procedure.zone()),
                SilenceTimes.minute(ui, extension.after(), procedure.zone()));
    }

    /** The State's name, or words for one that does not show it here. */
    public String who(Ui ui, BreakFact fact) {
        return who(ui, fact.told());
    }

    public String who(Ui ui, @Nullable SilenceBreak told) {
        return told == null ? ui.localize("silence.somebody") : names.getOrDefault(told.party(), "");
    }
}
