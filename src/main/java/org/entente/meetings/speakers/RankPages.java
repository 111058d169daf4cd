package org.entente.meetings.speakers;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The table of ranks, which officers keep. */
@Controller
public class RankPages {

    private static final int LONGEST_NAME = 100;

    private final Ranks ranks;
    private final Histories histories;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RankPages(
            Ranks ranks,
            Histories histories,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.ranks = ranks;
        this.histories = histories;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/speaker-ranks")
    View list(Ui ui, Delegate officer) {
        officer.asOfficer();
        return new Page(page(ui, new Form(new LinkedMultiValueMap<>()), new Mistakes()));
    }

    private JteModel page(Ui ui, Form form, Mistakes mistakes) {
        return templates.speakersRanks(ui, ranks.all(), form, mistakes, histories.of(ui, "/speaker-ranks"));
    }

    @PostMapping("/speaker-ranks")
    View add(Ui ui, Delegate officer, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var form = new Form(typed);
        var mistakes = form.mistakes(ui);
        if (!mistakes.none()) return Page.again(page(ui, form, mistakes));
        var rank = new Rank(UUID.randomUUID(), form.position(), form.names(), 0);
        set(rank, officer, () -> ranks.add(rank));
        return Redirect.to("/speaker-ranks");
    }

    @GetMapping("/speaker-ranks/{id}")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var rank = ranks.get(id);
        return new Page(templates.speakersRank(ui, rank, Form.of(rank), new Mistakes()));
    }

    @PostMapping("/speaker-ranks/{id}")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var rank = ranks.get(id);
        var form = new Form(typed);
        var mistakes = form.mistakes(ui);
        if (mistakes.none() && !form.value("lock").equals(Long.toString(rank.lock())))
            mistakes.on("position", "web.mistake.overtaken");
        if (!mistakes.none()) return Page.again(templates.speakersRank(ui, rank, form, mistakes));
        var changed = new Rank(id, form.position(), form.names(), rank.lock());
        set(changed, officer, () -> ranks.save(changed));
        return Redirect.to("/speaker-ranks");
    }

    private void set(Rank rank, Delegate officer, Runnable kept) {
        transaction.executeWithoutResult(status -> {
            kept.run();
            events.publishEvent(new SpeakerRankSet(
                    rank.id(), rank.position(), rank.names().byCode(), officer.person(), clock.instant()));
        });
    }

    @PostMapping("/speaker-ranks/{id}/removal")
    View remove(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var rank = ranks.get(id);
        try {
            transaction.executeWithoutResult(status -> {
                ranks.remove(id);
                events.publishEvent(
                        new SpeakerRankRemoved(id, rank.names().byCode(), officer.person(), clock.instant()));
            });
        } catch (RuleBroken used) {
            var mistakes = new Mistakes().on("position", used.refusal().key());
            return new Page(templates.speakersRank(ui, rank, Form.of(rank), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to("/speaker-ranks");
    }

    /** What is typed of a rank. */
    public record Form(MultiValueMap<String, String> typed) {

        static Form of(Rank rank) {
            var typed = new LinkedMultiValueMap<String, String>();
            typed.add("position", Integer.toString(rank.position()));
            typed.add("lock", Long.toString(rank.lock()));
            rank.names().byCode().forEach((code, name) -> typed.add("name_" + code, name));
            return new Form(typed);
        }

        public String value(String field) {
            var value = typed.getFirst(field);
            return value == null ? "" : value.strip();
        }

        int position() {
            return Integer.parseInt(value("position"));
        }

        Names names() {
            return Names.ofEach(language -> value("name_" + language.code()));
        }

        Mistakes mistakes(Ui ui) {
            var mistakes = new Mistakes();
            if (!value("position").matches("[1-9]\\d{0,3}")) mistakes.on("position", "speakers.mistake.position");
            mistakes.text(
                    "name_" + ui.language().code(),
                    value("name_" + ui.language().code()),
                    LONGEST_NAME);
            ui.languages()
                    .forEach(language ->
                            mistakes.atMost("name_" + language.code(), value("name_" + language.code()), LONGEST_NAME));
            return mistakes;
        }
    }
}
