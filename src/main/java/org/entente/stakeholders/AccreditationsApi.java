package org.entente.stakeholders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.deadlines.Extension;
import org.entente.parties.Parties;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Accreditations for programs: the rule, the figures and those who are in, as everybody may know them, whoever asks. */
@RestController
class AccreditationsApi {

    private final Accreditations accreditations;
    private final ReadsAccreditations reads;
    private final Parties parties;

    AccreditationsApi(Accreditations accreditations, ReadsAccreditations reads, Parties parties) {
        this.accreditations = accreditations;
        this.reads = reads;
        this.parties = parties;
    }

    @GetMapping("/api/v1/accreditations")
    List<Map<String, @Nullable Object>> all(Ui ui) {
        return accreditations.all().stream()
                .map(each -> json(ui, reads.overview(ui, each)))
                .toList();
    }

    @GetMapping("/api/v1/accreditations/{id}")
    Map<String, @Nullable Object> one(Ui ui, @PathVariable UUID id) {
        return json(ui, reads.overview(ui, accreditations.get(id)));
    }

    private Map<String, @Nullable Object> json(Ui ui, AccreditationOverview overview) {
        var accreditation = overview.accreditation();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", accreditation.id());
        json.put("process", accreditation.process());
        json.put("session", accreditation.session());
        json.put("cycle", json(accreditation.cycle()));
        json.put("sessions", overview.sessions().stream().map(Session::id).toList());
        json.put("titles", accreditation.titles().byCode());
        json.put("modality", json(accreditation.modality()));
        json.put("receivesUntil", accreditation.receivesUntil());
        json.put(
                "extensions",
                overview.extensions().stream().map(AccreditationsApi::json).toList());
        json.put("endsOn", accreditation.endsOn());
        json.put("figures", json(overview.all()));
        json.put("kinds", overview.kinds().stream().map(AccreditationsApi::json).toList());
        json.put(
                "regions",
                overview.regions().stream().map(AccreditationsApi::json).toList());
        json.put(
                "circulations",
                overview.circulations().stream()
                        .map(each -> json(each, overview.longer(each)))
                        .toList());
        json.put("accredited", overview.accredited().stream().map(this::json).toList());
        json.put(
                "objectionsMadePublic",
                overview.told().entrySet().stream()
                        .map(each -> json(each.getKey(), each.getValue()))
                        .toList());
        json.put("fictitious", accreditation.fictitious());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> json(@Nullable AccreditationCycle cycle) {
        if (cycle == null) return null;
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", cycle.id());
        json.put("names", cycle.names().byCode());
        json.put("firstYear", cycle.firstYear());
        json.put("lastYear", cycle.lastYear());
        return json;
    }

    private static Map<String, @Nullable Object> json(Extension extension) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("before", extension.before());
        json.put("after", extension.after());
        json.put("reason", extension.reason());
        json.put("at", extension.at());
        return json;
    }

    private static Map<String, @Nullable Object> json(Modality modality) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("decidedBy", modality.decidedBy());
        json.put("windowDays", modality.windowDays());
        json.put("objectionsSeenBy", modality.sees());
        json.put("mayBePublished", modality.mayPublish());
        json.put("byRight", modality.byRight());
        json.put("writtenInput", modality.writtenInput());
        json.put("sideEvents", modality.sideEvents());
        json.put("renewal", modality.renewal());
        json.put("channels", modality.channels().byCode());
        return json;
    }

    private static Map<String, @Nullable Object> json(AccreditationTally tally) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        if (!tally.called().isEmpty()) json.put("called", tally.called());
        json.put("applied", tally.applied());
        json.put("byRight", tally.of("BY_RIGHT"));
        json.put("accredited", tally.of("ACCREDITED"));
        json.put("notAccredited", tally.of("NOT_ACCREDITED"));
        json.put("considered", tally.of("CONSIDERED"));
        json.put("withdrawn", tally.of("WITHDRAWN"));
        return json;
    }

    private static Map<String, @Nullable Object> json(Circulation circulation, List<Extension> longer) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", circulation.number());
        json.put("openedAt", circulation.openedAt());
        json.put("closesAt", circulation.closesAt());
        json.put("endedAt", circulation.endedAt());
        json.put("carriedOut", circulation.carriedOut());
        json.put("extensions", longer.stream().map(AccreditationsApi::json).toList());
        return json;
    }

    private Map<String, @Nullable Object> json(Application application) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        var profile = application.profile();
        json.put("name", profile.name());
        json.put("site", profile.site());
        json.put("seat", code(profile.seat()));
        json.put("kind", profile.kind());
        json.put("byRight", application.lane() == AccreditationLane.BY_RIGHT);
        return json;
    }

    private Map<String, @Nullable Object> json(Objection objection, Application application) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("state", code(objection.party()));
        json.put("organisation", application.profile().name());
        json.put("basis", objection.basis());
        json.put("language", objection.language().code());
        json.put("withdrawn", !objection.stands());
        json.put("withdrawnAt", objection.withdrawnAt());
        return json;
    }

    private @Nullable String code(@Nullable UUID party) {
        return party == null ? null : parties.code(party).orElse(null);
    }
}
