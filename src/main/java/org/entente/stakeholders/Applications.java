package org.entente.stakeholders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications; what this reader may not know of does not exist for them. */
@Repository
public class Applications {

    private static final String SELECT = """
            select a.*, exists (select from stakeholders.application r where r.renews = a.id and r.state = 'ACCREDITED') as renewed
            from stakeholders.application a where\s""";

    private static final RowMapper<Application> APPLICATION = (row, number) -> new Application(
            row.getObject("id", UUID.class),
            row.getObject("accreditation", UUID.class),
            row.getObject("party", UUID.class),
            ApplicationState.valueOf(row.getString("state")),
            AccreditationLane.valueOf(row.getString("lane")),
            profile(row),
            row.getObject("renews", UUID.class),
            row.getString("question"),
            row.getObject("circulation", UUID.class),
            row.getTimestamp("began_at").toInstant(),
            Sql.instant(row, "submitted_at"),
            Sql.instant(row, "decided_at"),
            row.getBoolean("renewed"),
            row.getLong("lock"));

    private final JdbcClient jdbc;
    private final Accreditations accreditations;
    private final Presidency presidency;
    private final Parties parties;

    Applications(JdbcClient jdbc, Accreditations accreditations, Presidency presidency, Parties parties) {
        this.jdbc = jdbc;
        this.accreditations = accreditations;
        this.presidency = presidency;
        this.parties = parties;
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("name"),
                row.getString("site"),
                row.getObject("seat", UUID.class),
                OrganisationKind.of(row.getString("kind")).orElse(null),
                row.getString("relevance"),
                Language.of(row.getString("language")).orElseThrow(),
                ConsultativeStatus.valueOf(row.getString("status")));
    }

    public Application readableBy(Reader reader, UUID id) {
        return find(id).filter(each -> isReadableBy(reader, each)).orElseThrow(NoSuchElementException::new);
    }

    /** A draft is its organisation’s own; what Member States have before them, theirs too; who is accredited, everybody knows. */
    boolean isReadableBy(Reader reader, Application each) {
        return each.isAccredited()
                || reader.delegate().filter(own -> own.belongsTo(each.party())).isPresent()
                || isInside(reader) && each.wasCirculated()
                || reader.isRapporteur() && each.submittedAt() != null
                || isToldToAll(each.id());
    }

    /** Whether a reader is of a State or holds an office. */
    static boolean isInside(Reader reader) {
        return reader.audiences().contains(Audience.Kind.STATES);
    }

    /** Its organisation finds its contacts on it, States and those who hold an office its papers and who objects. */
    boolean isShownAsToEverybody(Reader reader, Application each) {
        return isReadableBy(Reader.guest(), each)
                && !isInside(reader)
                && reader.delegate().filter(own -> own.belongsTo(each.party())).isEmpty();
    }

    private boolean isToldToAll(UUID id) {
        return jdbc.sql("select stakeholders.is_told_to_all(:id)")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Whoever prepares what the organisation says, fills it in; whoever speaks for it, sends it. */
    Application ownOf(Delegate delegate, UUID id) {
        return Optional.of(readableBy(Reader.of(delegate), id))
                .filter(each -> delegate.draftsFor(each.party()))
                .orElseThrow(NoSuchElementException::new);
    }

    Application spokenForBy(Delegate delegate, UUID id) {
        return Optional.of(ownOf(delegate, id))
                .filter(each -> delegate.speaksFor(each.party()))
                .orElseThrow(NoSuchElementException::new);
    }

    Application keptBy(Delegate delegate, UUID id) {
        return readableBy(Reader.of(delegate.asOfficer()), id);
    }

    /** Only the Chair of the body consults and decides. */
    Application presidedBy(Delegate delegate, UUID id) {
        var reader = Reader.of(delegate);
        return Optional.of(readableBy(reader, id))
                .filter(each -> each.wasCirculated() && presidency.isHeldBy(reader, each.accreditation()))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Only those who speak for a Member State that it is circulated to. */
    Application beforeStateOf(Delegate delegate, UUID id) {
        return Optional.of(readableBy(Reader.of(delegate), id))
                .filter(Application::wasCirculated)
                .filter(each -> delegate.speaksFor(delegate.delegation()) && isAsked(delegate, each))
                .orElseThrow(NoSuchElementException::new);
    }

    private boolean isAsked(Delegate delegate, Application each) {
        return parties.find(new PartyId(delegate.delegation()))
                .filter(accreditations.get(each.accreditation())::asks)
                .isPresent();
    }

    Optional<Application> find(UUID id) {
        return query("a.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Until the act is done nobody sends it, or adds papers to it: what is read of it meanwhile stays so. */
    void holdDraft(UUID id) {
        var state = jdbc.sql("select state from stakeholders.application where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("");
        if (!state.equals(ApplicationState.DRAFT.name())) throw new RuleBroken(Refusal.NOT_DRAFT);
    }

    /** That its party has not taken back. */
    public Optional<Application> of(UUID accreditation, UUID party) {
        return query(
                        "a.accreditation = :accreditation and a.party = :party and a.state <> 'WITHDRAWN'",
                        Map.of("accreditation", accreditation, "party", party))
                .stream()
                .findFirst();
    }

    /** By which the party was accredited last, for something else, and after which it was turned down nowhere. */
    Optional<Application> earlier(UUID accreditation, UUID party) {
        return last(accreditation, party).filter(each -> !isTurnedDownSince(each, accreditation));
    }

    private Optional<Application> last(UUID accreditation, UUID party) {
        return query(
                        "a.accreditation <> :accreditation and a.party = :party and a.state = 'ACCREDITED'",
                        Map.of("accreditation", accreditation, "party", party))
                .stream()
                .max(Comparator.comparing(Application::beganAt));
    }

    /** Whether States would be passed over if it went on without them. */
    boolean isTurnedDownSince(UUID accreditation, UUID party) {
        return last(accreditation, party)
                .filter(each -> isTurnedDownSince(each, accreditation))
                .isPresent();
    }

    /** To the organisation an application in consultation is one that was not accredited; so it is here. */
    private boolean isTurnedDownSince(Application before, UUID accreditation) {
        var then = before.decidedAt() == null ? before.beganAt() : before.decidedAt();
        return query(
                        "a.accreditation <> :accreditation and a.party = :party and a.state in ('IN_CONSULTATION', 'NOT_ACCREDITED')",
                        Map.of("accreditation", accreditation, "party", before.party()))
                .stream()
                .map(Application::decidedAt)
                .anyMatch(decided -> decided == null || decided.isAfter(then));
    }

    /** All that are to be worked off, decided or shown, as far as the reader of this request may know; by name. */
    List<Application> in(UUID accreditation) {
        return query("a.accreditation = :accreditation", Map.of("accreditation", accreditation));
    }

    /** Whoever is accredited, everybody knows. */
    List<Application> accredited() {
        return query("a.state = 'ACCREDITED'", Map.of());
    }

    List<Application> on(UUID circulation) {
        return query("a.circulation = :circulation", Map.of("circulation", circulation));
    }

    /** Whether anybody has begun one, for whoever sets the rule. */
    boolean areBegunIn(UUID accreditation) {
        return jdbc.sql("select exists (select from stakeholders.application where accreditation = :id)")
                .param("id", accreditation)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** That were never sent: what was asked again comes in however late the answer is. */
    List<Application> drafts(UUID accreditation) {
        return query(
                "a.accreditation = :accreditation and a.state = 'DRAFT' and a.submitted_at is null",
                Map.of("accreditation", accreditation));
    }

    /** False where it is there already, or another of the same party. */
    boolean add(Application application) {
        return with(application, """
                        insert into stakeholders.application (id, accreditation, party, state, lane, name, site, seat, kind, relevance,
                            language, status, renews, question, circulation, began_at, submitted_at, decided_at)
                        values (:id, :accreditation, :party, :state, :lane, :name, :site, :seat, :kind, :relevance,
                            :language, :status, :renews, :question, :circulation, :beganAt, :submittedAt, :decidedAt)
                        on conflict do nothing""")
                        .param("accreditation", application.accreditation())
                        .param("party", application.party())
                        .param("renews", application.renews(), Types.OTHER)
                        .param("beganAt", Timestamp.from(application.beganAt()))
                        .update()
                == 1;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(Application application) {
        Sql.mustChangeOne(
                with(application, """
                        update stakeholders.application set state = :state, lane = :lane, name = :name, site = :site, seat = :seat,
                            kind = :kind, relevance = :relevance, language = :language, status = :status, question = :question,
                            circulation = :circulation, submitted_at = :submittedAt, decided_at = :decidedAt, lock = lock + 1
                        where id = :id and lock = :lock""").param("lock", application.lock()).update());
    }

    private JdbcClient.StatementSpec with(Application application, String sql) {
        var profile = application.profile();
        var kind = profile.kind();
        return jdbc.sql(sql)
                .param("id", application.id())
                .param("state", application.state().name())
                .param("lane", application.lane().name())
                .param("name", profile.name())
                .param("site", profile.site())
                .param("seat", profile.seat(), Types.OTHER)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                .param("relevance", profile.relevance())
                .param("language", profile.language().code())
                .param("status", profile.status().name())
                .param("question", application.question())
                .param("circulation", application.circulation(), Types.OTHER)
                .param("submittedAt", Sql.moment(application.submittedAt()))
                .param("decidedAt", Sql.moment(application.decidedAt()));
    }

    /** For its organisation and the secretariat. */
    List<ContactPerson> contacts(UUID application) {
        return jdbc.sql("select * from stakeholders.contact where application = :application order by number")
                .param("application", application)
                .query((row, number) -> new ContactPerson(row.getString("name"), row.getString("email")))
                .list();
    }

    void keep(UUID application, List<ContactPerson> contacts) {
        jdbc.sql("delete from stakeholders.contact where application = :application")
                .param("application", application)
                .update();
        for (var each : contacts) {
            jdbc.sql("""
                            insert into stakeholders.contact (application, number, name, email)
                            select :application, count(*) + 1, :name, :email
                            from stakeholders.contact where application = :application""")
                    .param("application", application)
                    .param("name", each.name())
                    .param("email", each.email())
                    .update();
        }
    }

    private List<Application> query(String condition, Map<String, ?> params) {
        return jdbc.sql(SELECT + condition + " order by a.name, a.id")
                .params(params)
                .query(APPLICATION)
                .list();
    }
}
