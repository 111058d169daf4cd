package org.entente.parties;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Every party there is; all of them are public. */
@Repository
public class Parties {

    private static final long CHECKED_FOR_NANOS = 500_000_000;

    private static final RowMapper<Party> PARTY = (row, number) -> new Party(
            new PartyId(row.getObject("id", UUID.class)),
            row.getString("code"),
            Kind.valueOf(row.getString("kind")),
            row.getBoolean("fictitious"),
            row.getString("iso2"),
            row.getString("m49"),
            Names.ofJson(row.getString("names")),
            row.getString("source"),
            row.getBoolean("unverified"));

    private static final RowMapper<Membership> MEMBERSHIP = (row, number) -> new Membership(
            row.getObject("id", UUID.class),
            new PartyId(row.getObject("organisation", UUID.class)),
            new PartyId(row.getObject("member", UUID.class)),
            Membership.Status.valueOf(row.getString("status")),
            row.getBoolean("disputed"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            row.getString("note"),
            row.getString("source"),
            row.getBoolean("unverified"));

    private static final RowMapper<Naming> NAMING = (row, number) -> new Naming(
            Names.ofJson(row.getString("names")),
            row.getObject("valid_from", LocalDate.class),
            row.getString("source"),
            row.getBoolean("unverified"));

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile @Nullable Register register;
    private volatile long checkedAt;

    Parties(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public Party get(PartyId id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Party> find(PartyId id) {
        return Optional.ofNullable(register().parties().get(id));
    }

    /** Codes or names as they are written in one field, divided by commas, semicolons or lines. */
    public static List<String> words(String written) {
        return Arrays.stream(written.split("[,;\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** By ISO code in either length, abbreviation, or exact name in any of the six languages; case does not matter. */
    public Optional<Party> called(String word) {
        return register().byWord(word);
    }

    /** By its own code and by no other word, as in the address of its page. */
    public Party coded(String code) {
        return called(code)
                .filter(party -> party.code().equalsIgnoreCase(code))
                .orElseThrow(NoSuchElementException::new);
    }

    public List<Party> all(Language language) {
        return sorted(register().parties().values(), language);
    }

    /** The members of an organisation or group on a day, disputed memberships included. */
    public List<Party> membersOn(PartyId organisation, LocalDate day) {
        return register().membersOn(organisation, day);
    }

    public List<Party> organisationsOf(PartyId member, LocalDate day) {
        return register().organisationsOf(member, day);
    }

    /** Who belongs or belonged to an organisation or group. */
    public List<Membership> memberships(PartyId organisation) {
        return register().ofOrganisation().getOrDefault(organisation, List.of());
    }

    /** What a party itself belongs or belonged to, which an organisation may as well. */
    List<Membership> membershipsOf(PartyId member) {
        return register().ofMember().getOrDefault(member, List.of());
    }

    /** For a select box: from code to name, sorted as the language sorts; what is fictitious says so there, too. */
    public Map<String, String> choices(Collection<Party> parties, Language language) {
        var mark = " · " + Messages.text(language, "web.fictitious.short");
        var choices = new LinkedHashMap<String, String>();
        sorted(parties, language)
                .forEach(party -> choices.put(party.code(), party.name(language) + (party.fictitious() ? mark : "")));
        return choices;
    }

    /** The name in a language, or the bare id of a party that has since been removed with the demonstration. */
    public String name(UUID id, Language language) {
        return find(new PartyId(id)).map(party -> party.name(language)).orElse(id.toString());
    }

    /** By which programs know it; empty where it has since been removed with the demonstration. */
    public Optional<String> code(UUID id) {
        return find(new PartyId(id)).map(Party::code);
    }

    /** In their order; without those that have since been removed. */
    public List<String> codes(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> code(id).stream()).sorted().toList();
    }

    public List<Party> sorted(Collection<Party> parties, Language language) {
        var collator = Collator.getInstance(language.locale());
        return parties.stream()
                .sorted(Comparator.comparing(party -> party.name(language), collator::compare))
                .toList();
    }

    public List<Naming> namings(PartyId party) {
        return jdbc.sql(
                        "select * from parties.naming where party = :party order by valid_from desc nulls last, number desc")
                .param("party", party.id())
                .query(NAMING)
                .list();
    }

    /** A party of the demonstration; it is marked so wherever it is shown, and goes with the demonstration. */
    public PartyId addFictitious(String code, Kind kind, Names names) {
        var id = PartyId.ofCode(code);
        add(id, code, kind, true, null, null);
        name(id, names, null, null, "Demonstration", false);
        return id;
    }

    /** An organisation that asked to come in, or that a list names, by the one name that is known of it. */
    public PartyId addStakeholder(String code, Names names, String source, @Nullable UUID by, Instant at) {
        var id = PartyId.ofCode(code);
        add(id, code, Kind.STAKEHOLDER, false, null, null);
        name(id, names, null, by, source, false);
        events.publishEvent(new PartyAdded(code, Kind.STAKEHOLDER, names.byCode(), source, by, at));
        return id;
    }

    public void addFictitiousMembership(PartyId organisation, PartyId member) {
        join(organisation, member, Membership.Status.ACTIVE, false, null, null, "", "Demonstration", false, null);
    }

    /** Removes every party of the demonstration with its names and memberships. */
    public void removeFictitious() {
        var gone = jdbc.sql("delete from parties.party where fictitious returning id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        forget();
        events.publishEvent(new FictitiousPartiesRemoved(gone));
    }

    void add(PartyId id, String code, Kind kind, boolean fictitious, @Nullable String iso2, @Nullable String m49) {
        jdbc.sql("""
                        insert into parties.party (id, code, kind, fictitious, iso2, m49)
                        values (:id, :code, :kind, :fictitious, :iso2, :m49)""")
                .param("id", id.id())
                .param("code", code)
                .param("kind", kind.name())
                .param("fictitious", fictitious)
                .param("iso2", iso2)
                .param("m49", m49)
                .update();
    }

    void name(
            PartyId party,
            Names names,
            @Nullable LocalDate from,
            @Nullable UUID by,
            String source,
            boolean unverified) {
        jdbc.sql("""
                        insert into parties.naming (party, names, valid_from, recorded_by, source, unverified)
                        values (:party, :names::jsonb, :from, :by, :source, :unverified)""")
                .param("party", party.id())
                .param("names", names.json())
                .param("from", from)
                .param("by", by)
                .param("source", source)
                .param("unverified", unverified)
                .update();
        forget();
    }

    void join(
            PartyId organisation,
            PartyId member,
            Membership.Status status,
            boolean disputed,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String note,
            String source,
            boolean unverified,
            @Nullable UUID by) {
        jdbc.sql("""
                        insert into parties.membership (organisation, member, status, disputed, valid_from, valid_to,
                                                        note, source, unverified, recorded_by)
                        values (:organisation, :member, :status, :disputed, :from, :to, :note, :source, :unverified, :by)""")
                .param("organisation", organisation.id())
                .param("member", member.id())
                .param("status", status.name())
                .param("disputed", disputed)
                .param("from", from)
                .param("to", to)
                .param("note", note)
                .param("source", source)
                .param("unverified", unverified)
                .param("by", by)
                .update();
        forget();
    }

    /** Closes a membership on a day; the row stays. False where it has a last day already, which is never overwritten. */
    boolean end(UUID membership, LocalDate lastDay) {
        var ended = jdbc.sql("update parties.membership set valid_to = :day where id = :id and valid_to is null")
                .param("day", lastDay)
                .param("id", membership)
                .update();
        forget();
        return ended == 1;
    }

    /** A source has been found for a membership that waited for one. False where somebody was faster. */
    boolean confirm(UUID membership, String source) {
        var confirmed = jdbc.sql(
                        "update parties.membership set unverified = false, source = :source where id = :id and unverified")
                .param("source", source)
                .param("id", membership)
                .update();
        forget();
        return confirmed == 1;
    }

    boolean isEmpty() {
        return register().parties().isEmpty();
    }

    /** Now, so that the act itself reads what it wrote; and when it is over, since it may have come to nothing. */
    private void forget() {
        letGo();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                letGo();
            }
        });
    }

    /** What is asked next is not answered from half a second ago: another process may just have changed it. */
    void lookAgain() {
        checkedAt = 0;
    }

    private void letGo() {
        checkedAt = 0;
        register = null;
    }

    /** What is held may be half a second old where another process has changed it; on a new day, names may be others. */
    private Register register() {
        var held = register;
        var today = LocalDate.now(clock);
        var now = System.nanoTime();
        if (held != null && held.day().equals(today) && checkedAt != 0 && now - checkedAt < CHECKED_FOR_NANOS)
            return held;
        var revision = jdbc.sql("select number from parties.revision")
                .query((row, number) -> row.getLong(1))
                .single();
        if (held == null || held.revision() != revision || !held.day().equals(today)) {
            held = read(revision, today);
            register = held;
        }
        checkedAt = now;
        return held;
    }

    private Register read(long revision, LocalDate day) {
        var parties = jdbc.sql("""
                        select p.*, n.names, n.source, n.unverified
                        from parties.party p
                        cross join lateral (
                            select names, source, unverified from parties.naming n
                            where n.party = p.id and (n.valid_from is null or n.valid_from <= :day)
                            order by n.valid_from desc nulls last, n.number desc limit 1) n
                        order by p.code""").param("day", day).query(PARTY).list();
        var memberships = jdbc.sql("select * from parties.membership order by valid_from nulls first, id")
                .query(MEMBERSHIP)
                .list();
        return Register.of(revision, day, parties, memberships);
    }
}
