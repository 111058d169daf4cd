package org.entente.negotiation.proposals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextReadings;
import org.entente.parties.Parties;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals that were sent, for programs; who asks for what, and who says what to it, as far as whoever asks may know. */
@RestController
class ProposalsApi {

    static final int PAGE = 50;

    private final Proposals proposals;
    private final Compiles compiles;
    private final Parties parties;
    private final TextReadings readings;

    ProposalsApi(Proposals proposals, Compiles compiles, Parties parties, TextReadings readings) {
        this.proposals = proposals;
        this.compiles = compiles;
        this.parties = parties;
        this.readings = readings;
    }

    /** In the order of their numbers, also what was withdrawn or taken up. */
    @GetMapping("/api/v1/texts/{id}/proposals")
    Map<String, @Nullable Object> all(
            Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int after) {
        var text = readings.of(reader, id);
        var sent = proposals.on(id, reader).stream().filter(Proposal::isSent).toList();
        var page = sent.stream()
                .filter(each -> each.number() > after)
                .limit(PAGE)
                .map(Proposal::id)
                .collect(Collectors.toSet());
        var told = told(text, page, ui);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("count", sent.size());
        json.put("proposals", told);
        json.put("next", told.size() == PAGE ? told.getLast().get("number") : null);
        return json;
    }

    /** What is in preparation is for no program: that goes on to others. */
    @GetMapping("/api/v1/proposals/{id}")
    Map<String, @Nullable Object> one(Ui ui, Reader reader, @PathVariable UUID id) {
        var proposal = proposals.readableBy(reader, id);
        if (!proposal.isSent()) throw new NoSuchElementException();
        var text = readings.of(reader, proposal.text());
        return told(text, Set.of(id), ui).getFirst();
    }

    private List<Map<String, @Nullable Object>> told(NegotiatedText text, Set<UUID> chosen, Ui ui) {
        var reactions = proposals.reactions(text.id());
        var made = proposals.made(text.id());
        return compiles.asked(text, each -> chosen.contains(each.id()), ui).stream()
                .map(each -> {
                    var id = each.standing().proposal().id();
                    var json = json(each.standing().proposal());
                    json.put("made", made.getOrDefault(id, List.of()));
                    json.put("now", now(each));
                    json.put(
                            "reactions",
                            reactions.getOrDefault(id, List.of()).stream()
                                    .map(this::json)
                                    .toList());
                    return json;
                })
                .toList();
    }

    /** As it was sent. */
    private Map<String, @Nullable Object> json(Proposal proposal) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", proposal.id());
        json.put("text", proposal.text());
        json.put("version", proposal.version());
        json.put("number", proposal.number());
        json.put("kind", proposal.kind());
        json.put("author", proposal.author());
        json.put("proponents", parties.codes(proposal.sponsors()));
        json.put("paragraphs", proposal.paragraphs());
        json.put("base", proposal.base());
        json.put("hash", proposal.hash());
        json.put("words", proposal.words());
        json.put("provisionKind", proposal.kind().isAddition() ? proposal.provisionKind() : null);
        json.put("level", proposal.kind().isAddition() ? proposal.level() : null);
        json.put("after", proposal.after());
        json.put("reason", proposal.reason());
        json.put("reasonLanguage", proposal.reasonLanguage().code());
        json.put("state", proposal.state());
        json.put("sentAt", proposal.sentAt());
        json.put("withdrawnAt", proposal.withdrawnAt());
        json.put("withdrawnBecause", proposal.withdrawnBecause());
        json.put("takenIn", proposal.takenIn());
        return json;
    }

    /** As it stands on the version that holds. */
    private static Map<String, @Nullable Object> now(CompiledLine.Asked asked) {
        var standing = asked.standing();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("standing", standing.fate());
        json.put("paragraphs", standing.paragraphs());
        json.put("takesAlong", standing.under());
        json.put("between", standing.between());
        json.put("after", standing.after());
        json.put("words", standing.words());
        json.put("conflictsWith", asked.against());
        return json;
    }

    private Map<String, @Nullable Object> json(Reaction reaction) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("delegation", parties.code(reaction.party()).orElse(null));
        json.put("degree", reaction.degree());
        json.put("metBy", reaction.metBy());
        json.put("reason", reaction.reason());
        json.put("language", reaction.language().code());
        json.put("at", reaction.at());
        return json;
    }
}
