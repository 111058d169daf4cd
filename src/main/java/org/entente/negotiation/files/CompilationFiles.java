package org.entente.negotiation.files;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.Press;
import org.entente.documents.WordTracking;
import org.entente.documents.WordWriting;
import org.entente.negotiation.KindsOfTexts;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextInAkomaNtoso;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.proposals.CompiledLine;
import org.entente.negotiation.proposals.Compiles;
import org.entente.negotiation.proposals.JointWriter;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalAuthor;
import org.entente.parties.AudienceText;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Download;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The version that holds now with all that is asked for on it, as a file; what somebody prepares is in none. */
@Controller
class CompilationFiles {

    private final TextVersions versions;
    private final Compiles compiles;
    private final KindsOfTexts kinds;
    private final Parties parties;
    private final AudienceText audiences;
    private final TextReadings readings;
    private final Press press;
    private final Templates templates;

    CompilationFiles(
            TextVersions versions,
            Compiles compiles,
            KindsOfTexts kinds,
            Parties parties,
            AudienceText audiences,
            TextReadings readings,
            Press press,
            Templates templates) {
        this.versions = versions;
        this.compiles = compiles;
        this.kinds = kinds;
        this.parties = parties;
        this.audiences = audiences;
        this.readings = readings;
        this.press = press;
        this.templates = templates;
    }

    @GetMapping("/texts/{id}/proposals/compilation.docx")
    ResponseEntity<byte[]> word(
            Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(name = "by", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        var version = versions.current(id).orElseThrow(NoSuchElementException::new);
        var one = one(code);
        var compiled = compiled(text, version, one, ui);
        var asked = inOrder(compiled).stream().map(each -> outgoing(each, ui)).toList();
        var tracked = TracksProposals.of(
                version.id(), compiled.lines().stream().map(CompiledLine::line).toList(), asked);
        var file = WordTracking.of(
                ui.name(text.titles()), text.language(), head(ui, text, version, one), ui.language(), tracked);
        return Download.of(name(text, version, one, "docx"), WordWriting.MEDIA_TYPE, file);
    }

    @GetMapping("/texts/{id}/proposals/compilation.pdf")
    ResponseEntity<byte[]> pdf(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String layout,
            @RequestParam(name = "by", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        var version = versions.current(id).orElseThrow(NoSuchElementException::new);
        var one = one(code);
        var compiled = compiled(text, version, one, ui);
        var html = new StringOutput();
        templates
                .filesPrint(
                        ui,
                        text,
                        version,
                        head(ui, text, version, one),
                        compiled.lines().stream()
                                .map(line -> new CompiledLine(line.line(), sent(line.asked())))
                                .filter(line -> one == null || !line.asked().isEmpty())
                                .toList(),
                        sent(compiled.elsewhere()),
                        layout.equals("brackets"))
                .render(html);
        return Download.of(
                name(text, version, one, "pdf"), "application/pdf", press.pdf(html.toString(), text.language()));
    }

    @GetMapping("/texts/{id}/proposals/compilation.akn.xml")
    ResponseEntity<byte[]> akomaNtoso(
            Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(name = "by", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        var version = versions.current(id).orElseThrow(NoSuchElementException::new);
        var one = one(code);
        var compiled = compiled(text, version, one, ui);
        var lines = compiled.lines().stream().map(CompiledLine::line).toList();
        var called = new HashMap<UUID, String>();
        for (var line : lines) called.put(line.id(), line.called());
        var amendments = inOrder(compiled).stream()
                .map(asked -> listed(asked, called, ui))
                .toList();
        var identification = TextInAkomaNtoso.identification(
                text, version, kinds.of(text, version), text.language(), ui.name(text.titles()));
        var base = TextInAkomaNtoso.of(text.language(), head(ui, text, version, one), lines);
        return Download.of(
                name(text, version, one, "akn.xml"),
                "application/akn+xml",
                AmendmentList.of(identification, base, amendments));
    }

    /** Null where the file is to have those of all. */
    private @Nullable Party one(String code) {
        return code.isEmpty() ? null : parties.find(PartyId.ofCode(code)).orElseThrow(NoSuchElementException::new);
    }

    private Compiles.Compilation compiled(NegotiatedText text, TextVersion version, @Nullable Party one, Ui ui) {
        var all = compiles.of(text, version, ui);
        return one == null ? all : all.of(text, one);
    }

    private ListedAmendment listed(CompiledLine.Asked asked, Map<UUID, String> called, Ui ui) {
        var proposal = asked.standing().proposal();
        return new ListedAmendment(
                asked.standing(),
                proponents(proposal, ui),
                ui.localize(proposal.kind().key()),
                asked.standing().paragraphs().stream()
                        .map(each -> Objects.requireNonNull(called.get(each)))
                        .toList(),
                Objects.requireNonNull(proposal.sentAt()).toString());
    }

    private List<ListedAmendment.Proponent> proponents(Proposal proposal, Ui ui) {
        if (proposal.author() != ProposalAuthor.DELEGATION || proposal.lead() == null) {
            var code = proposal.author().name().toLowerCase(Locale.ROOT);
            return List.of(new ListedAmendment.Proponent(code, author(proposal, ui)));
        }
        return proposal.sponsors().stream()
                .map(each -> parties.get(new PartyId(each)))
                .map(each -> new ListedAmendment.Proponent(each.code(), each.name(ui.language())))
                .toList();
    }

    /** Those that were sent, by their numbers. */
    private static List<CompiledLine.Asked> inOrder(Compiles.Compilation compiled) {
        return Stream.concat(
                        compiled.lines().stream().flatMap(line -> line.asked().stream()), compiled.elsewhere().stream())
                .filter(each -> each.standing().proposal().isAskedFor())
                .sorted(Comparator.comparingInt(
                        each -> each.standing().proposal().number()))
                .toList();
    }

    private static List<CompiledLine.Asked> sent(List<CompiledLine.Asked> asked) {
        return asked.stream()
                .filter(each -> each.standing().proposal().isAskedFor())
                .toList();
    }

    private Outgoing outgoing(CompiledLine.Asked asked, Ui ui) {
        var proposal = asked.standing().proposal();
        var said = new ArrayList<String>();
        var head = Stream.of(
                ui.localize("proposals.number", proposal.number()),
                asked.by(),
                ui.localize(proposal.kind().key()),
                asked.on(),
                asked.behind());
        said.add(head.filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")) + against(asked, ui));
        proposal.reason().lines().forEach(said::add);
        var at = Objects.requireNonNull(proposal.sentAt()).truncatedTo(ChronoUnit.SECONDS);
        return new Outgoing(asked.standing(), author(proposal, ui), at.toString(), said);
    }

    private static String against(CompiledLine.Asked asked, Ui ui) {
        if (asked.against().isEmpty()) return "";
        var numbers = asked.against().stream().map(String::valueOf).toList();
        return " · " + ui.localize("proposals.against", ui.list(numbers));
    }

    /** Whoever wrote it, as far as the reader may know; who has joined since stands in what is said of it. */
    private String author(Proposal proposal, Ui ui) {
        if (proposal.author() != ProposalAuthor.DELEGATION)
            return ui.localize(proposal.author().key());
        var lead = proposal.lead();
        if (lead == null) return ui.localize("proposals.by.a_delegation");
        return Stream.concat(Stream.of(lead), proposal.joint().stream().map(JointWriter::party))
                .map(each -> parties.name(each, ui.language()))
                .collect(Collectors.joining(Outgoing.BETWEEN));
    }

    private List<String> head(Ui ui, NegotiatedText text, TextVersion version, @Nullable Party one) {
        var head = new ArrayList<String>(List.of(ui.name(text.titles()) + " · " + version.called(ui)));
        if (one != null) head.add(ui.localize("proposals.compilation.of", one.name(ui.language())));
        if (text.fictitious()) head.add(ui.localize("web.fictitious"));
        var marking = audiences.marking(text.audience(), false, ui.reader());
        if (marking != null) head.add(marking.text(ui.language()));
        return head;
    }

    private static String name(NegotiatedText text, TextVersion version, @Nullable Party one, String ending) {
        var of = one == null ? "" : "-" + one.code();
        return "compilation-" + text.id().toString().substring(0, 8) + "-v" + version.number() + of + "." + ending;
    }
}
