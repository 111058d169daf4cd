package org.entente.documents.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** What stands around a document: those it is related to, and the texts that its own can be compared with. */
@Component
public class Sides {

    private final Documents documents;
    private final Relations relations;
    private final Texts texts;

    Sides(Documents documents, Relations relations, Texts texts) {
        this.documents = documents;
        this.relations = relations;
        this.texts = texts;
    }

    /** Those that this reader may read, told from this one's side. */
    public List<Related> of(Document document, Reader reader) {
        return relations.of(document.id()).stream()
                .flatMap(relation -> told(relation, document, reader))
                .toList();
    }

    /** Its own texts with words, and those of what supersedes it, what it supersedes, and what it was adopted as. */
    List<Standing> comparable(Document document, Reader reader) {
        var others = of(document, reader).stream()
                .filter(related -> isAnotherState(related.relation()))
                .flatMap(related -> Optional.ofNullable(related.other()).stream())
                .distinct();
        return Stream.concat(Stream.of(document), others)
                .flatMap(each -> texts.of(each.id()).stream()
                        .filter(Text::isIssued)
                        .filter(text -> !text.scan())
                        .map(text -> new Standing(each, text)))
                .toList();
    }

    /** A text to compare with, and the document it is of. */
    public record Standing(Document document, Text text) {}

    private Stream<Related> told(Relation relation, Document document, Reader reader) {
        var isBack = !relation.from().equals(document.id());
        UUID otherId = isBack ? relation.from() : relation.to();
        if (otherId == null) return Stream.of(new Related(relation, isBack, null));
        return documents.find(otherId).stream()
                .filter(other -> other.isReadableBy(reader))
                .map(other -> new Related(relation, isBack, other));
    }

    private static boolean isAnotherState(Relation relation) {
        return relation.kind() == Relation.Kind.SUPERSEDES || relation.kind() == Relation.Kind.ADOPTED_AS;
    }
}
