package org.entente.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows one paragraph through the versions of its text, and reads no other words than its own and those it came out of. */
@Component
class ReadsLives {

    private final TextVersions versions;

    ReadsLives(TextVersions versions) {
        this.versions = versions;
    }

    /** @param all the versions that a reader may know, the oldest first */
    ParagraphLife of(NegotiatedText text, List<TextVersion> all, UUID paragraph) {
        var ids = all.stream().map(TextVersion::id).toList();
        var origins = versions.origins(ids);
        var known = known(paragraph, ids, origins);
        var counted = versions.counted(ids, known);
        var order = versions.order(ids);
        var laid = new ArrayList<ParagraphLife.Laid>();
        var before = List.<Provision>of();
        for (var version : all) {
            var id = version.id();
            var here = counted.getOrDefault(id, Map.of());
            var outOfOthers = origins.getOrDefault(id, Map.of());
            var there = order.getOrDefault(id, List.of()).stream()
                    .map(each -> provision(each, here.get(each), outOfOthers.getOrDefault(each, List.of())))
                    .toList();
            laid.add(new ParagraphLife.Laid(version, lines(text, version, before, there, here)));
            before = there;
        }
        return ParagraphLife.of(paragraph, laid);
    }

    /** What became of those that are known depends on where all others stand, and not on what these say. */
    private static Provision provision(UUID id, TextVersions.@Nullable Counted known, List<UUID> origins) {
        return known == null ? new Provision(id, ProvisionKind.PLAIN, 0, "", origins) : known.provision();
    }

    private List<TextLine> lines(
            NegotiatedText text,
            TextVersion version,
            List<Provision> before,
            List<Provision> there,
            Map<UUID, TextVersions.Counted> here) {
        if (here.isEmpty()) return List.of();
        var changes = before.isEmpty()
                ? Map.<UUID, ParagraphChange>of()
                : Lineage.between(before, there).changes();
        // One in preparation is counted as it stands.
        var now = version.isIssued() ? Map.<UUID, ProvisionNumber>of() : versions.numbers(version);
        return there.stream()
                .map(Provision::id)
                .filter(here::containsKey)
                .map(here::get)
                .map(each -> line(
                        text,
                        each.provision(),
                        now.getOrDefault(each.provision().id(), each.number()),
                        changes))
                .toList();
    }

    private static TextLine line(
            NegotiatedText text, Provision provision, ProvisionNumber number, Map<UUID, ParagraphChange> changes) {
        return new TextLine(
                provision,
                number.in(text.language()),
                number.printed(text.language()),
                changes.get(provision.id()),
                Visible.of(provision.words()),
                text.language(),
                false);
    }

    /** The paragraph, and all that it ever came out of; versions come with the oldest first. */
    private static Set<UUID> known(UUID paragraph, List<UUID> ids, Map<UUID, Map<UUID, List<UUID>>> origins) {
        var known = new LinkedHashSet<>(Set.of(paragraph));
        for (var version : ids.reversed()) {
            var here = origins.getOrDefault(version, Map.of());
            for (var each : List.copyOf(known)) addOrigins(each, here, known);
        }
        return known;
    }

    private static void addOrigins(UUID paragraph, Map<UUID, List<UUID>> origins, Set<UUID> known) {
        for (var each : origins.getOrDefault(paragraph, List.of()))
            if (known.add(each)) addOrigins(each, origins, known);
    }
}
