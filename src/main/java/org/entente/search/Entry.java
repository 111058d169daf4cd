package org.entente.search;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;

/** A readable thing as the index keeps it. */
record Entry(String shelf, Readable readable) {

    private static final FieldType WITHOUT_LENGTH = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType PRESENT = type(IndexOptions.DOCS);

    private static final Pattern YEAR = Pattern.compile("\\d{4}.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d{2}){0,2}");

    private static FieldType type(IndexOptions options) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    static String thing(String shelf, String id) {
        return shelf + " " + id;
    }

    static Term whole(String shelf, UUID whole) {
        return new Term(Fields.WHOLE, shelf + " " + whole);
    }

    String key() {
        var language = readable.language();
        return shelf + " " + (language == null ? "xx" : language.code()) + " " + readable.id();
    }

    /** In what order things stand that answer alike. */
    static long tie(String key) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(key))[0];
    }

    /** Of all that is known of it: where it is the same, nothing has changed. */
    long hash() {
        // A set of names has no order of its own.
        var known = Stream.of(
                        key(),
                        readable.whole(),
                        readable.kind(),
                        readable.title(),
                        readable.text(),
                        readable.symbol(),
                        readable.party(),
                        readable.elements().stream().sorted().toList(),
                        readable.body(),
                        readable.date(),
                        readable.audience().kind(),
                        readable.audience().named().stream().sorted().toList(),
                        readable.owner(),
                        readable.path() + readable.fictitious())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
        return StringHelper.murmurhash3_x64_128(new BytesRef(known.getBytes(StandardCharsets.UTF_8)))[0];
    }

    Document document() {
        var document = new Document();
        document.add(new StringField(Fields.KEY, new BytesRef(key()), Field.Store.NO));
        document.add(new StringField(Fields.THING, new BytesRef(thing(shelf, readable.id())), Field.Store.NO));
        document.add(Paths.field(key(), readable.path()));
        document.add(new BinaryDocValuesField(Fields.KEPT, PackedFields.of(kept())));
        document.add(
                new StringField(Fields.WHOLE, whole(shelf, readable.whole()).bytes(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.HASH, hash()));
        document.add(new NumericDocValuesField(Fields.TIE, tie(key())));
        document.add(new NumericDocValuesField(Fields.DAY, day(readable.date())));
        words(document, readable.language());
        facets(document);
        audience(document);
        return document;
    }

    /** What it is shown with, field by field. */
    Map<String, String> kept() {
        var kept = new HashMap<String, String>();
        kept.put(Fields.SHELF, shelf);
        kept.put(Fields.ID, readable.id());
        kept.put(Fields.WHOLE, readable.whole().toString());
        kept.put(Fields.TITLE, readable.title());
        kept.put(Fields.TEXT, readable.text());
        kept.put(Fields.PATH, readable.path());
        kept.put(Facet.KIND.field(), readable.kind());
        if (readable.language() != null)
            kept.put(Facet.LANGUAGE.field(), readable.language().code());
        if (readable.party() != null)
            kept.put(Facet.PARTY.field(), readable.party().toString());
        if (readable.symbol() != null) kept.put(Fields.SYMBOL, readable.symbol());
        if (readable.date() != null) kept.put(Fields.DATE, readable.date());
        if (readable.fictitious()) kept.put(Fields.FICTITIOUS, "1");
        if (!readable.audience().isPublic())
            kept.put(Fields.AUDIENCE, readable.audience().kind().name());
        return kept;
    }

    private void words(Document document, @Nullable Language language) {
        var text = readable.text();
        if (language == Language.ZH) {
            // Chinese has no stems: its words are kept as they are spelt.
            var apart = new TakenApart(Words.stems(language), text);
            document.add(apart.field(Fields.text(language), TextField.TYPE_NOT_STORED, UnaryOperator.identity()));
            document.add(apart.field(spelt(language), PRESENT, Spelt::of));
            document.add(new Field(Fields.pairs(Fields.text(language)), text, WITHOUT_LENGTH));
            document.add(new Field(Fields.pairs(Fields.title(language)), readable.title(), WITHOUT_LENGTH));
        } else {
            document.add(new TextField(Fields.text(language), text, Field.Store.NO));
            if (language != null) document.add(new Field(spelt(language), text, PRESENT));
        }
        document.add(new Field(Fields.title(language), readable.title(), WITHOUT_LENGTH));
        if (readable.symbol() == null) return;
        for (var beginning : Symbols.beginnings(readable.symbol()))
            document.add(new StringField(Fields.SYMBOL, new BytesRef(beginning), Field.Store.NO));
    }

    /** What is not for everybody is not there to be offered to anybody. */
    private String spelt(Language language) {
        return readable.audience().isPublic() ? Fields.spelt(language) : Fields.withheld(language);
    }

    private void facets(Document document) {
        facet(document, Facet.KIND, readable.kind());
        facet(
                document,
                Facet.LANGUAGE,
                readable.language() == null ? null : readable.language().code());
        facet(document, Facet.PARTY, readable.party());
        facet(document, Facet.BODY, readable.body());
        facet(document, Facet.YEAR, year(readable.date()));
        readable.elements().forEach(element -> facet(document, Facet.ELEMENT, element));
    }

    private static void facet(Document document, Facet facet, @Nullable Object value) {
        if (value == null) return;
        var bytes = new BytesRef(value.toString());
        document.add(new StringField(facet.field(), bytes, Field.Store.NO));
        document.add(new SortedSetDocValuesField(facet.field(), bytes));
    }

    private void audience(Document document) {
        var audience = readable.audience();
        document.add(
                new StringField(Fields.AUDIENCE, new BytesRef(audience.kind().name()), Field.Store.NO));
        if (readable.owner() != null)
            document.add(
                    new StringField(Fields.OWNER, new BytesRef(readable.owner().toString()), Field.Store.NO));
        if (audience.kind() != Audience.Kind.NAMED) return;
        audience.named()
                .forEach(
                        id -> document.add(new StringField(Fields.NAMED, new BytesRef(id.toString()), Field.Store.NO)));
    }

    private static @Nullable String year(@Nullable String date) {
        return date != null && YEAR.matcher(date).matches() ? date.substring(0, 4) : null;
    }

    /** As a number that sorts; what has no date comes before everything that has one. */
    static long day(@Nullable String date) {
        if (date == null || !DAY.matcher(date).matches()) return 0;
        var figures = Objects.requireNonNull(date).replace("-", "");
        return Long.parseLong((figures + "0000").substring(0, 8));
    }
}
