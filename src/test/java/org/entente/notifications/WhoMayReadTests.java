package org.entente.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.notifications.PostOfTheHouse.html;
import static org.entente.notifications.PostOfTheHouse.plain;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.consultations.Scene;
import org.entente.documents.record.DocumentAdded;
import org.entente.mail.ScriptedSmtp;
import org.entente.mail.ScriptedSmtp.Taken;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents for audiences at random, told to readers of every kind: what their letters say, and what they keep to themselves. */
@SpringBootTest(classes = Entente.class, properties = "entente.notifications.together=0s")
class WhoMayReadTests {

    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static final int DOCUMENTS = 25;
    private static final Pattern CLOSED = Pattern.compile("There is (something|(\\d+) things) new for you here");

    @Autowired
    PostOfTheHouse house;

    @Autowired
    Scene scene;

    @Autowired
    Subscribers subscribers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private record Held(
            UUID id,
            String title,
            Audience audience,
            @Nullable UUID owner) {}

    @DynamicPropertySource
    static void theServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
    }

    @AfterAll
    static void theServerGoes() {
        SERVER.close();
    }

    @RepeatedTest(6)
    void noLetterSaysAWordOfWhatIsNotPublicAndEachCountsWhatItsReaderMayReadBesides() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var readers = List.of(
                house.someone("KEN", Role.HEAD),
                house.someone("GHA", Role.DELEGATE),
                house.someone("AU", Role.DELEGATE),
                house.someone("PSE", Role.ADVISER),
                house.someone(null, Role.RAPPORTEUR),
                house.someone(null, Role.OFFICER),
                house.someone(null, Role.SYSTEM_ADMINISTRATOR));
        subscribers.welcome(house.addressees(), Instant.now());
        jdbc.sql("""
                        insert into notifications.wish (subscriber, topic, often, followed)
                        select id, 'documents', 'AT_ONCE', false from notifications.subscriber on conflict do nothing""").update();
        var held = new ArrayList<Held>();
        for (var i = 0; i < DOCUMENTS; i++) held.add(added(random, readers));
        house.round();
        for (var reader : readers) {
            var letters = SERVER.takenFor(reader.email());
            var as = "seed " + seed + ", " + reader.delegate();
            for (var document : held)
                assertThat(letters.stream()
                                .allMatch(letter -> names(letter, document)
                                        == document.audience().isPublic()))
                        .as(as + ", " + document)
                        .isTrue();
            assertThat(letters.stream().mapToLong(WhoMayReadTests::closed).sum())
                    .as(as)
                    .isEqualTo(held.stream()
                            .filter(document -> isReadBesides(reader, document))
                            .count());
        }
    }

    private static boolean isReadBesides(Someone reader, Held document) {
        return !document.audience().isPublic()
                && document.audience().admits(Reader.of(reader.delegate()), document.owner());
    }

    private static boolean names(Taken letter, Held document) {
        return plain(letter).contains(document.title()) || html(letter).contains(document.title());
    }

    private static long closed(Taken letter) {
        var found = CLOSED.matcher(plain(letter));
        if (!found.find()) return 0;
        return found.group(2) == null ? 1 : Long.parseLong(found.group(2));
    }

    private Held added(Random random, List<Someone> readers) {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        var some = readers.get(random.nextInt(readers.size())).delegate();
        Set<UUID> named = random.nextBoolean() ? Set.of(some.person()) : Set.of(some.delegation());
        var owned = kind == Kind.OWN || random.nextInt(4) == 0;
        var owner = owned ? scene.party(random.nextBoolean() ? "KEN" : "GHA") : null;
        var document = new Held(
                UUID.randomUUID(),
                "Words " + UUID.randomUUID(),
                new Audience(kind, kind == Kind.NAMED ? named : Set.of()),
                owner);
        jdbc.sql("""
                        insert into documents.document (id, sort_key, kind, titles, audience, named, owner, added_at)
                        values (:id, :title, 'REPORT', jsonb_build_object('en', :title::text), :audience, :named, :owner, now())""")
                .param("id", document.id())
                .param("title", document.title())
                .param("audience", kind.name())
                .param("named", Sql.array(document.audience().named()))
                .param("owner", owner, Types.OTHER)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new DocumentAdded(document.id(), owner, Map.of(), Delegate.SECRETARIAT, Instant.now())));
        return document;
    }
}
