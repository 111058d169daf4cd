package org.entente.negotiation.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.AkomaNtosoXml;
import org.entente.documents.Identification;
import org.entente.documents.StructuredText;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.entente.languages.XmlText;
import org.entente.negotiation.Draft;
import org.entente.negotiation.ProvisionBlocks;
import org.entente.negotiation.Visible;
import org.entente.negotiation.proposals.ProposalKind;
import org.jspecify.annotations.Nullable;

/**
 * A version with what is asked for on it in Akoma Ntoso 3.0, by the standard’s own elements: an {@code amendmentList} of which
 * the first component is the text, and each other one an {@code amendment} with its proponents, the paragraphs it refers to
 * by their lasting names, its words as they would stand, and its reason.
 */
final class AmendmentList {

    private final AkomaNtosoXml xml = new AkomaNtosoXml();
    private final Identification text;
    private final List<ListedAmendment> amendments;

    private AmendmentList(Identification text, List<ListedAmendment> amendments) {
        this.text = text;
        this.amendments = amendments;
    }

    static byte[] of(Identification text, StructuredText base, List<ListedAmendment> amendments) {
        var list = new AmendmentList(text, amendments);
        list.write(base);
        return list.xml.bytes();
    }

    private void write(StructuredText base) {
        xml.start("amendmentList", "name", "compilation").start("meta");
        identification(text.work() + "/compilation");
        references();
        xml.end().start("collectionBody").start("component", "eId", "text");
        AkomaNtoso.write(xml, text, base);
        xml.end();
        amendments.forEach(this::component);
        xml.end().end();
    }

    private void identification(String work) {
        var day = text.date().isEmpty() ? "0001-01-01" : text.date();
        var expression = work + "/" + text.language639() + "@" + text.date();
        xml.start("identification", "source", "#house");
        xml.start("FRBRWork").identity(work + "/!main", work).dated(day, "Work", "house");
        xml.empty("FRBRcountry", "value", "un").end();
        xml.start("FRBRExpression").identity(expression + "/!main", expression).dated(day, "Expression", "house");
        xml.empty("FRBRlanguage", "language", text.language639()).end();
        xml.start("FRBRManifestation")
                .identity(expression + "/!main.akn", expression + ".akn")
                .dated(day, "Manifestation", "house");
        xml.empty("FRBRformat", "value", "application/akn+xml").end().end();
    }

    private void references() {
        xml.start("references", "source", "#house");
        organization("house", "entente", "Entente");
        var named = new LinkedHashMap<String, ListedAmendment.Proponent>();
        for (var each : amendments) each.proponents().forEach(one -> named.putIfAbsent(one.id(), one));
        named.forEach((id, one) -> organization(id, one.code(), one.name()));
        var kinds = new LinkedHashMap<ProposalKind, String>();
        for (var each : amendments) kinds.putIfAbsent(each.proposal().kind(), each.kind());
        kinds.forEach((kind, called) -> xml.empty(
                "TLCConcept", "eId", id(kind), "href", "/akn/ontology/concept/un/" + id(kind), "showAs", called));
        xml.end();
    }

    private void organization(String id, String code, String name) {
        xml.empty("TLCOrganization", "eId", id, "href", "/akn/ontology/organization/un/" + code, "showAs", name);
    }

    private static String id(ProposalKind kind) {
        return "kind_" + kind.name().toLowerCase(Locale.ROOT);
    }

    private void component(ListedAmendment amendment) {
        var name = amendment.name();
        xml.start("component", "eId", name).start("amendment", "name", "proposal");
        xml.start("meta");
        identification(text.work() + "/" + name);
        modifications(amendment);
        xml.end();
        preface(amendment);
        xml.start("amendmentBody");
        xml.start("amendmentReference").start("p");
        for (var at = 0; at < amendment.standing().paragraphs().size(); at++) {
            if (at > 0) xml.words(", ");
            var paragraph = amendment.standing().paragraphs().get(at);
            xml.text("ref", called(amendment, at), "href", "#" + ProvisionBlocks.name(paragraph));
        }
        xml.end().end();
        content(amendment);
        xml.start("amendmentJustification");
        for (var line : amendment.proposal().reason().lines().toList()) xml.text("p", shown(line));
        xml.end().end().end().end();
    }

    private static String called(ListedAmendment amendment, int at) {
        return at < amendment.on().size() ? amendment.on().get(at) : "";
    }

    private void preface(ListedAmendment amendment) {
        var proposal = amendment.proposal();
        xml.start("preface").start("p");
        xml.text("docNumber", Integer.toString(proposal.number())).words(" ");
        xml.text("docType", amendment.kind(), "refersTo", "#" + id(proposal.kind()))
                .words(" ");
        for (var one : amendment.proponents())
            xml.text("docProponent", one.name(), "refersTo", "#" + one.id()).words(" ");
        xml.text("docDate", amendment.at(), "date", amendment.at()).end().end();
    }

    /** What it would do to which paragraph, for programs. */
    private void modifications(ListedAmendment amendment) {
        var type = type(amendment.proposal().kind());
        if (type == null || amendment.standing().paragraphs().isEmpty()) return;
        xml.start("analysis", "source", "#house").start("activeModifications");
        xml.start("textualMod", "type", type, "eId", amendment.name() + "__tmod");
        xml.empty("source", "href", "#" + amendment.name());
        for (var paragraph : amendment.standing().paragraphs())
            destination(amendment, "#" + ProvisionBlocks.name(paragraph));
        if (amendment.proposal().kind() == ProposalKind.MOVE
                && amendment.standing().hasAPlace()) behind(amendment.standing().after());
        if (amendment.proposal().kind().isWorded()) xml.empty("new", "href", "#" + amendment.name() + "__words");
        xml.end().end().end();
    }

    private void destination(ListedAmendment amendment, String paragraph) {
        switch (amendment.proposal().kind()) {
            case ADD_AFTER -> xml.empty("destination", "href", paragraph, "pos", "after");
            case ADD_BEFORE -> xml.empty("destination", "href", paragraph, "pos", "before");
            default -> xml.empty("destination", "href", paragraph);
        }
    }

    /** Where what is moved would stand: at the beginning of the text, or behind another paragraph. */
    private void behind(@Nullable UUID after) {
        if (after == null) xml.empty("destination", "href", "#text", "pos", "start");
        else xml.empty("destination", "href", "#" + ProvisionBlocks.name(after), "pos", "after");
    }

    private static @Nullable String type(ProposalKind kind) {
        return switch (kind) {
            case REPLACE -> "substitution";
            case ADD_AFTER, ADD_BEFORE -> "insertion";
            case DELETE -> "repeal";
            case SPLIT -> "split";
            case MERGE -> "join";
            case MOVE -> "renumbering";
            case COMMENT, RESERVE -> null;
        };
    }

    private void content(ListedAmendment amendment) {
        var proposal = amendment.proposal();
        if (proposal.kind().isOnlyAReason()) return;
        var standing = amendment.standing();
        xml.start("amendmentContent").in(text.language());
        if (!proposal.kind().isAddition() && !standing.now().isBlank())
            changes(proposal.kind(), standing.now(), standing.words());
        if (proposal.kind().isWorded()) {
            xml.start("p").start("mod", "eId", amendment.name() + "__mod");
            xml.start("quotedStructure", "eId", amendment.name() + "__words");
            for (var piece : Draft.pieces(standing.words())) xml.text("p", shown(piece));
            xml.end().end().end();
        }
        xml.end();
    }

    /** Word by word against what stands there now, for whoever reads it. */
    private void changes(ProposalKind kind, String now, String words) {
        xml.start("p", "class", "changes");
        for (var run : Words.changed(
                shown(now), kind.isWorded() ? shown(words) : kind == ProposalKind.DELETE ? "" : shown(now))) {
            if (run.kind() == Run.Kind.SAME) xml.words(run.text());
            else xml.text(run.kind() == Run.Kind.ADDED ? "ins" : "del", run.text());
        }
        xml.end();
    }

    private static String shown(String words) {
        return XmlText.of(Visible.of(words));
    }
}
