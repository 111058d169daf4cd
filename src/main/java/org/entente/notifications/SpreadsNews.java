package org.entente.notifications;

import java.sql.Types;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.mail.Post;
import org.entente.web.Addressees;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes for everybody what they are to be told, by what they have chosen; who may read it is asked when it is told. */
@Component
class SpreadsNews {

    /** So many stand on a page. */
    static final int PAGE = 100;

    private static final int MOST = 50;

    private final Topics topics;
    private final Subscribers subscribers;
    private final Addressees addressees;
    private final Post post;
    private final JdbcClient jdbc;
    private final Clock clock;

    SpreadsNews(
            Topics topics, Subscribers subscribers, Addressees addressees, Post post, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.subscribers = subscribers;
        this.addressees = addressees;
        this.post = post;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(UUID id, String topic, UUID of, Set<UUID> concerned) {}

    /** In the transaction of the one node whose turn it is. */
    int spread() {
        var waiting = jdbc.sql("""
                        select id, topic, of, concerned from notifications.told
                        where spread_at is null order by at, id limit :most for update skip locked""")
                .param("most", MOST)
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getObject("of", UUID.class),
                        Set.copyOf(Sql.uuids(row, "concerned"))))
                .list();
        if (waiting.isEmpty()) return 0;
        subscribers.welcome(addressees, clock.instant());
        waiting.forEach(this::spread);
        jdbc.sql("update notifications.told set spread_at = :now where id = any(:ids)")
                .param("now", Sql.moment(clock.instant()))
                .param("ids", Sql.array(waiting.stream().map(Waiting::id).toList()))
                .update();
        return waiting.size();
    }

    /** What a room told that is no more is nothing to anybody. */
    private void spread(Waiting told) {
        var topic = topics.named(told.topic()).orElse(null);
        if (topic == null) return;
        jdbc.sql("""
                        insert into notifications.item (subscriber, told, often, at, by_mail)
                        select s.id, t.id, w.often, t.at, :open and s.refused_at is null
                        from notifications.told t
                        cross join notifications.subscriber s
                        left join notifications.wish c on c.subscriber = s.id and c.topic = t.topic
                        cross join lateral (
                            select coalesce(c.often, case when s.person is null then 'NEVER' else :usual end) as often,
                                   coalesce(c.followed, :followed) as followed) w
                        where t.id = :told and s.confirmed_at is not null and s.stopped_at is null and w.often <> 'NEVER'
                          and (s.person is null or s.person is distinct from t.by_person)
                          and (s.person = any(:concerned)
                               or t.others and (s.person is not null or :everybody)
                                  and (not w.followed
                                       or exists (select from notifications.following f
                                                  where f.subscriber = s.id and f.what = any(t.scopes || :within))))
                        on conflict do nothing""")
                .param("told", told.id())
                .param("open", post.isOpen())
                .param("usual", topic.usual().name())
                .param("followed", topic.isFollowed())
                .param("within", topic.within(told.of()).toArray(String[]::new))
                .param("everybody", topic.isForEverybody())
                .param("concerned", Sql.array(concerned(told, topic)))
                .update();
    }

    private Set<UUID> concerned(Waiting told, Topic topic) {
        var named = topic.concerned(told.of());
        var delegations = new HashSet<>(told.concerned());
        delegations.addAll(named);
        var persons = new HashSet<>(addressees.actingFor(delegations));
        persons.addAll(named);
        return persons;
    }

    /** For what stands on somebody's page, before the given one: the latest first, of the last weeks. */
    List<Told> toldTo(UUID subscriber, @Nullable UUID before) {
        return jdbc.sql("""
                        select t.* from notifications.item i join notifications.told t on t.id = i.told
                        where i.subscriber = :subscriber
                          and (:before::uuid is null or (i.at, i.told) < (select at, id from notifications.told where id = :before))
                        order by i.at desc, i.told desc limit :most""")
                .param("subscriber", subscriber)
                .param("before", before, Types.OTHER)
                .param("most", PAGE)
                .query(Letters.TOLD)
                .list();
    }
}
