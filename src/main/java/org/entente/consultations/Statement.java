package org.entente.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a party said in a consultation; its words belong to the party, which alone publishes, corrects or withdraws them.
 * The secretariat does so only with what it brought in itself.
 *
 * @param yearOnly whether only the year of the day is known
 * @param language ISO 639-1
 * @param bySecretariat whether the secretariat brought it in; then its officers keep it too
 * @param version the number of the current text, from 1
 * @param publishedFrom the version that was published first; what came before it stays its party's own
 * @param audience who may read it once it is published
 * @param lock counts the saves
 */
public record Statement(
        UUID id,
        UUID consultation,
        UUID party,
        @Nullable UUID onBehalfOf,
        List<UUID> aligned,
        String language,
        boolean languageConfirmed,
        @Nullable LocalDate deliveredOn,
        boolean yearOnly,
        StatementState state,
        boolean bySecretariat,
        int version,
        @Nullable Integer publishedFrom,
        Audience audience,
        Instant addedAt,
        long lock) {

    /** Who speaks in each of these. */
    static Map<UUID, UUID> speakers(Collection<Statement> statements) {
        return statements.stream().collect(Collectors.toMap(Statement::id, Statement::party));
    }

    public String path() {
        return "/statements/" + id;
    }

    public boolean isPublished() {
        return state == StatementState.PUBLISHED;
    }

    /** Who may read it as it stands: a draft its delegation alone, or the officers too who brought it in. */
    public Audience shownTo() {
        if (state != StatementState.DRAFT) return audience;
        return bySecretariat ? Audience.OFFICERS : Audience.OWN;
    }

    public boolean isReadableBy(Reader reader) {
        return shownTo().admits(reader, party);
    }

    /** Whether its words are theirs to read: once withdrawn they are its owner's again. */
    public boolean speaksTo(Reader reader) {
        return isReadableBy(reader)
                && (state != StatementState.WITHDRAWN
                        || reader.delegate().filter(this::belongsTo).isPresent());
    }

    /** Whether a version is there for this reader; what a withdrawn one said is not. */
    public boolean shows(int number, Reader reader) {
        return isOwnOf(reader) || isReadableBy(reader) && publishedFrom != null && number >= publishedFrom;
    }

    /** Its delegation's, or the secretariat's as long as only it has acted on it. */
    public boolean isOwnOf(Reader reader) {
        return reader.delegate().filter(own -> own.belongsTo(party)).isPresent()
                || bySecretariat && reader.isRapporteur();
    }

    /** The whole delegation reads what is its own; officers what the secretariat brought in. */
    public boolean belongsTo(Delegate delegate) {
        return delegate.belongsTo(party) || isKeptBy(delegate);
    }

    /** An adviser prepares a draft; what is published only those change who speak for the party. */
    public boolean isWorkedOnBy(Delegate delegate) {
        return isBoundBy(delegate) || state == StatementState.DRAFT && delegate.draftsFor(party);
    }

    /** Published and withdrawn by those alone who speak for the party, or by officers for the secretariat's own. */
    public boolean isBoundBy(Delegate delegate) {
        return delegate.speaksFor(party) || isKeptBy(delegate);
    }

    private boolean isKeptBy(Delegate officer) {
        return bySecretariat && officer.isOfficer();
    }

    Statement publish() {
        if (state == StatementState.PUBLISHED) throw new RuleBroken(Refusal.ALREADY_PUBLISHED);
        return in(StatementState.PUBLISHED, version);
    }

    Statement withdraw() {
        if (state != StatementState.PUBLISHED) throw new RuleBroken(Refusal.NOT_PUBLISHED);
        return in(StatementState.WITHDRAWN, version);
    }

    Statement corrected() {
        if (state == StatementState.WITHDRAWN) throw new RuleBroken(Refusal.NOT_PUBLISHED);
        return in(state, version + 1);
    }

    /** With other facts than its text; a language that a person has given is confirmed. */
    Statement with(
            @Nullable UUID speaksFor,
            List<UUID> others,
            String inLanguage,
            @Nullable LocalDate day,
            boolean dayIsYear,
            long knownLock) {
        return new Statement(
                id,
                consultation,
                party,
                speaksFor,
                others,
                inLanguage,
                true,
                day,
                dayIsYear,
                state,
                bySecretariat,
                version,
                publishedFrom,
                audience,
                addedAt,
                knownLock);
    }

    /** The same for other readers. */
    Statement openTo(Audience other, long knownLock) {
        return new Statement(
                id,
                consultation,
                party,
                onBehalfOf,
                aligned,
                language,
                languageConfirmed,
                deliveredOn,
                yearOnly,
                state,
                bySecretariat,
                version,
                publishedFrom,
                other,
                addedAt,
                knownLock);
    }

    /** Once the party itself has acted on it, it is the party's alone, whoever brought it in. */
    Statement takenUpBy(Delegate delegate) {
        return with(state, bySecretariat && !delegate.belongsTo(party), version, publishedFrom, lock);
    }

    /** As somebody knew it, whose save is told where another was faster. */
    public Statement asKnown(long knownLock) {
        return with(state, bySecretariat, version, publishedFrom, knownLock);
    }

    private Statement in(StatementState next, int nextVersion) {
        var isFirst = next == StatementState.PUBLISHED && publishedFrom == null;
        return with(next, bySecretariat, nextVersion, isFirst ? Integer.valueOf(nextVersion) : publishedFrom, lock);
    }

    /** The same words and facts, standing otherwise in the record. */
    private Statement with(
            StatementState nextState,
            boolean secretariats,
            int nextVersion,
            @Nullable Integer firstPublished,
            long knownLock) {
        return new Statement(
                id,
                consultation,
                party,
                onBehalfOf,
                aligned,
                language,
                languageConfirmed,
                deliveredOn,
                yearOnly,
                nextState,
                secretariats,
                nextVersion,
                firstPublished,
                audience,
                addedAt,
                knownLock);
    }
}
