package org.entente.consultations;

import com.ibm.icu.text.Collator;
import gg.jte.generated.entente.Templates;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who has spoken of what: the matrix, and behind each of its numbers the paragraphs that make it. */
@Controller
public class MatrixPages {

    private final Matrices matrices;
    private final Consultations consultations;
    private final NotesReaders notes;
    private final Attribution attribution;
    private final SaidAs said;
    private final Parties parties;
    private final Elements elements;
    private final Templates templates;

    MatrixPages(
            Matrices matrices,
            Consultations consultations,
            NotesReaders notes,
            Attribution attribution,
            SaidAs said,
            Parties parties,
            Elements elements,
            Templates templates) {
        this.matrices = matrices;
        this.consultations = consultations;
        this.notes = notes;
        this.attribution = attribution;
        this.said = said;
        this.parties = parties;
        this.elements = elements;
        this.templates = templates;
    }

    /** What is asked for in the address; of a fictitious consultation, or with {@code demo}, the demonstration alone. */
    record Asked(
            @Nullable String columns,
            @Nullable UUID consultation,
            @Nullable String demo,
            @Nullable String suggested) {

        Matrices.Question question(Consultations consultations, Reader reader) {
            var fictitious = consultation == null
                    ? demo != null
                    : consultations.get(consultation).fictitious();
            return new Matrices.Question(
                    Columns.of(columns == null ? "" : columns), consultation, fictitious, suggested != null, reader);
        }
    }

    @GetMapping("/matrix")
    View matrix(Ui ui, Reader reader, Asked asked) {
        var question = asked.question(consultations, reader);
        var matrix = matrices.read(question);
        return new Page(templates.consultationsMatrix(
                ui,
                question,
                matrix,
                elements.all(),
                heads(question, matrix, ui.language()),
                consultations.choices(ui.language())));
    }

    @GetMapping("/matrix/paragraphs")
    View behind(
            Ui ui,
            Reader reader,
            Asked asked,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable UUID column,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID after) {
        var question = asked.question(consultations, reader);
        var named = element == null || element.isEmpty() ? null : elements.get(element);
        var rows = matrices.behind(question, named == null ? null : named.code(), column, q.strip(), after);
        notes.of(rows, reader);
        var titles = new HashMap<UUID, Consultation>();
        rows.forEach(row -> titles.computeIfAbsent(row.consultation(), consultations::get));
        return new Page(templates.consultationsBehind(
                ui,
                question,
                named,
                column,
                q.strip(),
                rows,
                titles,
                labels(rows, titles, reader),
                attribution,
                reader,
                silence(question, named, column),
                parties,
                elements.choices(ui.language())));
    }

    /** As what stakeholders among them speak, where the reader may know who does. */
    private Map<UUID, Names> labels(List<Matrices.Behind> rows, Map<UUID, Consultation> of, Reader reader) {
        var speakers = new HashMap<UUID, UUID>();
        for (var row : rows) {
            var consultation = of.get(row.consultation());
            if (consultation != null && attribution.isOpen(consultation, reader))
                speakers.put(row.statement(), row.party());
        }
        return said.of(speakers);
    }

    /** Members of the column's organisation or group that have not spoken on the element; none where names are hidden. */
    private @Nullable Silence silence(Matrices.Question question, @Nullable Element element, @Nullable UUID column) {
        if (element == null || column == null) return null;
        var members = matrices.members(question, column);
        if (members.isEmpty()) return null;
        var spoke = matrices.spoke(question, element.code());
        var silent = members.stream()
                .filter(member -> !spoke.contains(member))
                .flatMap(member -> parties.find(new PartyId(member)).stream())
                .toList();
        return new Silence(silent, members.size());
    }

    /** Who has not spoken, of how many. */
    public record Silence(List<Party> parties, int of) {}

    /** What stands above each column, in the alphabet of the page's language: the order of the matrix is no ranking. */
    private Map<UUID, String> heads(Matrices.Question question, Matrix matrix, Language language) {
        var collator = Collator.getInstance(language.locale());
        var heads = new LinkedHashMap<UUID, String>();
        matrix.columns().stream()
                .map(column -> Map.entry(column.id(), head(question, column.id(), language)))
                .sorted(Map.Entry.comparingByValue(collator::compare))
                .forEach(head -> heads.put(head.getKey(), head.getValue()));
        return heads;
    }

    private String head(Matrices.Question question, UUID id, Language language) {
        return question.columns() == Columns.CONSULTATION
                ? consultations.get(id).title(language)
                : parties.name(id, language);
    }
}
