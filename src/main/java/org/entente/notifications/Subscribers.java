package org.entente.notifications;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Addressees;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who may be written to, with what they have chosen; seen by the program, and each by themselves. */
@Repository
class Subscribers {

    private static final RowMapper<Subscriber> SUBSCRIBER = (row, number) -> new Subscriber(
            row.getObject("id", UUID.class),
            row.getObject("person", UUID.class),
            row.getString("email"),
            Language.of(row.getString("language")).orElse(Language.EN),
            ZoneId.of(row.getString("zone")),
            row.getInt("hour"),
            row.getString("token"),
            Sql.instant(row, "confirmed_at"),
            Sql.instant(row, "stopped_at"),
            Sql.instant(row, "refused_at"),
            row.getString("refused_why"));

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int EARLY = 7;

    private final JdbcClient jdbc;

    Subscribers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Subscriber> find(UUID id) {
        return one("where id = :key", id);
    }

    Optional<Subscriber> withToken(String token) {
        return one("where token = :key", token);
    }

    Optional<Subscriber> withEmail(String email) {
        return one("where email = :key", email.strip().toLowerCase(Locale.ROOT));
    }

    Optional<Subscriber> ofPerson(UUID person) {
        return one("where person = :key", person);
    }

    private Optional<Subscriber> one(String where, Object key) {
        return jdbc.sql("select * from notifications.subscriber " + where)
                .param("key", key)
                .query(SUBSCRIBER)
                .optional();
    }

    /** Whoever has an account and is not known here yet comes to be, with what is usual. */
    void welcome(Addressees addressees, Instant now) {
        var missing = new HashSet<>(addressees.everybody());
        missing.removeAll(persons());
        for (var person : missing) {
            addressees.find(person).ifPresent(found -> addPerson(person, found.language(), now));
        }
    }

    private Set<UUID> persons() {
        return Set.copyOf(jdbc.sql("select person from notifications.subscriber where person is not null")
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whoever looks for the first time is known from then on, and written to in the language in which they took their account. */
    Subscriber own(Delegate delegate, Addressees addressees, Language otherwise, Instant now) {
        var person = delegate.person();
        return ofPerson(person)
                .orElseGet(() -> addPerson(
                        person,
                        addressees
                                .find(person)
                                .map(Addressees.Addressee::language)
                                .orElse(otherwise),
                        now));
    }

    private Subscriber addPerson(UUID person, Language language, Instant now) {
        add(person, null, language, Dates.NEW_YORK, EARLY, now, now);
        return ofPerson(person).orElseThrow();
    }

    /** An address alone, until whoever reads it has said that they want it. */
    Subscriber addEmail(String email, Language language, ZoneId zone, Instant now) {
        var folded = email.strip().toLowerCase(Locale.ROOT);
        add(null, folded, language, zone, EARLY, null, now);
        return withEmail(folded).orElseThrow();
    }

    private void add(
            @Nullable UUID person,
            @Nullable String email,
            Language language,
            ZoneId zone,
            int hour,
            @Nullable Instant confirmed,
            Instant now) {
        jdbc.sql("""
                        insert into notifications.subscriber (id, person, email, language, zone, hour, token, asked_at,
                            confirmed_at, daily_at, weekly_at)
                        values (:id, :person, :email, :language, :zone, :hour, :token, :now, :confirmed, :daily, :weekly)
                        on conflict do nothing""")
                .param("id", UUID.randomUUID())
                .param("person", person, Types.OTHER)
                .param("email", email)
                .param("language", language.code())
                .param("zone", zone.getId())
                .param("hour", hour)
                .param("token", token())
                .param("now", Sql.moment(now))
                .param("confirmed", Sql.moment(confirmed))
                .param("daily", Sql.moment(Zones.next(now, zone, hour, Often.DAILY)))
                .param("weekly", Sql.moment(Zones.next(now, zone, hour, Often.WEEKLY)))
                .update();
    }

    /** In which language and by whose clock; whoever chooses wants letters again. */
    void choose(UUID id, Language language, ZoneId zone, int hour, Instant now) {
        jdbc.sql("""
                        update notifications.subscriber set language = :language, zone = :zone, hour = :hour,
                            stopped_at = null, daily_at = :daily, weekly_at = :weekly
                        where id = :id""")
                .param("id", id)
                .param("language", language.code())
                .param("zone", zone.getId())
                .param("hour", hour)
                .param("daily", Sql.moment(Zones.next(now, zone, hour, Often.DAILY)))
                .param("weekly", Sql.moment(Zones.next(now, zone, hour, Often.WEEKLY)))
                .update();
    }

    Map<String, Wish> wishes(UUID id) {
        var wishes = new LinkedHashMap<String, Wish>();
        jdbc.sql("select topic, often, followed from notifications.wish where subscriber = :id")
                .param("id", id)
                .query((row, number) -> wishes.put(
                        row.getString("topic"),
                        new Wish(Often.valueOf(row.getString("often")), row.getBoolean("followed"))))
                .list();
        return wishes;
    }

    void wish(UUID id, Map<String, Wish> wishes) {
        wishes.forEach((topic, wish) -> jdbc.sql("""
                        insert into notifications.wish (subscriber, topic, often, followed)
                        values (:id, :topic, :often, :followed)
                        on conflict (subscriber, topic) do update set often = :often, followed = :followed""")
                .param("id", id)
                .param("topic", topic)
                .param("often", wish.often().name())
                .param("followed", wish.followed())
                .update());
    }

    List<String> following(UUID id) {
        return jdbc.sql("select what from notifications.following where subscriber = :id order by what")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    boolean follows(UUID id, String what) {
        return following(id).contains(what);
    }

    void follow(UUID id, String what) {
        jdbc.sql("insert into notifications.following (subscriber, what) values (:id, :what) on conflict do nothing")
                .param("id", id)
                .param("what", what)
                .update();
    }

    void unfollow(UUID id, String what) {
        jdbc.sql("delete from notifications.following where subscriber = :id and what = :what")
                .param("id", id)
                .param("what", what)
                .update();
    }

    void confirm(UUID id, Instant now) {
        jdbc.sql("""
                        update notifications.subscriber set confirmed_at = coalesce(confirmed_at, :now), stopped_at = null
                        where id = :id""").param("id", id).param("now", Sql.moment(now)).update();
    }

    /** A person keeps what they have chosen, for another time; of an address alone nothing is kept. */
    void end(Subscriber subscriber, Instant now) {
        if (subscriber.person() == null) remove(subscriber.id());
        else
            jdbc.sql("update notifications.subscriber set stopped_at = coalesce(stopped_at, :now) where id = :id")
                    .param("id", subscriber.id())
                    .param("now", Sql.moment(now))
                    .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from notifications.subscriber where id = :id")
                .param("id", id)
                .update();
    }

    /** The mail server takes nothing for this address any more: it is not asked again until somebody says so. */
    void refuse(UUID id, String why, Instant now) {
        jdbc.sql("""
                        update notifications.subscriber set refused_at = coalesce(refused_at, :now), refused_why = :why
                        where id = :id""")
                .param("id", id)
                .param("why", why)
                .param("now", Sql.moment(now))
                .update();
    }

    void tryAgain(UUID id) {
        jdbc.sql("update notifications.subscriber set refused_at = null, refused_why = '' where id = :id")
                .param("id", id)
                .update();
    }

    /** Persons whose address does not work. */
    List<Subscriber> refusedPersons() {
        return jdbc.sql("""
                        select * from notifications.subscriber where person is not null and refused_at is not null
                        order by refused_at desc, id limit 200""").query(SUBSCRIBER).list();
    }

    private static String token() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
