package org.entente.negotiation.proposals;

import java.util.List;
import java.util.UUID;
import org.entente.chronicle.PartyThings;
import org.entente.web.AsTheProgram;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent jointly is each author’s as much as the lead’s. */
@Component
class SharesProposals implements PartyThings {

    private final JdbcClient jdbc;

    SharesProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shared> shared(UUID party) {
        return jdbc.sql("""
                        select p.id, other.party from negotiation.sponsor own join negotiation.proposal p on p.id = own.proposal
                        join negotiation.sponsor other on other.proposal = p.id and other.party <> own.party
                        where own.party = :party and p.sent_at is not null
                            and own.ended_at is null and (own.leads or own.agreed is not null)
                            and other.ended_at is null and (other.leads or other.agreed is not null)""")
                .param("party", party)
                .query((row, number) -> new Shared(path(row.getString("id")), row.getObject("party", UUID.class)))
                .list();
    }

    /** Before a version is issued, what went into it is known to those who hold an office; what was given up went into none. */
    @Override
    public List<Untold> untold(UUID party) {
        // Also of texts that the party may not read any more: their acts stand among its own.
        return AsTheProgram.ask(() -> jdbc.sql("""
                        select p.id from negotiation.sponsor s join negotiation.proposal p on p.id = s.proposal
                        left join negotiation.version v on v.id = p.taken_in and v.issued_at is not null
                        where s.party = :party and p.sent_at is not null and (p.state <> 'TAKEN' or v.id is null)""")
                .param("party", party)
                .query((row, number) -> new Untold(path(row.getString("id")), ProposalTaken.class))
                .list());
    }

    private static String path(String id) {
        return "/proposals/" + id;
    }
}
