package org.entente.negotiation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What versions say in the languages that are not their original's, paragraph by paragraph. */
@Repository
class Translations {

    private final JdbcClient jdbc;

    Translations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of each paragraph. */
    Map<UUID, TextTranslation> of(UUID version, Language language) {
        var found = new LinkedHashMap<UUID, TextTranslation>();
        jdbc.sql("""
                        select distinct on (provision) provision, words, says, at from negotiation.translation
                        where version = :version and language = :language order by provision, number desc""")
                .param("version", version)
                .param("language", language.code())
                .query(row -> {
                    var one = new TextTranslation(
                            row.getObject("provision", UUID.class),
                            row.getString("words"),
                            row.getString("says"),
                            row.getTimestamp("at").toInstant());
                    found.put(one.provision(), one);
                });
        return found;
    }

    /** Those in which some paragraph of the version is worded, however old the words are; the original is not among them. */
    Set<Language> languages(UUID version) {
        var languages = EnumSet.noneOf(Language.class);
        jdbc.sql("select distinct language from negotiation.translation where version = :version")
                .param("version", version)
                .query(row -> {
                    languages.add(Language.of(row.getString(1)).orElseThrow());
                });
        return languages;
    }

    /** How many paragraphs of the version say in each language what the original says now. */
    Map<Language, Integer> abreast(UUID version) {
        var counts = new EnumMap<Language, Integer>(Language.class);
        jdbc.sql("""
                        select t.language, count(*) from (
                            select distinct on (provision, language) provision, language, says from negotiation.translation
                            where version = :version order by provision, language, number desc) t
                        join negotiation.provision p on p.version = :version and p.id = t.provision
                        where t.says = encode(sha256(convert_to(p.words, 'UTF8')), 'hex') group by 1""").param("version", version).query(row -> {
            counts.put(Language.of(row.getString(1)).orElseThrow(), row.getInt(2));
        });
        return counts;
    }

    /** Of two who word one version in one language at once the second sees what the first has said. */
    void hold(UUID version, Language language) {
        Sql.hold(jdbc, "translation " + version + " " + language.code());
    }

    void say(
            UUID version, UUID provision, Language language, String words, String says, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                        insert into negotiation.translation (version, provision, language, words, says, at, by_person)
                        values (:version, :provision, :language, :words, :says, :at, :by)""")
                .param("version", version)
                .param("provision", provision)
                .param("language", language.code())
                .param("words", words)
                .param("says", says)
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** A next version is begun with the words of the one before; where its original changes, they lag behind. */
    void carry(UUID from, UUID to) {
        jdbc.sql("""
                        insert into negotiation.translation (version, provision, language, words, says, at, by_person)
                        select distinct on (provision, language) :to, provision, language, words, says, at, by_person
                        from negotiation.translation where version = :from order by provision, language, number desc""").param("from", from).param("to", to).update();
    }
}
