package org.entente.identity;

import java.util.UUID;
import org.entente.languages.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which language a person is written to, and whether they have a password that they know. */
@Repository
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(UUID person, Language language, boolean passwordless) {
        jdbc.sql("""
                        insert into identity.account (person, language, passwordless) values (:person, :language, :without)
                        on conflict (person) do update set language = :language, passwordless = :without""")
                .param("person", person)
                .param("language", language.code())
                .param("without", passwordless)
                .update();
    }

    Language language(UUID person) {
        return jdbc.sql("select language from identity.account where person = :person")
                .param("person", person)
                .query((row, number) -> row.getString(1))
                .optional()
                .flatMap(Language::of)
                .orElse(Language.EN);
    }

    boolean isPasswordless(UUID person) {
        return jdbc.sql("select passwordless from identity.account where person = :person")
                .param("person", person)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    /** The same; if so, nobody else changes its ways in before the transaction is over. */
    boolean holdIfPasswordless(UUID person) {
        return jdbc.sql("select true from identity.account where person = :person and passwordless for update")
                .param("person", person)
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void takePassword(UUID person) {
        jdbc.sql("update identity.account set passwordless = false where person = :person")
                .param("person", person)
                .update();
    }
}
