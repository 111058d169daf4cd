package org.entente.documents.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.exchange.OaiRefusal.Code;
import org.entente.documents.exchange.OaiRequest.Verb;
import org.entente.documents.exchange.PublicRecord.Place;
import org.entente.documents.record.Documents;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Reader;
import org.entente.web.SiteAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The public record for harvesters, by OAI-PMH 2.0: whoever asks, only what everybody may read. */
@Controller
class OaiPages {

    static final int PAGE = 100;

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String IDENTIFIER = "urn:uuid:";

    /** What the protocol takes for one; where none was said, a name under which nobody is reached (RFC 2606). */
    private static final String ADDRESS = "\\S+@(\\S+\\.)+\\S+";

    private static final String NOBODY = "nobody@entente.invalid";

    private final PublicRecord shown;
    private final Documents documents;
    private final DublinCore dublinCore;
    private final SiteAddress site;
    private final Clock clock;
    private final String contact;

    OaiPages(
            PublicRecord shown,
            Documents documents,
            DublinCore dublinCore,
            SiteAddress site,
            Clock clock,
            @Value("${entente.contact:${entente.mail.from:}}") String contact) {
        this.shown = shown;
        this.documents = documents;
        this.dublinCore = dublinCore;
        this.site = site;
        this.clock = clock;
        this.contact = contact.matches(ADDRESS) ? contact : NOBODY;
    }

    /** The protocol wants both methods; neither changes anything. */
    @RequestMapping(
            path = "/oai",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<byte[]> answer(HttpServletRequest request) {
        var base = site.of(request) + "/oai";
        try {
            var asked = OaiRequest.of(request.getParameterMap());
            var xml = opened(base, asked);
            xml.start(asked.verb().name());
            write(xml, asked, site.of(request));
            return xml.end().answer("text/xml;charset=UTF-8");
        } catch (OaiRefusal refusal) {
            return refused(base, request, refusal).answer("text/xml;charset=UTF-8");
        }
    }

    private void write(XmlLines xml, OaiRequest asked, String host) {
        switch (asked.verb()) {
            case Identify -> identify(xml, host);
            case ListMetadataFormats -> formats(xml, asked);
            case ListSets -> sets(xml, asked);
            case GetRecord -> record(xml, item(Objects.requireNonNull(asked.argument("identifier"))), host);
            case ListIdentifiers, ListRecords -> list(xml, asked, host);
        }
    }

    private void identify(XmlLines xml, String host) {
        xml.text("repositoryName", Messages.text(Language.EN, "web.name"));
        xml.text("baseURL", host + "/oai");
        xml.text("protocolVersion", "2.0");
        xml.text("adminEmail", contact);
        xml.text("earliestDatestamp", second(shown.earliest().orElseGet(clock::instant)));
        xml.text("deletedRecord", "persistent");
        xml.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
    }

    private void formats(XmlLines xml, OaiRequest asked) {
        var identifier = asked.argument("identifier");
        if (identifier != null) item(identifier);
        xml.start("metadataFormat");
        xml.text("metadataPrefix", OaiRequest.FORMAT);
        xml.text("schema", DublinCore.SCHEMA);
        xml.text("metadataNamespace", DublinCore.NAMESPACE);
        xml.end();
    }

    /** All at once: there are as many as there are organs and kinds. */
    private void sets(XmlLines xml, OaiRequest asked) {
        if (asked.argument("resumptionToken") != null) throw new OaiRefusal(Code.badResumptionToken);
        for (var spec : OaiSets.all(shown.bodies()))
            xml.start("set")
                    .text("setSpec", spec)
                    .text("setName", OaiSets.name(spec))
                    .end();
    }

    private void list(XmlLines xml, OaiRequest asked, String host) {
        var rest = asked.rest();
        var found = shown.changed(rest.harvest(), rest.after(), PAGE + 1);
        if (found.isEmpty()) throw new OaiRefusal(Code.noRecordsMatch);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var isWhole = asked.verb() == Verb.ListRecords;
        for (var each : page) {
            if (isWhole) record(xml, each, host);
            else header(xml, each);
        }
        var goesOn = found.size() > PAGE;
        // The last part of several says by an empty token that it is the last.
        if (!goesOn && rest.after() == null) return;
        var token =
                goesOn ? ResumptionToken.of(rest.harvest(), Place.of(page.getLast()), rest.before() + page.size()) : "";
        xml.text("resumptionToken", token, "cursor", Long.toString(rest.before()));
    }

    private void record(XmlLines xml, Shown each, String host) {
        xml.start("record");
        header(xml, each);
        if (!each.gone()) {
            xml.start("metadata");
            dublinCore.write(xml, documents.readableBy(Reader.guest(), each.document()), host);
            xml.end();
        }
        xml.end();
    }

    private static void header(XmlLines xml, Shown each) {
        if (each.gone()) xml.start("header", "status", "deleted");
        else xml.start("header");
        xml.text("identifier", IDENTIFIER + each.document());
        xml.text("datestamp", second(each.at()));
        OaiSets.of(each).forEach(spec -> xml.text("setSpec", spec));
        xml.end();
    }

    private Shown item(String identifier) {
        if (!identifier.matches(IDENTIFIER + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            throw new OaiRefusal(Code.idDoesNotExist);
        return shown.find(UUID.fromString(identifier.substring(IDENTIFIER.length())))
                .orElseThrow(() -> new OaiRefusal(Code.idDoesNotExist));
    }

    private XmlLines opened(String base, OaiRequest asked) {
        var attributes = new ArrayList<String>(List.of("verb", asked.verb().name()));
        asked.arguments().forEach((name, value) -> attributes.addAll(List.of(name, value)));
        return opened().text("request", base, attributes.toArray(String[]::new));
    }

    /** What was asked is repeated where it could be understood. */
    private XmlLines refused(String base, HttpServletRequest request, OaiRefusal refusal) {
        var xml = opened();
        if (refusal.isOfTheRequest()) xml.text("request", base);
        else {
            var attributes = new ArrayList<String>();
            request.getParameterMap().forEach((name, values) -> attributes.addAll(List.of(name, values[0])));
            xml.text("request", base, attributes.toArray(String[]::new));
        }
        return xml.text("error", refusal.sentence(), "code", refusal.code().name());
    }

    private XmlLines opened() {
        return new XmlLines(
                        "OAI-PMH",
                        NAMESPACE,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        NAMESPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")
                .text("responseDate", second(clock.instant()));
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
