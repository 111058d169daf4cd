package org.entente.consultations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What this room asks its database for its pages, each by a name, for whoever measures them. */
public final class Questions {

    private final Matrices matrices;
    private final Tags tags;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final Map<String, Runnable> named = new LinkedHashMap<>();

    public Questions(ApplicationContext context) {
        matrices = context.getBean(Matrices.class);
        tags = context.getBean(Tags.class);
        statements = context.getBean(Statements.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    /** The same, asked by another way into the database. */
    public Questions(ApplicationContext context, DataSource otherwise) {
        jdbc = JdbcClient.create(otherwise);
        matrices = new Matrices(jdbc, new TransactionTemplate(new DataSourceTransactionManager(otherwise)));
        tags = context.getBean(Tags.class);
        statements = new Statements(jdbc, context.getBean(NamedParameterJdbcOperations.class));
    }

    /** In the order in which they are to be shown; the given word stands in few paragraphs. */
    public Map<String, Runnable> named(String rareWord) {
        for (var columns : Columns.values()) {
            named.put("matrix by " + columns + ", confirmed", () -> matrices.read(of(columns, false)));
            named.put("matrix by " + columns + ", suggested too", () -> matrices.read(of(columns, true)));
        }
        var frequent = element("desc");
        var rare = element("asc");
        var party = one("select party from consultations.mention group by party order by count(*) desc, party limit 1");
        var group = one("""
                select organisation from parties.current_membership m join parties.party p on p.id = m.organisation
                where p.kind = 'GROUP' group by 1 order by count(*) desc, 1 limit 1""");
        behind("frequent element", Columns.PARTY, frequent, null, "");
        behind("rare element", Columns.PARTY, rare, null, "");
        behind("rare element of a party", Columns.PARTY, rare, party, "");
        behind("frequent element of a group", Columns.GROUP, frequent, group, "");
        behind("common word", Columns.CONSULTATION, null, null, "plenary");
        behind("rare word", Columns.CONSULTATION, null, null, rareWord);
        behind("rare word of a frequent element", Columns.CONSULTATION, frequent, null, rareWord);
        behind("word in none", Columns.CONSULTATION, null, null, "quetzalcoatl");
        behind("two Chinese characters", Columns.CONSULTATION, null, null, "网络");
        behind("two Chinese characters in none", Columns.CONSULTATION, null, null, "鲸鱼");
        behind("two Arabic letters", Columns.CONSULTATION, null, null, "حق");
        var consultation = one("select id from consultations.consultation order by id limit 1");
        named.put("queue: next paragraph", () -> tags.nextUnread(consultation));
        named.put("queue: progress", () -> tags.progress(consultation));
        named.put("consultation: who has spoken", () -> statements.in(consultation, Reader.guest(), null));
        return named;
    }

    private void behind(String name, Columns columns, @Nullable String element, @Nullable UUID column, String words) {
        named.put("behind: " + name, () -> matrices.behind(of(columns, true), element, column, words, null));
    }

    private static Matrices.Question of(Columns columns, boolean suggested) {
        return new Matrices.Question(columns, null, false, suggested, Reader.guest());
    }

    private String element(String order) {
        return jdbc.sql("select element from consultations.tag group by 1 order by count(*) %s limit 1"
                        .formatted(order))
                .query(String.class)
                .single();
    }

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
