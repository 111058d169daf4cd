package org.entente.consultations.rounds;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.chronicle.Readings;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.propositions.Counted;
import org.entente.consultations.propositions.Distribution;
import org.entente.consultations.propositions.Position;
import org.entente.consultations.propositions.Positions;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Propositions;
import org.entente.deadlines.Extension;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Rounds to read and to answer; what came of them, one beside the other. */
@Controller
public class RoundPages {

    private final Rounds rounds;
    private final Neighbours neighbours;
    private final TakesAnswers takes;
    private final Propositions propositions;
    private final Positions positions;
    private final Consultations consultations;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    RoundPages(
            Rounds rounds,
            Neighbours neighbours,
            TakesAnswers takes,
            Propositions propositions,
            Positions positions,
            Consultations consultations,
            Histories histories,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.rounds = rounds;
        this.neighbours = neighbours;
        this.takes = takes;
        this.propositions = propositions;
        this.positions = positions;
        this.consultations = consultations;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/consultations/{id}/rounds")
    View list(Ui ui, Reader reader, @PathVariable UUID id) {
        var consultation = consultations.get(id);
        var here = rounds.in(id);
        var results = new LinkedHashMap<Round, Map<UUID, Distribution>>();
        here.stream().filter(Round::isClosed).forEach(round -> results.put(round, result(reader, round)));
        var asked = propositions.in(id, reader).stream()
                .filter(each -> results.values().stream().anyMatch(result -> result.containsKey(each.id())))
                .toList();
        asked.forEach(each -> note(reader, each));
        return new Page(templates.roundsList(ui, consultation, here, clock.instant(), results, asked));
    }

    @GetMapping("/rounds/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        var round = rounds.get(id);
        var prepares = reader.delegate()
                .filter(own -> round.asks(own.party()) && own.drafts())
                .orElse(null);
        if (prepares == null || !round.isOpen(clock.instant())) return new Page(page(ui, round, List.of(), false));
        return new Page(page(ui, round, asked(ui, prepares, round, null), speaks(prepares)));
    }

    @PostMapping("/rounds/{id}/answers")
    View answer(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = new AnswerForm(typed);
        var round = form.takesAny() ? rounds.answeredBy(delegate, id) : rounds.preparedBy(delegate, id);
        round.mustTakeAnswers(clock.instant());
        if (form.takesAny()) factor.demand();
        var mistakes = takes.take(delegate, id, readable(ui.reader(), round), form);
        if (!mistakes.none()) {
            var asked = asked(ui, delegate, round, form);
            return Page.again(answering(ui, round, asked, speaks(delegate), form.language(), mistakes));
        }
        return Redirect.to(round.path() + form.only().map(only -> "#p-" + only).orElse(""));
    }

    private static boolean speaks(Delegate delegate) {
        return delegate.speaksFor(delegate.delegation());
    }

    private List<Proposition> readable(Reader reader, Round round) {
        var readable = propositions.in(round.consultation(), reader).stream()
                .collect(Collectors.toMap(Proposition::id, each -> each));
        var here = round.propositions().stream()
                .filter(readable::containsKey)
                .map(readable::get)
                .toList();
        here.forEach(each -> note(reader, each));
        return here;
    }

    private void note(Reader reader, Proposition proposition) {
        readings.noteUnless(proposition.isForEverybody(), reader, proposition.path());
    }

    /** In the form stands what was just typed; else what is not finished, what was said in the round, or before it. */
    private List<Asked> asked(Ui ui, Delegate delegate, Round round, @Nullable AnswerForm typed) {
        // What it has prepared, and answered while the round runs, is its own.
        readings.note(delegate, round.path());
        var party = delegate.delegation();
        var given = positions.answers(round.id(), party);
        var unfinished = rounds.unfinished(round.id(), party);
        var groups = neighbours.of(round, party, ui.language());
        return readable(ui.reader(), round).stream()
                .map(proposition -> {
                    var id = proposition.id();
                    var answered = given.get(id);
                    var kept = unfinished.get(id);
                    var said = answered != null
                            ? answered
                            : positions.lastWord(id, party).orElse(null);
                    var words = typed != null && typed.asks(id)
                            ? typed.words(id)
                            : kept != null ? kept : words(id, said, ui.language());
                    var near = groups.getOrDefault(id, List.of());
                    return new Asked(proposition, words, answered, kept != null, near, isFar(answered, near));
                })
                .toList();
    }

    private static boolean isFar(@Nullable Position answered, List<GroupSpread> groups) {
        return answered != null
                && answered.reason().isEmpty()
                && groups.stream().anyMatch(group -> group.isFarFrom(answered.stance()));
    }

    private static Unfinished words(UUID proposition, @Nullable Position said, Language language) {
        return said == null
                ? new Unfinished(proposition, "", "", "", language.code())
                : new Unfinished(
                        proposition,
                        said.stance().name(),
                        said.change(),
                        said.reason(),
                        said.language().code());
    }

    private JteModel page(Ui ui, Round round, List<Asked> asked, boolean speaks) {
        return asked.isEmpty()
                ? reading(ui, round)
                : answering(ui, round, asked, speaks, language(asked, ui.language()), new Mistakes());
    }

    /** In which the delegation has written so far. */
    private static Language language(List<Asked> asked, Language otherwise) {
        return asked.stream()
                .filter(each -> !each.words().change().isEmpty()
                        || !each.words().reason().isEmpty())
                .flatMap(each -> Language.of(each.words().language()).stream())
                .findFirst()
                .orElse(otherwise);
    }

    private JteModel answering(
            Ui ui, Round round, List<Asked> asked, boolean speaks, Language language, Mistakes mistakes) {
        return templates.roundsAnswer(
                ui, consultation(round), round, about(round), asked, speaks, language, mistakes, history(ui, round));
    }

    private JteModel reading(Ui ui, Round round) {
        var result = round.isClosed() ? result(ui.reader(), round) : Map.<UUID, Distribution>of();
        return templates.roundsShow(
                ui,
                consultation(round),
                round,
                about(round),
                clock.instant(),
                readable(ui.reader(), round),
                result,
                history(ui, round));
    }

    /**
     * What everybody may know of a round while it runs.
     *
     * @param answered how many of those it asks have answered anything; never who
     */
    public record About(List<Extension> extensions, long answered, Instant now) {}

    private About about(Round round) {
        return new About(rounds.extensions(round.id()), rounds.answered(round.id()), clock.instant());
    }

    private Consultation consultation(Round round) {
        return consultations.get(round.consultation());
    }

    private History history(Ui ui, Round round) {
        return histories.of(ui, round.path());
    }

    /** As positions stood when it was closed. */
    private Map<UUID, Distribution> result(Reader reader, Round round) {
        var result = new LinkedHashMap<UUID, Distribution>();
        positions.counted(reader, round.consultation(), round.id()).stream()
                .collect(Collectors.groupingBy(Counted::proposition))
                .forEach((proposition, states) -> result.put(proposition, Distribution.of(null, states)));
        return result;
    }
}
