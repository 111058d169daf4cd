package org.entente.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts for tests, of any room. */
@Component
public class TestTexts {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final KeepsTexts keeps;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    TestTexts(
            NegotiatedTexts texts,
            TextVersions versions,
            KeepsTexts keeps,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.texts = texts;
        this.versions = versions;
        this.keeps = keeps;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Whether somebody waits for whoever holds the text. */
    public boolean isWaitedFor(NegotiatedText text) {
        return jdbc.sql("""
                        select exists (select from pg_locks where locktype = 'advisory' and not granted
                            and (classid::bigint << 32 | objid::bigint) = hashtextextended('text ' || :id, 0))""")
                .param("id", text.id().toString())
                .query(Boolean.class)
                .single();
    }

    /** From now on, to these parties and no others. */
    public void openTo(NegotiatedText text, String... parties) {
        jdbc.sql("update negotiation.text set audience = 'NAMED', named = :named where id = :id")
                .param(
                        "named",
                        Arrays.stream(parties)
                                .map(code -> PartyId.ofCode(code).id())
                                .toArray(UUID[]::new))
                .param("id", text.id())
                .update();
    }

    /** With its first version in preparation: a title, and numbered paragraphs that say these words. */
    public NegotiatedText begun(Audience audience, String... words) {
        return begun(audience, false, words);
    }

    /** Of the demonstration's kind, with its zero draft issued. */
    public NegotiatedText fictitious(String... words) {
        var text = begun(Audience.PUBLIC, true, words);
        keeps.issue(text, null);
        return text;
    }

    private NegotiatedText begun(Audience audience, boolean fictitious, String... words) {
        var id = UUID.randomUUID();
        var text = new NegotiatedText(
                id,
                Names.of(Language.EN, "Text " + id),
                null,
                Language.EN,
                true,
                audience,
                fictitious,
                fictitious ? Instant.now() : Instant.parse("2026-03-02T15:00:00Z"),
                null,
                0);
        var provisions = new ArrayList<Provision>(List.of(Provision.of(ProvisionKind.TITLE, 0, "Text " + id)));
        for (var each : words) provisions.add(Provision.of(ProvisionKind.NUMBERED, 0, each));
        keeps.begin(text, provisions, Map.of(), null);
        return texts.find(id).orElseThrow();
    }

    /** With its zero draft issued. */
    public NegotiatedText issued(Audience audience, String... words) {
        var text = begun(audience, words);
        keeps.issue(text, null);
        return text;
    }

    /** The text of the demonstration. */
    public NegotiatedText demonstrated() {
        return texts.fictitious().getFirst();
    }

    /** A next version, which is issued. */
    public TextVersion revised(NegotiatedText text, UnaryOperator<Draft> act) {
        return transaction.execute(status -> {
            keeps.beginNext(text, null);
            var draft = versions.draft(text.id()).orElseThrow();
            var next = act.apply(new Draft(versions.provisions(draft.id())));
            versions.write(draft.id(), next.provisions());
            return keeps.issue(text, null);
        });
    }

    /** A revision with other words in its last paragraph. */
    public void revise(NegotiatedText text, String words) {
        revised(text, draft -> {
            var last = draft.provisions().getLast();
            return draft.edit(last.id(), last.kind(), last.level(), words);
        });
    }

    /** A revision in preparation. */
    public void prepare(NegotiatedText text) {
        keeps.beginNext(text, null);
    }

    /** Of the version that holds now. */
    public List<Provision> provisions(NegotiatedText text) {
        return versions.provisions(versions.current(text.id()).orElseThrow().id());
    }

    public UUID lastParagraph(NegotiatedText text) {
        return provisions(text).getLast().id();
    }
}
