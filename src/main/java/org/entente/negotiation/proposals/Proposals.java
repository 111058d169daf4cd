package org.entente.negotiation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ProvisionKind;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals on texts: to their author as they are prepared, to the text's audience once they are sent. */
@Repository
public class Proposals {

    private final JdbcClient jdbc;
    private final NegotiatedTexts texts;

    Proposals(JdbcClient jdbc, NegotiatedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** To whoever may not read it, or the text it is on, it does not exist. */
    public Proposal readableBy(Reader reader, UUID id) {
        var proposal = query("p.id = :id", id, reader.isRapporteur()).stream()
                .filter(each -> each.isReadableBy(reader))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        texts.readableBy(reader, proposal.text());
        return proposal;
    }

    /** As it is told a reader now; nobody else does anything with it before this transaction is over. */
    Proposal hold(UUID id, Reader reader) {
        lock(id);
        return readableBy(reader, id);
    }

    /** As it is written. */
    Proposal hold(UUID id) {
        lock(id);
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    private void lock(UUID id) {
        jdbc.sql("select id from negotiation.proposal where id = :id for update")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** That of a delegation whoever speaks for it sends and withdraws; that of the house whoever holds an office. */
    Proposal boundBy(Delegate delegate, UUID id) {
        var proposal = readableBy(Reader.of(delegate), id);
        if (!proposal.isBoundBy(delegate)) throw new NoSuchElementException();
        return proposal;
    }

    /** In the order in which they were sent, those in preparation at the end. */
    public List<Proposal> on(UUID text, Reader reader) {
        return query("p.text = :id", text, reader.isRapporteur()).stream()
                .filter(each -> each.isReadableBy(reader))
                .toList();
    }

    /** As far as the database gives them to whoever acts. */
    List<Proposal> all(UUID text) {
        return query("p.text = :id", text, true);
    }

    Optional<Proposal> find(UUID id) {
        return query("p.id = :id", id, true).stream().findFirst();
    }

    /** @param toOffice whether also what of them is in a version in preparation is told */
    private List<Proposal> query(String condition, UUID id, boolean toOffice) {
        var sponsors = sponsors(condition, id);
        return jdbc.sql("""
                        select p.*, t.adopted_at, v.issued_at from negotiation.proposal p
                        join negotiation.text t on t.id = p.text left join negotiation.version v on v.id = p.taken_in
                        where %s order by p.number nulls last, p.written_at, p.id""".formatted(condition))
                .param("id", id)
                .query((row, number) ->
                        proposal(row, sponsors.getOrDefault(row.getObject("id", UUID.class), List.of()), toOffice))
                .list();
    }

    private record Sponsor(UUID party, boolean leads, boolean sent, JointWriter.Answer answer) {

        /** In preparation whoever was named and has not accepted stands behind nothing. */
        boolean joins() {
            return !leads && (sent || answer != JointWriter.Answer.ASKED);
        }

        /** Whoever joins what was sent has not written it. */
        boolean isJoint() {
            return !leads && (!sent || answer != JointWriter.Answer.ASKED);
        }

        JointWriter joint() {
            return new JointWriter(party, answer);
        }
    }

    /** By proposal, as far as the reader may know them; asked for all of a text at once. */
    private Map<UUID, List<Sponsor>> sponsors(String condition, UUID id) {
        var found = new HashMap<UUID, List<Sponsor>>();
        jdbc.sql("""
                        select s.proposal, s.party, s.leads, p.sent_at is not null as sent,
                            case when s.agreed is null then 'ASKED' when s.agreed = p.lock or p.sent_at is not null then 'AGREES'
                            else 'WRITES' end as answer
                        from negotiation.sponsor s join negotiation.proposal p on p.id = s.proposal
                        where s.ended_at is null and %s order by s.at, s.party""".formatted(condition)).param("id", id).query(row -> {
            found.computeIfAbsent(row.getObject("proposal", UUID.class), none -> new ArrayList<>(1))
                    .add(new Sponsor(
                            row.getObject("party", UUID.class),
                            row.getBoolean("leads"),
                            row.getBoolean("sent"),
                            JointWriter.Answer.valueOf(row.getString("answer"))));
        });
        return found;
    }

    /** False where it is there already: the same form has come twice, or others have gone on with it. */
    boolean add(Proposal proposal, @Nullable UUID by) {
        var added = jdbc.sql("""
                        insert into negotiation.proposal (id, text, version, kind, author, paragraphs, base, hash, words, provision_kind,
                            level, after, reason, reason_language, state, written_at, written_by)
                        values (:id, :text, :version, :kind, :author, :paragraphs, :base, :hash, :words, :provisionKind, :level, :after,
                            :reason, :language, 'DRAFT', :at, :by)
                        on conflict do nothing""")
                .param("id", proposal.id())
                .param("text", proposal.text())
                .param("version", proposal.version())
                .param("kind", proposal.kind().name())
                .param("author", proposal.author().name())
                .param("paragraphs", Sql.array(proposal.paragraphs()))
                .param("base", proposal.base())
                .param("hash", proposal.hash())
                .param("words", proposal.words())
                .param("provisionKind", proposal.provisionKind().name())
                .param("level", proposal.level())
                .param("after", proposal.after(), Types.OTHER)
                .param("reason", proposal.reason())
                .param("language", proposal.reasonLanguage().code())
                .param("at", Timestamp.from(proposal.writtenAt()))
                .param("by", by, Types.OTHER)
                .update();
        if (added == 1 && proposal.lead() != null)
            sponsor(proposal.id(), proposal.lead(), true, by, proposal.writtenAt());
        return added == 1;
    }

    /** Once, and while it is in preparation. */
    void follow(UUID proposal, UUID before) {
        jdbc.sql("""
                        update negotiation.proposal set anew_of = :before
                        where id = :id and anew_of is null and sent_at is null""").param("before", before).param("id", proposal).update();
    }

    /** The one that it proposes anew. */
    Optional<UUID> before(UUID proposal) {
        return jdbc.sql("select anew_of from negotiation.proposal where id = :id and anew_of is not null")
                .param("id", proposal)
                .query(UUID.class)
                .optional();
    }

    /** While it is in preparation, what it asks for. */
    void reword(Proposal proposal) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.proposal set kind = :kind, paragraphs = :paragraphs, base = :base, hash = :hash, words = :words,
                            provision_kind = :provisionKind, level = :level, after = :after, reason = :reason,
                            reason_language = :language, version = :version, lock = lock + 1
                        where id = :id and lock = :lock and sent_at is null""")
                .param("kind", proposal.kind().name())
                .param("paragraphs", Sql.array(proposal.paragraphs()))
                .param("base", proposal.base())
                .param("hash", proposal.hash())
                .param("words", proposal.words())
                .param("provisionKind", proposal.provisionKind().name())
                .param("level", proposal.level())
                .param("after", proposal.after(), Types.OTHER)
                .param("reason", proposal.reason())
                .param("language", proposal.reasonLanguage().code())
                .param("version", proposal.version())
                .param("id", proposal.id())
                .param("lock", proposal.lock())
                .update());
    }

    /** Nobody else sends one on the same text before this transaction is over; the number that comes next. */
    int nextNumber(UUID text) {
        takeTurn(text);
        return jdbc.sql("select coalesce(max(number), 0) + 1 from negotiation.proposal where text = :text")
                .param("text", text)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Whoever sends or withdraws on a text waits for whoever does so already: what is told later has the later time. */
    void takeTurn(UUID text) {
        jdbc.sql("select id from negotiation.text where id = :text for no key update")
                .param("text", text)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void send(Proposal sent, @Nullable UUID by) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.proposal set state = 'SENT', number = :number, sent_at = :at, sent_by = :by, lock = lock + 1
                        where id = :id and state = 'DRAFT' and lock = :lock""")
                .param("number", sent.number())
                .param("at", Sql.moment(sent.sentAt()))
                .param("by", by, Types.OTHER)
                .param("id", sent.id())
                .param("lock", sent.lock())
                .update());
    }

    /** Also one that is in a version in preparation, of which its delegation knows nothing yet: it is not credited then. */
    void withdraw(Proposal withdrawn, @Nullable UUID by) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.proposal set state = 'WITHDRAWN', withdrawn_at = :at, withdrawn_by = :by,
                            withdrawn_because = :because, taken_in = null, taken_at = null, taken_by = null, made = '{}', lock = lock + 1
                        where id = :id and state in ('SENT', 'TAKEN')""")
                .param("at", Sql.moment(withdrawn.withdrawnAt()))
                .param("by", by, Types.OTHER)
                .param("because", withdrawn.withdrawnBecause())
                .param("id", withdrawn.id())
                .update());
    }

    /** One that was never sent leaves nothing. */
    void discard(UUID id) {
        jdbc.sql("delete from negotiation.proposal where id = :id and sent_at is null")
                .param("id", id)
                .update();
    }

    /** @param made the paragraphs that what it would have added has become */
    void take(UUID id, UUID version, List<UUID> made, @Nullable UUID by, Instant at) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.proposal set state = 'TAKEN', taken_in = :version, taken_at = :at, taken_by = :by,
                            made = :made, lock = lock + 1
                        where id = :id and state = 'SENT'""")
                .param("version", version)
                .param("made", Sql.array(made))
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .param("id", id)
                .update());
    }

    /** By proposal on a text, the paragraphs that its words became in the version that took it up; of those alone that added any. */
    public Map<UUID, List<UUID>> made(UUID text) {
        var made = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        select p.id, p.made from negotiation.proposal p join negotiation.version v on v.id = p.taken_in
                        where p.text = :text and p.made <> '{}' and v.issued_at is not null""").param("text", text).query(row -> {
            made.put(row.getObject("id", UUID.class), Sql.uuids(row, "made"));
        });
        return made;
    }

    /** Whose words went into a version that was given up are asked for again. */
    void release(UUID version) {
        jdbc.sql("""
                        update negotiation.proposal set state = 'SENT', taken_in = null, taken_at = null, taken_by = null, made = '{}',
                            lock = lock + 1
                        where taken_in = :version and state = 'TAKEN'""").param("version", version).update();
    }

    /** A delegation that has left before comes back to its row. */
    void sponsor(UUID proposal, UUID party, boolean leads, @Nullable UUID by, Instant at) {
        var back = jdbc.sql("""
                        update negotiation.sponsor set ended_at = null, agreed = null, agreed_at = null, agreed_by = null,
                            at = :at, by_person = :by
                        where proposal = :proposal and party = :party""")
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .param("proposal", proposal)
                .param("party", party)
                .update();
        if (back == 1) return;
        jdbc.sql("""
                        insert into negotiation.sponsor (proposal, party, leads, at, by_person)
                        values (:proposal, :party, :leads, :at, :by)""")
                .param("proposal", proposal)
                .param("party", party)
                .param("leads", leads)
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** False where it was none. */
    boolean leave(UUID proposal, UUID party, Instant at) {
        return jdbc.sql("""
                                update negotiation.sponsor set ended_at = :at
                                where proposal = :proposal and party = :party and not leads and ended_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("proposal", proposal)
                        .param("party", party)
                        .update()
                == 1;
    }

    /** From then on a delegation writes it, and has agreed to no save of it yet. */
    void accept(UUID proposal, UUID party, @Nullable UUID by, Instant at) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.sponsor set agreed = -1, at = :at, by_person = :by
                        where proposal = :proposal and party = :party and not leads and ended_at is null""")
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .param("proposal", proposal)
                .param("party", party)
                .update());
    }

    /** To the words as they are in a save of the proposal; since when it writes it stays as it was. */
    void agree(UUID proposal, UUID party, long to, @Nullable UUID by, Instant at) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.sponsor set agreed = :to, agreed_at = :at, agreed_by = :by
                        where proposal = :proposal and party = :party and not leads and ended_at is null""")
                .param("to", to)
                .param("at", Timestamp.from(at))
                .param("by", by, Types.OTHER)
                .param("proposal", proposal)
                .param("party", party)
                .update());
    }

    /** Of those who write it with the delegation that leads, in the order in which they agreed. */
    List<Consent> consents(UUID proposal) {
        return jdbc.sql("""
                        select party, agreed, agreed_by, agreed_at from negotiation.sponsor
                        where proposal = :proposal and not leads and ended_at is null and agreed_at is not null
                        order by agreed_at, party""")
                .param("proposal", proposal)
                .query((row, number) -> new Consent(
                        row.getObject("party", UUID.class),
                        row.getLong("agreed"),
                        row.getObject("agreed_by", UUID.class),
                        row.getTimestamp("agreed_at").toInstant()))
                .list();
    }

    /** From the delegation that leads to another that writes it too, which stays beside it until it leaves; at no moment do both lead. */
    void hand(UUID proposal, UUID from, UUID to) {
        lead(proposal, from, false);
        lead(proposal, to, true);
    }

    private void lead(UUID proposal, UUID party, boolean leads) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.sponsor set leads = :leads
                        where proposal = :proposal and party = :party and leads <> :leads and ended_at is null""")
                .param("leads", leads)
                .param("proposal", proposal)
                .param("party", party)
                .update());
    }

    void react(Reaction reaction, @Nullable UUID by) {
        jdbc.sql("""
                        insert into negotiation.reaction (proposal, party, degree, met_by, reason, language, at, by_person)
                        values (:proposal, :party, :degree, :metBy, :reason, :language, :at, :by)""")
                .param("proposal", reaction.proposal())
                .param("party", reaction.party())
                .param("degree", reaction.degree().name())
                .param("metBy", reaction.metBy(), Types.OTHER)
                .param("reason", reaction.reason())
                .param("language", reaction.language().code())
                .param("at", Timestamp.from(reaction.at()))
                .param("by", by, Types.OTHER)
                .update();
    }

    /** False where the delegation has said nothing, or has taken it back. */
    boolean takeBack(UUID proposal, UUID party, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                                insert into negotiation.reaction (proposal, party, language, at, by_person)
                                select r.proposal, r.party, r.language, :at, :by from negotiation.reaction r
                                where r.proposal = :proposal and r.party = :party and r.degree is not null
                                    and not exists (select from negotiation.reaction later where later.proposal = r.proposal
                                        and later.party = r.party and later.number > r.number)""")
                        .param("at", Timestamp.from(at))
                        .param("by", by, Types.OTHER)
                        .param("proposal", proposal)
                        .param("party", party)
                        .update()
                == 1;
    }

    /** The last of each delegation that the reader may know, by proposal; nothing of one that has taken it back. */
    Map<UUID, List<Reaction>> reactions(UUID text) {
        var found = new HashMap<UUID, List<Reaction>>();
        jdbc.sql("""
                        select * from (select distinct on (r.proposal, r.party) r.* from negotiation.reaction r
                            join negotiation.proposal p on p.id = r.proposal where p.text = :text
                            order by r.proposal, r.party, r.number desc) last where degree is not null""").param("text", text).query(row -> {
            var reaction = new Reaction(
                    row.getObject("proposal", UUID.class),
                    row.getObject("party", UUID.class),
                    Degree.valueOf(row.getString("degree")),
                    row.getObject("met_by", UUID.class),
                    row.getString("reason"),
                    Language.of(row.getString("language")).orElseThrow(),
                    row.getTimestamp("at").toInstant());
            found.computeIfAbsent(reaction.proposal(), none -> new ArrayList<>())
                    .add(reaction);
        });
        return found;
    }

    /** What is in a version in preparation is pending until that is issued: nobody but those who prepare it knows. */
    private static boolean isTold(ResultSet row, boolean toOffice) throws SQLException {
        return toOffice || row.getString("taken_in") == null || Sql.instant(row, "issued_at") != null;
    }

    /** What was pending when the text was adopted stays as it is written, and is told so. */
    private static ProposalState state(ResultSet row, boolean toOffice) throws SQLException {
        var state = isTold(row, toOffice) ? ProposalState.valueOf(row.getString("state")) : ProposalState.SENT;
        return state == ProposalState.SENT && Sql.instant(row, "adopted_at") != null
                ? ProposalState.NOT_TAKEN_UP
                : state;
    }

    private static Proposal proposal(ResultSet row, List<Sponsor> sponsors, boolean toOffice) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("text", UUID.class),
                row.getObject("version", UUID.class),
                row.getInt("number"),
                ProposalKind.valueOf(row.getString("kind")),
                ProposalAuthor.valueOf(row.getString("author")),
                Sql.uuids(row, "paragraphs"),
                row.getString("base"),
                row.getString("hash"),
                row.getString("words"),
                ProvisionKind.valueOf(row.getString("provision_kind")),
                row.getInt("level"),
                row.getObject("after", UUID.class),
                row.getString("reason"),
                Language.of(row.getString("reason_language")).orElseThrow(),
                state(row, toOffice),
                sponsors.stream()
                        .filter(Sponsor::leads)
                        .map(Sponsor::party)
                        .findFirst()
                        .orElse(null),
                sponsors.stream().filter(Sponsor::joins).map(Sponsor::party).toList(),
                sponsors.stream().filter(Sponsor::isJoint).map(Sponsor::joint).toList(),
                row.getTimestamp("written_at").toInstant(),
                Sql.instant(row, "sent_at"),
                Sql.instant(row, "withdrawn_at"),
                row.getString("withdrawn_because"),
                isTold(row, toOffice) ? row.getObject("taken_in", UUID.class) : null,
                row.getLong("lock"));
    }
}
