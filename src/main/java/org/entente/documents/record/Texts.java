package org.entente.documents.record;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.Block;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts of documents, their files and paragraphs; who may read them is asked of the document. */
@Repository
public class Texts {

    private static final RowMapper<Text> TEXT = (row, number) -> new Text(
            row.getObject("id", UUID.class),
            row.getObject("document", UUID.class),
            Language.of(row.getString("language")).orElseThrow(),
            row.getInt("edition"),
            Status.valueOf(row.getString("status")),
            row.getString("title"),
            row.getString("issued"),
            row.getString("corrected"),
            row.getDouble("confidence"),
            row.getBoolean("scan"),
            row.getTimestamp("added_at").toInstant());

    private static final RowMapper<TextFile> FILE = (row, number) -> new TextFile(
            TextFile.Kind.valueOf(row.getString("kind")),
            row.getString("sha256"),
            row.getString("name"),
            row.getLong("size"));

    private static final RowMapper<Paragraph> PARAGRAPH = (row, number) -> new Paragraph(
            row.getObject("paragraph", UUID.class),
            row.getObject("text", UUID.class),
            row.getInt("position"),
            new Block(
                    Block.Kind.valueOf(row.getString("kind")),
                    row.getInt("level"),
                    row.getString("number"),
                    row.getString("words"),
                    row.getString("e_id"),
                    row.getDouble("confidence")));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Texts(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Every edition in every language, each language's newest first. */
    public List<Text> of(UUID document) {
        return jdbc.sql("select * from documents.text where document = :id order by language, edition desc")
                .param("id", document)
                .query(TEXT)
                .list();
    }

    /** What stands now, by language in the order of languages. */
    public Map<Language, Text> current(UUID document) {
        var editions = of(document);
        var current = new LinkedHashMap<Language, Text>();
        for (var language : Language.values()) {
            editions.stream()
                    .filter(text -> text.language() == language)
                    .findFirst()
                    .ifPresent(text -> current.put(language, text));
        }
        return current;
    }

    public Optional<Text> find(UUID id) {
        return jdbc.sql("select * from documents.text where id = :id")
                .param("id", id)
                .query(TEXT)
                .optional();
    }

    /** In the order in which they are offered, and of one kind as they came. */
    public List<TextFile> files(UUID text) {
        return jdbc
                .sql("select * from documents.file where text = :id order by position")
                .param("id", text)
                .query(FILE)
                .list()
                .stream()
                .sorted(Comparator.comparing(TextFile::kind))
                .toList();
    }

    public List<Paragraph> paragraphs(UUID text) {
        return jdbc.sql("""
                        select pl.*, p.words from documents.placement pl
                        join documents.paragraph p on p.id = pl.paragraph
                        where pl.text = :id order by pl.position""").param("id", text).query(PARAGRAPH).list();
    }

    /** Where a paragraph stands now, or stood last. */
    public Paragraph paragraph(UUID id) {
        return jdbc.sql("""
                        select pl.*, p.words from documents.placement pl
                        join documents.paragraph p on p.id = pl.paragraph
                        join documents.text t on t.id = pl.text
                        where pl.paragraph = :id order by t.edition desc limit 1""").param("id", id).query(PARAGRAPH).optional().orElseThrow(NoSuchElementException::new);
    }

    /** A paragraph whose words stand unchanged in the edition before keeps its id. */
    void add(Text text, List<TextFile> files, List<Block> blocks, @Nullable UUID by) {
        jdbc.sql("""
                        insert into documents.text (id, document, language, edition, status, title, issued, corrected,
                            confidence, scan, added_at, added_by)
                        values (:id, :document, :language, :edition, :status, :title, :issued, :corrected,
                            :confidence, :scan, :at, :by)""")
                .param("id", text.id())
                .param("document", text.document())
                .param("language", text.language().code())
                .param("edition", text.edition())
                .param("status", text.status().name())
                .param("title", text.title())
                .param("issued", text.issued())
                .param("corrected", text.corrected())
                .param("confidence", text.confidence())
                .param("scan", text.scan())
                .param("at", Timestamp.from(text.addedAt()))
                .param("by", by, Types.OTHER)
                .update();
        keep(text, files);
        place(text, blocks, earlier(text));
    }

    /** In which the text can be had too. */
    void add(Text text, TextFile file) {
        jdbc.sql("""
                        insert into documents.file (text, sha256, position, kind, name, size)
                        select :text, :sha256, count(*), :kind, :name, :size from documents.file where text = :text""")
                .param("text", text.id())
                .param("sha256", file.sha256())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("size", file.size())
                .update();
    }

    void save(Text text) {
        jdbc.sql("""
                        update documents.text set status = :status, title = :title, issued = :issued, corrected = :corrected
                        where id = :id""")
                .param("status", text.status().name())
                .param("title", text.title())
                .param("issued", text.issued())
                .param("corrected", text.corrected())
                .param("id", text.id())
                .update();
    }

    /** Only where it has no words: that there is no text. */
    void remove(Text text) {
        jdbc.sql("delete from documents.text where id = :id and status = 'NOT_ISSUED'")
                .param("id", text.id())
                .update();
    }

    /** Reads the same text otherwise: what a file says stays, how it was read is put right. */
    void reread(Text text, double confidence, List<Block> blocks) {
        var before = paragraphs(text.id());
        jdbc.sql("delete from documents.placement where text = :id")
                .param("id", text.id())
                .update();
        jdbc.sql("update documents.text set confidence = :confidence where id = :id")
                .param("confidence", confidence)
                .param("id", text.id())
                .update();
        place(text, blocks, before);
    }

    private List<Paragraph> earlier(Text text) {
        return jdbc.sql("""
                        select pl.*, p.words from documents.placement pl
                        join documents.paragraph p on p.id = pl.paragraph
                        where pl.text = (select id from documents.text
                                         where document = :document and language = :language and edition < :edition
                                         order by edition desc limit 1)
                        order by pl.position""")
                .param("document", text.document())
                .param("language", text.language().code())
                .param("edition", text.edition())
                .query(PARAGRAPH)
                .list();
    }

    private void place(Text text, List<Block> blocks, List<Paragraph> before) {
        var known = new HashMap<String, ArrayDeque<UUID>>();
        before.forEach(paragraph -> known.computeIfAbsent(paragraph.block().text(), none -> new ArrayDeque<>())
                .add(paragraph.id()));
        var placed = new ArrayList<MapSqlParameterSource>();
        var added = new ArrayList<MapSqlParameterSource>();
        for (var block : blocks) {
            var same = Optional.ofNullable(known.get(block.text())).map(ArrayDeque::poll);
            var row = row(text, placed.size() + 1, same.orElseGet(UUID::randomUUID), block);
            placed.add(row);
            if (same.isEmpty()) added.add(row);
        }
        batch("""
                        insert into documents.paragraph (id, document, language, words)
                        values (:paragraph, :document, :language, :words)""", added);
        batch("""
                        insert into documents.placement (text, position, paragraph, kind, level, number, e_id, confidence)
                        values (:text, :position, :paragraph, :kind, :level, :number, :eId, :confidence)""", placed);
    }

    private static MapSqlParameterSource row(Text text, int position, UUID paragraph, Block block) {
        return new MapSqlParameterSource()
                .addValue("text", text.id())
                .addValue("document", text.document())
                .addValue("language", text.language().code())
                .addValue("position", position)
                .addValue("paragraph", paragraph)
                .addValue("kind", block.kind().name())
                .addValue("level", block.level())
                .addValue("number", block.number())
                .addValue("words", block.text())
                .addValue("eId", block.eId())
                .addValue("confidence", block.confidence());
    }

    private void keep(Text text, List<TextFile> files) {
        var rows = new ArrayList<MapSqlParameterSource>();
        for (var file : files) {
            rows.add(new MapSqlParameterSource()
                    .addValue("text", text.id())
                    .addValue("sha256", file.sha256())
                    .addValue("position", rows.size())
                    .addValue("kind", file.kind().name())
                    .addValue("name", file.name())
                    .addValue("size", file.size()));
        }
        batch("""
                        insert into documents.file (text, sha256, position, kind, name, size)
                        values (:text, :sha256, :position, :kind, :name, :size)""", rows);
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        batches.batchUpdate(sql, rows.toArray(MapSqlParameterSource[]::new));
    }
}
