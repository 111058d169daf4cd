package org.entente.stakeholders.participation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.stakeholders.Accreditations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Written contributions for programs: those in the record, with the label each was given under, and the figures of all. */
@RestController
class ContributionsApi {

    private final Accreditations accreditations;
    private final Contributions contributions;
    private final Parties parties;

    ContributionsApi(Accreditations accreditations, Contributions contributions, Parties parties) {
        this.accreditations = accreditations;
        this.contributions = contributions;
        this.parties = parties;
    }

    @GetMapping("/api/v1/accreditations/{id}/contributions")
    Map<String, @Nullable Object> of(@PathVariable UUID id) {
        var accreditation = accreditations.get(id);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("accreditation", accreditation.id());
        json.put("figures", contributions.figures(id));
        json.put(
                "contributions",
                contributions.published(id).stream().map(this::json).toList());
        json.put("fictitious", accreditation.fictitious());
        return json;
    }

    private Map<String, @Nullable Object> json(Contribution each) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", each.id());
        json.put("session", each.session());
        json.put("party", parties.get(new PartyId(each.party())).code());
        json.put("label", each.label());
        json.put("title", each.title());
        json.put("language", each.language().code());
        json.put("givenAt", each.givenAt());
        json.put("statement", each.statement());
        return json;
    }
}
