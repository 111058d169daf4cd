package org.entente.meetings;

import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which room; within one transaction it is held, asked about and booked. */
@Repository
public class Rooms {

    private final JdbcClient jdbc;

    Rooms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What else is held there at the time; whoever asks next waits until this transaction is over. */
    public Optional<Booking> other(Booking wanted) {
        Sql.hold(jdbc, "room " + wanted.room());
        return jdbc.sql("""
                        select * from meetings.booking
                        where room = :room and of <> :of and starts_at < :to and ends_at > :from
                        order by starts_at limit 1""")
                .param("room", wanted.room())
                .param("of", wanted.of())
                .param("from", Sql.moment(wanted.from()))
                .param("to", Sql.moment(wanted.to()))
                .query((row, number) -> new Booking(
                        row.getObject("of", UUID.class),
                        row.getString("path"),
                        Names.ofJson(row.getString("titles")),
                        row.getString("room"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .optional();
    }

    public void book(Booking booking) {
        jdbc.sql("""
                        insert into meetings.booking (of, path, titles, room, starts_at, ends_at)
                        values (:of, :path, :titles::jsonb, :room, :from, :to)
                        on conflict (of) do update set titles = :titles::jsonb, room = :room, starts_at = :from, ends_at = :to""")
                .param("of", booking.of())
                .param("path", booking.path())
                .param("titles", booking.titles().json())
                .param("room", booking.room())
                .param("from", Sql.moment(booking.from()))
                .param("to", Sql.moment(booking.to()))
                .update();
    }

    public void letGo(UUID of) {
        jdbc.sql("delete from meetings.booking where of = :of").param("of", of).update();
    }
}
