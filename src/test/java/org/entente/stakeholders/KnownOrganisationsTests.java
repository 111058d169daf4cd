package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.CurrentReader;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of organisations before anybody says which is which. */
class KnownOrganisationsTests extends InAccreditation {

    @Autowired
    KnownOrganisations known;

    @Autowired
    LetsStakeholdersIn lets;

    @Autowired
    Parties parties;

    @Autowired
    TransactionTemplate transaction;

    /** Whatever stood further up in a later list; and though lists are the secretariat's to read. */
    @Test
    void anOrganisationThatAppliesBeginsWithWhatWasSaidOfItFirst() {
        var party = made.organisation("XPK", "Known of a test");
        said(party, "As the later list has it", 2, Instant.parse("2026-02-01T00:00:00Z"));
        said(party, "As the first list has it", 7, Instant.parse("2026-01-01T00:00:00Z"));
        CurrentReader.set(Reader.of(people.in("XPK", Role.HEAD)));
        try {
            assertThat(known.listed(party.id()).orElseThrow().name()).startsWith("As the first list has it");
        } finally {
            CurrentReader.clear();
        }
    }

    private void said(Party of, String name, int line, Instant at) {
        var list = UUID.randomUUID();
        jdbc.sql("insert into stakeholders.organisation_list (id, file_name, lines, at) values (?, 'a.csv', 9, ?)")
                .params(list, java.sql.Timestamp.from(at))
                .update();
        jdbc.sql("""
                        insert into stakeholders.listed (id, list, line, nth, name, kind, language, state, party)
                        values (gen_random_uuid(), ?, ?, 1, ?, 'NGO', 'en', 'SAME', ?)""").params(list, line, name + " " + list, of.id().id()).update();
    }

    @Test
    void whoHasTheSameNameIsProposedBeforeWhoHasTheSameSite() {
        var named = stakeholder("ORG-ZNAMED", "Zebra of likeness");
        var at = stakeholder("ORG-AT", "Aardvark of likeness");
        var index = known.now();
        index.site("https://likeness.example", at);
        index.site("https://likeness.example", named);
        assertThat(known.like(index, "ZEBRA of Likeness, Ltd.", "www.likeness.example", Language.EN))
                .extracting(Party::id)
                .containsExactly(named, at);
    }

    private PartyId stakeholder(String code, String name) {
        return transaction.execute(
                status -> parties.addStakeholder(code, Names.of(Language.EN, name), "a test", null, Instant.EPOCH));
    }

    /** Two ids with the same beginning are expected among twenty thousand once in a million lists. */
    @Test
    void aCodeHasSoManyDigitsThatNoTwoOrganisationsShareOne() {
        var id = UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd");
        assertThat(KnownOrganisations.code(id)).isEqualTo("ORG-0123456789AB");
        assertThat(KnownOrganisations.code(UUID.fromString("01234567-89ac-4cde-8f01-23456789abcd")))
                .isNotEqualTo(KnownOrganisations.code(id));
    }

    /** Else a list that comes in at the same moment would bring in the same organisation. */
    @Test
    void whoeverIsLetInIsComparedWhileNobodyElseIsAdded() {
        var request = made.asked("One of a kind " + UUID.randomUUID(), TestAccreditations.now());
        assertThat(isFree()).isTrue();
        transaction.executeWithoutResult(status -> {
            lets.letIn(request, "", officer);
            assertThat(isFree()).isFalse();
        });
    }

    private boolean isFree() {
        var another = new TransactionTemplate(transaction.getTransactionManager());
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Boolean.TRUE.equals(another.execute(
                status -> jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('organisations', 0))")
                        .query(Boolean.class)
                        .single()));
    }
}
