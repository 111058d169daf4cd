package org.entente.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts who stands behind each sentence and says where the words and the evidence part; it writes no sentence. */
@Component
class Assesses {

    private final Reports reports;
    private final Elements elements;
    private final Parties parties;
    private final Clock clock;

    Assesses(Reports reports, Elements elements, Parties parties, Clock clock) {
        this.reports = reports;
        this.elements = elements;
        this.parties = parties;
        this.clock = clock;
    }

    List<Assessment> sentences(Report report, Language language) {
        var sentences = reports.sentences(report.id());
        var evidence = reports.evidence(report.id());
        var spoke = spoke(report.consultations(), sentences, evidence);
        var bySentence = new HashMap<UUID, List<Evidence>>();
        evidence.forEach(each -> bySentence
                .computeIfAbsent(each.sentence(), none -> new ArrayList<>())
                .add(each));
        return sentences.stream()
                .map(sentence ->
                        assess(report, sentence, bySentence.getOrDefault(sentence.id(), List.of()), spoke, language))
                .toList();
    }

    /** Elements that were spoken on and have no sentence, nor one among their children. */
    List<Element> silent(Report report) {
        var sentences = reports.sentences(report.id());
        // Whoever is cited stands under a sentence; tags alone can be without one.
        var spoke = spoke(report.consultations(), sentences, List.of());
        var written = new HashSet<String>();
        for (var sentence : sentences) {
            written.add(sentence.element());
            elements.find(sentence.element()).map(Element::parent).ifPresent(written::add);
        }
        return elements.all().stream()
                .filter(element -> !spoke.getOrDefault(element.code(), Set.of()).isEmpty())
                .filter(element -> !written.contains(element.code()))
                .toList();
    }

    /** Who spoke on an element or one below it: by a confirmed tag, or cited on it, whatever the tags say. */
    Map<String, Set<UUID>> spoke(Collection<UUID> consultations, List<Sentence> sentences, List<Evidence> evidence) {
        var tagged = reports.spoke(consultations);
        var cited = cited(consultations, sentences, evidence);
        var spoke = new HashMap<String, Set<UUID>>();
        for (var element : elements.all()) {
            var own = new LinkedHashSet<UUID>(tagged.getOrDefault(element.code(), List.of()));
            own.addAll(cited.getOrDefault(element.code(), Set.of()));
            spoke.computeIfAbsent(element.code(), none -> new LinkedHashSet<>()).addAll(own);
            var parent = element.parent();
            if (parent != null)
                spoke.computeIfAbsent(parent, none -> new LinkedHashSet<>()).addAll(own);
        }
        return spoke;
    }

    private Map<String, Set<UUID>> cited(
            Collection<UUID> consultations, List<Sentence> sentences, List<Evidence> evidence) {
        var element = new HashMap<UUID, String>();
        sentences.forEach(sentence -> element.put(sentence.id(), sentence.element()));
        var cited = new HashMap<String, Set<UUID>>();
        evidence.stream()
                .filter(each -> each.stands() && !each.isStakeholder() && consultations.contains(each.consultation()))
                .forEach(each -> cited.computeIfAbsent(element.get(each.sentence()), none -> new LinkedHashSet<>())
                        .add(each.party()));
        return cited;
    }

    private Assessment assess(
            Report report,
            Sentence sentence,
            List<Evidence> evidence,
            Map<String, Set<UUID>> spoke,
            Language language) {
        var standing = evidence.stream().filter(Evidence::stands).toList();
        var behind = new LinkedHashSet<UUID>();
        standing.stream().filter(each -> !each.isStakeholder()).forEach(each -> behind.add(each.party()));
        var all = spoke.getOrDefault(sentence.element(), Set.of());
        var offered = report.thresholds().offer(behind.size(), all.size());
        var warnings = new ArrayList<Warning>();
        if (standing.isEmpty()) warnings.add(new Warning("consultations.warning.no_evidence"));
        if (standing.size() < evidence.size())
            warnings.add(new Warning("consultations.warning.fallen", evidence.size() - standing.size()));
        if (sentence.quantifier() != Quantifier.NONE && sentence.quantifier() != offered && !standing.isEmpty()) {
            warnings.add(new Warning(
                    "consultations.warning.quantifier", sentence.quantifier(), offered, behind.size(), all.size()));
        }
        var one = oneRegion(behind, all);
        if (one != null)
            warnings.add(new Warning("consultations.warning.one_region", parties.name(one.id(), language)));
        return new Assessment(sentence, behind.size(), all.size(), offered, warnings);
    }

    /** The regional group, or else the organisation, all of them belong to, where others than its members spoke too. */
    private @Nullable PartyId oneRegion(Set<UUID> behind, Set<UUID> spoke) {
        if (behind.size() < 2) return null;
        Set<PartyId> common = null;
        for (var party : behind) {
            var regions = regions(party);
            if (common == null) common = new LinkedHashSet<>(regions);
            else common.retainAll(regions);
        }
        if (common == null) return null;
        for (var region : common) {
            if (spoke.stream().anyMatch(other -> !regions(other).contains(region))) return region;
        }
        return null;
    }

    private Set<PartyId> regions(UUID party) {
        var regions = new LinkedHashSet<PartyId>();
        regions.add(new PartyId(party));
        parties.organisationsOf(new PartyId(party), LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(organisation -> organisation.kind() != Kind.GROUP))
                .forEach(organisation -> regions.add(organisation.id()));
        return regions;
    }
}
