package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** An account without a password keeps a key, whoever is at it in how many windows. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class OnlyWayInTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Passkeys passkeys;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    @Test
    void ofTwoKeysThatAreTakenAwayAtOnceOneStays() {
        var delegate = people.delegateOf("KEN");
        accounts.open(delegate.person(), Language.EN, true);
        var one = key(delegate);
        var other = key(delegate);
        var second = transaction.execute(first -> {
            assertThat(accounts.holdIfPasswordless(delegate.person())).isTrue();
            assertThat(passkeys.remove(delegate.person(), one)).isPresent();
            var answer = CompletableFuture.supplyAsync(() -> browser.post()
                    .uri("/en/me/security/passkeys/" + other + "/removal")
                    .with(as(delegate))
                    .exchange());
            Awaitility.await().until(() -> answer.isDone() || waits());
            return answer;
        });
        assertThat(second.join()).hasStatus(HttpStatus.CONFLICT);
        assertThat(passkeys.of(delegate.person())).extracting(Passkey::id).containsExactly(other);
    }

    /** Of this database, some connection for another. */
    private boolean waits() {
        return JdbcClient.create(TestWalls.owner(house))
                        .sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String key(Delegate delegate) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into identity.passkey (id, person, name, public_key, signature_count, user_verified,
                            backup_eligible, backup_state, transports, attestation_object, client_data, added_at)
                        values (:id, :person, 'A key', '', 0, true, false, false, '', '', '', now())""").param("id", id).param("person", delegate.person()).update();
        return id;
    }
}
