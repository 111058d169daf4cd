package org.entente.consultations.propositions;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Quotations;
import org.entente.consultations.Quoted;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells positions to a reader, each with its paragraphs; in the alphabet where names are known, else in no order. */
@Component
public class Speech {

    private final Positions positions;
    private final Quotations quotations;
    private final Attribution attribution;
    private final Parties parties;

    Speech(Positions positions, Quotations quotations, Attribution attribution, Parties parties) {
        this.positions = positions;
        this.quotations = quotations;
        this.attribution = attribution;
        this.parties = parties;
    }

    List<Spoken> of(Consultation consultation, Collection<Position> some, Ui ui) {
        var quoted = quoted(some, ui);
        return sorted(
                consultation,
                some.stream()
                        .map(each -> spoken(consultation, each.party(), Voice.OWN, null, each, quoted, ui))
                        .toList(),
                ui);
    }

    /** In the order given, such as the last first. */
    List<Spoken> inOrder(Consultation consultation, List<Position> some, Ui ui) {
        var quoted = quoted(some, ui);
        return some.stream()
                .map(each -> spoken(consultation, each.party(), Voice.OWN, null, each, quoted, ui))
                .toList();
    }

    /** States as they are counted; one that is counted through a group with the position of that group. */
    List<Spoken> counted(Consultation consultation, Proposition proposition, List<Counted> counted, Ui ui) {
        var standing = new HashMap<UUID, Position>();
        positions.standing(proposition).forEach(each -> standing.put(each.party(), each));
        var quoted = quoted(standing.values(), ui);
        var spoken = new ArrayList<Spoken>();
        for (var each : counted) {
            var state = Objects.requireNonNull(each.state());
            var speaks = each.group() == null ? state : each.group();
            var position = each.stance() == null ? null : standing.get(speaks);
            spoken.add(spoken(consultation, state, each.voice(), each.group(), position, quoted, ui));
        }
        return sorted(consultation, spoken, ui);
    }

    /** What parties ask to be changed in a proposition, as it stands. */
    public List<Spoken> changes(Consultation consultation, Proposition proposition, Ui ui) {
        return of(
                consultation,
                positions.standing(proposition).stream()
                        .filter(each -> each.stance() == Stance.NEEDS_CHANGE)
                        .toList(),
                ui);
    }

    /** Groups, organisations and others that are counted among no States. */
    boolean isCounted(Position position) {
        return parties.find(new PartyId(position.party()))
                .filter(Population::isState)
                .isPresent();
    }

    private Spoken spoken(
            Consultation consultation,
            UUID party,
            Voice voice,
            @Nullable UUID group,
            @Nullable Position position,
            Map<UUID, Quoted> quoted,
            Ui ui) {
        var paragraphs = position == null
                ? List.<Quoted>of()
                : position.paragraphs().stream()
                        .flatMap(id -> java.util.stream.Stream.ofNullable(quoted.get(id)))
                        .toList();
        return new Spoken(
                attribution.label(consultation, party, ui.reader(), ui.language()),
                group == null ? "" : attribution.label(consultation, group, ui.reader(), ui.language()),
                voice,
                position,
                paragraphs);
    }

    private Map<UUID, Quoted> quoted(Collection<Position> some, Ui ui) {
        var ids = some.stream()
                .flatMap(each -> each.paragraphs().stream())
                .distinct()
                .toList();
        var quoted = new HashMap<UUID, Quoted>();
        if (!ids.isEmpty()) quotations.of(ui.reader(), ids).forEach(each -> quoted.put(each.id(), each));
        return quoted;
    }

    private List<Spoken> sorted(Consultation consultation, List<Spoken> spoken, Ui ui) {
        var collator = Collator.getInstance(ui.language().locale());
        Comparator<Spoken> byName = Comparator.comparing(Spoken::who, collator::compare);
        // Ids are drawn by lot, and tell nothing of who comes first.
        Comparator<Spoken> byLot = Comparator.comparing(
                each -> each.position() == null ? "" : each.position().id().toString());
        return spoken.stream()
                .sorted(attribution.isOpen(consultation, ui.reader()) ? byName : byLot)
                .toList();
    }
}
