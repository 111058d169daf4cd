package org.entente.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Texts under negotiation for programs: their versions, and of each version the paragraphs with their ids, numbers and lineage. */
@RestController
class TextsApi {

    static final int PAGE = 50;

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final TextReadings readings;

    TextsApi(NegotiatedTexts texts, TextVersions versions, TextLines lines, TextReadings readings) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.readings = readings;
    }

    /** The newest first; what is only in preparation is in the list of those who prepare it alone. */
    @GetMapping("/api/v1/texts")
    Map<String, @Nullable Object> all(Reader reader, @RequestParam(required = false) @Nullable UUID after) {
        var all = texts.readableBy(reader).stream()
                .filter(text -> isThere(text, reader))
                .toList();
        var ids = all.stream().map(NegotiatedText::id).toList();
        if (after != null && !ids.contains(after)) throw new NoSuchElementException();
        var page = all.stream().skip(ids.indexOf(after) + 1L).limit(PAGE).toList();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("count", all.size());
        json.put("texts", page.stream().map(this::brief).toList());
        json.put("next", page.size() == PAGE ? page.getLast().id() : null);
        return json;
    }

    @GetMapping("/api/v1/texts/{id}")
    Map<String, @Nullable Object> one(Reader reader, @PathVariable UUID id) {
        var text = readings.of(reader, id);
        if (!isThere(text, reader)) throw new NoSuchElementException();
        var json = brief(text);
        json.put(
                "versions",
                versions.of(text, reader).stream().map(TextsApi::version).toList());
        return json;
    }

    @GetMapping("/api/v1/texts/{id}/versions/{number}")
    Map<String, @Nullable Object> version(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(name = "language", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        var version = versions.get(text, number, reader);
        readings.noteVersion(reader, text, version);
        var language = Language.of(code).orElse(text.language());
        var json = version(version);
        json.put("text", text.id());
        json.put("language", language.code());
        json.put(
                "paragraphs",
                lines.of(text, version, language).stream()
                        .map(TextsApi::paragraph)
                        .toList());
        json.put("gone", gone(version));
        return json;
    }

    private boolean isThere(NegotiatedText text, Reader reader) {
        return reader.isRapporteur() || versions.current(text.id()).isPresent();
    }

    private Map<String, @Nullable Object> brief(NegotiatedText text) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", text.id());
        json.put("titles", text.titles().byCode());
        json.put("session", text.session());
        json.put("language", text.language().code());
        json.put("attributed", text.attributed());
        json.put("audience", text.audience().kind());
        json.put("begunAt", text.begunAt());
        json.put("adoptedAt", text.adoptedAt());
        json.put("current", versions.current(text.id()).map(TextVersion::number).orElse(null));
        json.put("fictitious", text.fictitious());
        return json;
    }

    private static Map<String, @Nullable Object> version(TextVersion version) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", version.id());
        json.put("number", version.number());
        json.put("kind", version.kind());
        json.put("revision", version.kind() == VersionKind.REVISION ? version.revision() : null);
        json.put("symbol", version.symbol());
        json.put("issuedAt", version.issuedAt());
        return json;
    }

    /** The hash by which proposals know what they were written on is that of the words in the original language. */
    private static Map<String, @Nullable Object> paragraph(TextLine line) {
        var provision = line.provision();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", line.id());
        json.put("kind", provision.kind());
        json.put("level", provision.level());
        json.put("number", line.number());
        json.put("printed", line.printed());
        json.put("words", line.words());
        json.put("language", line.language().code());
        json.put("lags", line.lags());
        json.put("hash", provision.hash());
        json.put("change", line.change());
        json.put("cameOutOf", provision.origins());
        return json;
    }

    /** Paragraphs of the version before that this one no longer has, each with those it went into. */
    private List<Map<String, @Nullable Object>> gone(TextVersion version) {
        var before = lines.before(version).orElse(null);
        if (before == null) return List.of();
        var gone = Lineage.between(versions.provisions(before.id()), versions.provisions(version.id()))
                .gone();
        return gone.keySet().stream()
                .map(each -> {
                    var json = new LinkedHashMap<String, @Nullable Object>();
                    json.put("id", each);
                    json.put("wentInto", Objects.requireNonNull(gone.get(each)));
                    return (Map<String, @Nullable Object>) json;
                })
                .toList();
    }
}
