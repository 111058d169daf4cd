package org.entente.documents.record;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.symbols.Symbol;
import org.springframework.stereotype.Component;

/**
 * Whether relations contradict each other: a document that supersedes another one is not superseded by it, nor by what that one
 * supersedes, and so with every kind; as somebody has said or as symbols say.
 */
@Component
public class Rings {

    private final Documents documents;
    private final Relations relations;
    private final SymbolRelations bySymbols;

    Rings(Documents documents, Relations relations, SymbolRelations bySymbols) {
        this.documents = documents;
        this.relations = relations;
        this.bySymbols = bySymbols;
    }

    /** Whether the other document leads back to the first by relations of this kind. Until the transaction ends nobody else adds one. */
    public boolean closes(Relation relation) {
        if (relation.to() == null) return false;
        relations.inTurn();
        var seen = new HashSet<UUID>();
        var waiting = new ArrayDeque<>(List.of(relation.to()));
        while (!waiting.isEmpty()) {
            var next = waiting.poll();
            if (next.equals(relation.from())) return true;
            if (seen.add(next)) onward(next, relation.kind()).forEach(waiting::add);
        }
        return false;
    }

    /** Whether what others are said to be to a symbol would lead back to them, once this document is called so. */
    boolean closes(String symbol, UUID called) {
        relations.inTurn();
        return Documents.names(new Symbol(symbol))
                .flatMap(name -> relations.to(name.written(), called).stream())
                .map(said -> new Relation(said.id(), said.from(), said.kind(), called, null, said.languages()))
                .anyMatch(this::closes);
    }

    private Stream<UUID> onward(UUID document, Relation.Kind kind) {
        var symbols = documents.find(document).map(bySymbols::of).orElse(List.of());
        return Stream.concat(relations.of(document).stream(), symbols.stream())
                .filter(each -> each.kind() == kind && each.from().equals(document))
                .flatMap(each -> Optional.ofNullable(each.to()).stream());
    }
}
