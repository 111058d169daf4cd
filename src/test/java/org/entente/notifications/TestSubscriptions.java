package org.entente.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.entente.languages.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters to an address alone, for the tests of every room. */
public final class TestSubscriptions {

    private TestSubscriptions() {}

    /** What nobody guesses of its page; begun already. */
    public static String token(ApplicationContext house) {
        var subscribers = house.getBean(Subscribers.class);
        var address = UUID.randomUUID() + "@example.org";
        var made = subscribers.addEmail(address, Language.EN, ZoneId.of("UTC"), Instant.now());
        subscribers.confirm(made.id(), Instant.now());
        return made.token();
    }

    /** A letter that tells of a document, as it would be sent: its words marked up. */
    public static String letter(ApplicationContext house, Language language, UUID document) {
        var subscribers = house.getBean(Subscribers.class);
        var own = subscribers.withToken(token(house)).orElseThrow();
        subscribers.choose(own.id(), language, own.zone(), own.hour(), Instant.now());
        var mark = UUID.randomUUID().toString();
        house.getBean(Tells.class).tell("documents", document, "ADDED", mark, Whom.everybody(), null);
        var letter = house.getBean(JdbcClient.class)
                .sql("""
                        with letter as (
                            insert into notifications.letter (id, subscriber, kind, made_at, due_at)
                            values (gen_random_uuid(), :subscriber, 'NEWS', now(), 'infinity') returning id)
                        insert into notifications.item (subscriber, told, often, at, by_mail, letter, written_at)
                        select :subscriber, t.id, 'AT_ONCE', now(), true, letter.id, now()
                        from notifications.told t, letter where t.mark = :mark returning letter""")
                .param("subscriber", own.id())
                .param("mark", mark)
                .query(UUID.class)
                .single();
        return house.getBean(LetterTexts.class)
                .batch()
                .write(
                        new OutgoingLetter(letter, own.id(), OutgoingLetter.Kind.NEWS, Instant.now(), 0, false),
                        subscribers.find(own.id()).orElseThrow())
                .orElseThrow()
                .html();
    }
}
