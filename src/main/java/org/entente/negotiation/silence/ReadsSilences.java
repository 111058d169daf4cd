package org.entente.negotiation.silence;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.parties.Parties;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told of a procedure. */
@Component
class ReadsSilences {

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Parties parties;
    private final Clock clock;

    ReadsSilences(
            SilenceProcedures procedures,
            SilenceBreaks breaks,
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            Parties parties,
            Clock clock) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.parties = parties;
        this.clock = clock;
    }

    /** With the names that everybody who reads the text may know, and no others. */
    SilenceOverview overview(Ui ui, SilenceProcedure procedure) {
        return overview(ui.reader(), ui.language(), procedure);
    }

    SilenceOverview overview(Reader reader, Language language, SilenceProcedure procedure) {
        var text = texts.find(procedure.text()).orElseThrow(NoSuchElementException::new);
        var version = versions.find(procedure.version()).orElseThrow(NoSuchElementException::new);
        var shown = breaks.readableBy(reader, procedure).stream()
                .filter(each -> each.visibility() == BreakVisibility.READERS)
                .collect(Collectors.toMap(SilenceBreak::id, each -> each));
        return new SilenceOverview(
                procedure,
                text,
                version,
                called(text, version, language),
                procedures.extensions(procedure.id()),
                breaks.facts(procedure.id()).stream()
                        .map(each -> each.told(shown.get(each.id())))
                        .toList(),
                names(shown.values().stream().map(SilenceBreak::party).toList(), language),
                clock.instant());
    }

    /** Breaks whose State this reader may know, and not everybody else; their own among them. */
    List<SilenceBreak> besides(Reader reader, SilenceProcedure procedure) {
        return breaks.readableBy(reader, procedure).stream()
                .filter(each -> each.visibility() != BreakVisibility.READERS)
                .toList();
    }

    Map<UUID, ParagraphName> called(NegotiatedText text, TextVersion version, Language language) {
        return lines.of(text, version, language).stream()
                .collect(Collectors.toMap(TextLine::id, TextLine::name, (one, same) -> one, LinkedHashMap::new));
    }

    Map<UUID, String> names(List<UUID> states, Language language) {
        return states.stream().distinct().collect(Collectors.toMap(each -> each, each -> parties.name(each, language)));
    }
}
