package org.entente.consultations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Marking;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was published: everything every form of it shows, so that page, PDF, DOCX, Akoma Ntoso and JSON agree and
 * none changes when the record goes on. Texts are maps from language codes.
 *
 * @param stands where States stand on open propositions, by element; none where it was not wanted, nor in what was published
 *     before there were any
 * @param marking whom this copy is for; null where everybody may read it, and in what is kept
 */
public record ReportContent(
        UUID report,
        int number,
        Instant publishedAt,
        Map<String, String> titles,
        boolean fictitious,
        Thresholds thresholds,
        List<Heard> consultations,
        List<Section> sections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReportStands> stands,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Marking marking) {

    public ReportContent {
        stands = Objects.requireNonNullElse(stands, List.of());
    }

    /**
     * A consultation the report covers, with what was heard in it; days as ISO dates, empty where unknown.
     *
     * @param stakeholders what was heard of stakeholders besides; null where nothing was, or all was counted together
     */
    public record Heard(
            UUID id,
            Map<String, String> titles,
            @Nullable String startsOn,
            @Nullable String endsOn,
            long statements,
            long parties,
            @JsonInclude(JsonInclude.Include.NON_NULL) Matrix.@Nullable Cell stakeholders) {}

    /** Parties behind a sentence, of those that spoke on its element, in one of the consultations. */
    public record Count(int behind, int spoke) {}

    /** The sentences under one element, and how many parties spoke on it. */
    public record Section(String element, Map<String, String> names, int spoke, List<Line> lines) {}

    /**
     * A sentence, how many stand behind it of those who spoke, and its citations.
     *
     * @param round the version in preparation of which it was last changed
     */
    public record Line(
            UUID id,
            int round,
            Map<String, String> texts,
            Quantifier quantifier,
            int behind,
            int spoke,
            Map<UUID, Count> byConsultation,
            List<Cite> citations) {

        /** What the numbers of this sentence count. */
        public List<Cite> ofStates() {
            return citations.stream().filter(cite -> !cite.isStakeholders()).toList();
        }

        /** What carries it besides, and is counted in none of them. */
        public List<Cite> ofStakeholders() {
            return citations.stream().filter(Cite::isStakeholders).toList();
        }

        private Line asOf(Set<UUID> withdrawn, Set<UUID> unseen, Map<UUID, Audience.Kind> restricted) {
            var today = citations.stream()
                    .map(cite -> unseen.contains(cite.statement())
                            ? cite.keptBack()
                            : withdrawn.contains(cite.statement())
                                    ? cite.takenBack()
                                    : cite.openTo(restricted.get(cite.statement())))
                    .toList();
            return new Line(id, round, texts, quantifier, behind, spoke, byConsultation, today);
        }
    }

    /**
     * One citation.
     *
     * @param number counted through the whole report, from 1
     * @param speakers the speaker as the consultation's rule lets them be named, in each language
     * @param audience whose its words are to read; null where they are everybody's, and in what is kept
     * @param label as what a stakeholder said it, in each language; null where it is no stakeholder's
     */
    public record Cite(
            int number,
            UUID paragraph,
            UUID statement,
            UUID consultation,
            int position,
            Map<String, String> speakers,
            String language,
            String day,
            String text,
            boolean withdrawn,
            @JsonInclude(JsonInclude.Include.NON_NULL) Audience.@Nullable Kind audience,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, String> label) {

        boolean isStakeholders() {
            return label != null;
        }

        /** Words that were taken back are their party's again; that they were cited stays. */
        Cite takenBack() {
            return with("", true, null);
        }

        /** Of a statement that this reader may not read, the report tells that it counts, among whom, and no more. */
        Cite keptBack() {
            return new Cite(
                    number,
                    paragraph,
                    statement,
                    consultation,
                    0,
                    Map.of(),
                    language,
                    "",
                    "",
                    false,
                    null,
                    isStakeholders() ? SaidAs.stakeholder().byCode() : null);
        }

        private Cite openTo(Audience.@Nullable Kind kind) {
            return kind == audience ? this : with(text, withdrawn, kind);
        }

        private Cite with(String words, boolean isWithdrawn, Audience.@Nullable Kind kind) {
            return new Cite(
                    number,
                    paragraph,
                    statement,
                    consultation,
                    position,
                    speakers,
                    language,
                    day,
                    words,
                    isWithdrawn,
                    kind,
                    label);
        }

        public boolean isKeptBack() {
            return speakers.isEmpty();
        }

        /** Whether its words are there to be read. */
        public boolean isQuoted() {
            return !withdrawn && !isKeptBack();
        }

        public String path() {
            return "/paragraphs/" + paragraph;
        }

        public String speaker(Language in) {
            return Names.ofCodes(speakers).in(in);
        }
    }

    /**
     * As a reader may read it today, when some statements have been withdrawn since, or are not theirs to see.
     *
     * @param restricted those that they may read and not everybody
     */
    ReportContent asOf(Set<UUID> withdrawn, Set<UUID> unseen, Map<UUID, Audience.Kind> restricted) {
        if (withdrawn.isEmpty() && unseen.isEmpty() && restricted.isEmpty()) return this;
        var today = sections.stream()
                .map(section -> new Section(
                        section.element(),
                        section.names(),
                        section.spoke(),
                        section.lines().stream()
                                .map(line -> line.asOf(withdrawn, unseen, restricted))
                                .toList()))
                .toList();
        return with(today, stands, marking);
    }

    ReportContent marked(@Nullable Marking forItsReader) {
        return with(sections, stands, forItsReader);
    }

    /** Without propositions that not everybody may read any more. */
    ReportContent proposing(Set<UUID> kept) {
        var today = stands.stream()
                .map(each -> each.among(kept))
                .filter(each -> !each.propositions().isEmpty())
                .toList();
        return with(sections, today, marking);
    }

    Set<UUID> proposed() {
        return stands.stream()
                .flatMap(each -> each.propositions().stream())
                .map(ReportStands.Proposed::proposition)
                .collect(Collectors.toSet());
    }

    private ReportContent with(List<Section> other, List<ReportStands> told, @Nullable Marking forItsReader) {
        return new ReportContent(
                report, number, publishedAt, titles, fictitious, thresholds, consultations, other, told, forItsReader);
    }

    /** Whether it cites what not everybody may read. */
    boolean citesRestricted() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.citations().stream())
                .anyMatch(cite -> cite.audience() != null);
    }

    Set<UUID> cited() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.citations().stream())
                .map(Cite::statement)
                .collect(Collectors.toSet());
    }

    public String title(Language language) {
        return Names.ofCodes(titles).in(language);
    }

    public static String text(Map<String, String> texts, Language language) {
        return Names.ofCodes(texts).in(language);
    }

    public static Language languageOf(Map<String, String> texts, Language language) {
        return Names.ofCodes(texts).languageOf(language);
    }
}
