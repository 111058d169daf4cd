package org.entente.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The eight consultations that A/RES/77/37 asked for, and the side event of 19 October 2023: only what the sources give,
 * unknown days left unknown, and no statement of any State.
 */
@Component
class Record2023 implements FirstData {

    private static final PartyId UNODA = PartyId.ofCode("UNODA");

    /** The heads that UNODA's account of the side event names. */
    private static final List<String> DISCUSSED =
            List.of("SCOPE", "OBJECTIVES", "STRUCTURE", "CONTENT", "PREPARATION", "MODALITIES", "OEWG", "STAKEHOLDERS");

    private static final Names NOWHERE = new Names(Map.of());

    private static final UUID SIDE_EVENT =
            PartyId.ofCode("side event of 19 October 2023").id();

    private final Consultations consultations;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Record2023(Consultations consultations, Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.consultations = consultations;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String key() {
        return "consultations.record.loading";
    }

    @Override
    public boolean isDemonstration() {
        return false;
    }

    @Override
    public boolean isLoaded() {
        return consultations.find(SIDE_EVENT).isPresent();
    }

    @Override
    @Transactional
    public void load() {
        var rows = Csv.rows("/reference/consultations_2023.csv");
        rows.forEach(this::add);
        addSideEvent(rows.getFirst().get("source"));
    }

    private void add(CSVRecord row) {
        var code = row.get("organisation");
        var organisation = PartyId.ofCode(code);
        var from = day(row.get("start"));
        // What the sources tell of a consultation besides its day is written out in six languages under its own key.
        var own = "consultations.record.note." + code.toLowerCase(Locale.ROOT);
        record(
                PartyId.ofCode("consultation of 2023 " + code).id(),
                titles("consultations.record.title", organisation),
                List.of(organisation.id()),
                List.of(UNODA.id()),
                from,
                day(row.get("end")),
                Messages.has(own + ".place") ? names(own + ".place") : NOWHERE,
                mode(row.get("mode")),
                names(Messages.has(own) ? own : "consultations.record.note", "consultations.record.mandate"),
                row.get("source"),
                row.get("confidence").contains("inferred"));
    }

    private void addSideEvent(String source) {
        var day = LocalDate.of(2023, 10, 19);
        record(
                SIDE_EVENT,
                titles("consultations.record.side_event", UNODA),
                List.of(UNODA.id()),
                List.of(PartyId.ofCode("EGY").id(), PartyId.ofCode("FRA").id()),
                day,
                day,
                names("consultations.record.note.side_event.place"),
                null,
                names("consultations.record.note.side_event"),
                source,
                false);
        DISCUSSED.forEach(element -> consultations.recordDiscussed(SIDE_EVENT, element));
    }

    private void record(
            UUID id,
            Names titles,
            List<UUID> organisers,
            List<UUID> coOrganisers,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Names places,
            @Nullable Mode mode,
            Names notes,
            String source,
            boolean unverified) {
        consultations.add(
                new Consultation(
                        id,
                        titles,
                        organisers,
                        coOrganisers,
                        from,
                        to,
                        places,
                        mode,
                        List.of(),
                        new Names(Map.of()),
                        Rule.NOT_ATTRIBUTED,
                        State.REPORTED,
                        false,
                        notes,
                        source,
                        unverified,
                        0),
                null,
                clock.instant());
        events.publishEvent(new ConsultationConvened(id, titles.byCode(), null, clock.instant()));
    }

    private Names titles(String key, PartyId organisation) {
        var party = parties.get(organisation);
        return Names.ofEach(language -> Messages.text(language, key, party.name(language)));
    }

    /** Sentence after sentence, in each language. */
    private static Names names(String... keys) {
        return Names.ofEach(language -> Arrays.stream(keys)
                .map(key -> Messages.text(language, key))
                .collect(Collectors.joining(language == Language.ZH ? "" : " ")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }

    private static @Nullable Mode mode(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("online")) return Mode.ONLINE;
        return lower.startsWith("in person") ? Mode.IN_PERSON : null;
    }
}
