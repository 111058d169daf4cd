package org.entente.documents.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Status;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.web.Audience;

/**
 * What is said of a file, by whoever sends it or by the file itself; what is empty is not known.
 *
 * @param symbol normalised; {@link #NONE} where it has none; or the id of a document without symbol that it belongs to
 * @param dated an ISO 8601 date as far as it is known
 * @param relations symbols of what it is something to, each perhaps for some languages only
 */
public record Facts(
        String symbol,
        String language,
        String kind,
        String dated,
        String title,
        String status,
        String audience,
        Map<Relation.Kind, List<String>> relations) {

    /** Said where a document is known to have no symbol. */
    public static final String NONE = "-";

    static final Facts NOTHING = new Facts("", "", "", "", "", "", "", Map.of());

    private static final Pattern UUID_IN = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    Optional<Symbol> asSymbol() {
        return sameAs().isPresent() ? Optional.empty() : Symbol.parse(symbol);
    }

    /** The document without a symbol that this is another language or file of. */
    Optional<UUID> sameAs() {
        var found = UUID_IN.matcher(symbol.toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(UUID.fromString(found.group())) : Optional.empty();
    }

    boolean tellsDocument() {
        return symbol.equals(NONE) || sameAs().isPresent() || asSymbol().isPresent();
    }

    Optional<Language> asLanguage() {
        return Language.of(language);
    }

    Kind asKind() {
        return kind.isEmpty() ? Kind.OTHER : Kind.valueOf(kind);
    }

    Status asStatus() {
        return status.isEmpty() ? Status.UNOFFICIAL : Status.valueOf(status);
    }

    Audience asAudience() {
        return new Audience(audience.isEmpty() ? Audience.Kind.PUBLIC : Audience.Kind.valueOf(audience), Set.of());
    }

    /** What these do not say, those do. */
    Facts or(Facts others) {
        var all = new EnumMap<Relation.Kind, List<String>>(Relation.Kind.class);
        all.putAll(others.relations);
        all.putAll(relations);
        return new Facts(
                first(symbol, others.symbol),
                first(language, others.language),
                first(kind, others.kind),
                first(dated, others.dated),
                first(title, others.title),
                first(status, others.status),
                first(audience, others.audience),
                all);
    }

    /** As fields of a form. */
    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("symbol", symbol);
        typed.put("language", language);
        typed.put("kind", kind);
        typed.put("date", dated);
        typed.put("title", title);
        typed.put("status", status);
        typed.put("audience", audience);
        relations.forEach((relation, symbols) -> typed.put(relation.column(), String.join("; ", symbols)));
        return typed;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    static List<Status> statuses() {
        var statuses = new ArrayList<>(List.of(Status.values()));
        statuses.remove(Status.NOT_ISSUED);
        return statuses;
    }

    /** From the widest to the narrowest; names are chosen document by document, on its own page. */
    static List<Audience.Kind> audiences() {
        return List.of(Audience.Kind.PUBLIC, Audience.Kind.PARTICIPANTS, Audience.Kind.STATES, Audience.Kind.OFFICERS);
    }
}
