package org.entente.documents.record;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What stands around a document: those it is related to, and the texts that its own can be compared with. */
@Component
public class Sides {

    /** So many documents are followed from one to what it became; longer no text has been negotiated. */
    private static final int MOST_STATES = 30;

    private final Documents documents;
    private final Relations relations;
    private final SymbolRelations bySymbols;
    private final Texts texts;

    Sides(Documents documents, Relations relations, SymbolRelations bySymbols, Texts texts) {
        this.documents = documents;
        this.relations = relations;
        this.bySymbols = bySymbols;
        this.texts = texts;
    }

    /** Those that this reader may read, told from this one's side: as somebody has said, or else as their symbols do. */
    public List<Related> of(Document document, Reader reader) {
        var said = relations.of(document.id());
        var more =
                bySymbols.of(document).stream().filter(relation -> said.stream().noneMatch(relation::saysTheSameAs));
        return Stream.concat(
                        said.stream().flatMap(relation -> told(relation, document, reader, false)),
                        more.flatMap(relation -> told(relation, document, reader, true)))
                .toList();
    }

    /** Its own texts with words, and those of all it was before and became: what supersedes what, and what was adopted. */
    List<Standing> comparable(Document document, Reader reader) {
        return states(document, reader).stream()
                .flatMap(each -> texts.of(each.id()).stream()
                        .filter(Text::isIssued)
                        .filter(text -> !text.scan())
                        .map(text -> new Standing(each, text)))
                .toList();
    }

    private Collection<Document> states(Document document, Reader reader) {
        var states = new LinkedHashMap<UUID, Document>();
        var waiting = new ArrayDeque<>(List.of(document));
        while (!waiting.isEmpty() && states.size() < MOST_STATES) {
            var next = waiting.poll();
            if (states.putIfAbsent(next.id(), next) != null) continue;
            of(next, reader).stream()
                    .filter(related -> isAnotherState(related.relation()))
                    .flatMap(related -> Optional.ofNullable(related.other()).stream())
                    .forEach(waiting::add);
        }
        return states.values();
    }

    /** A text to compare with, and the document it is of. */
    public record Standing(Document document, Text text) {}

    private Stream<Related> told(Relation relation, Document document, Reader reader, boolean isBySymbol) {
        var isBack = !relation.from().equals(document.id());
        UUID otherId = isBack ? relation.from() : relation.to();
        if (otherId == null) return Stream.of(new Related(relation, isBack, null, isBySymbol));
        var other = documents.find(otherId).filter(each -> each.isReadableBy(reader));
        if (other.isPresent()) return Stream.of(new Related(relation, isBack, other.get(), isBySymbol));
        // Otherwise whoever has read it before would learn that the other one has come.
        return isBack
                ? Stream.empty()
                : relations.before(relation).map(said -> new Related(said, false, null, isBySymbol)).stream();
    }

    private static boolean isAnotherState(Relation relation) {
        return relation.kind() == Relation.Kind.SUPERSEDES || relation.kind() == Relation.Kind.ADOPTED_AS;
    }
}
