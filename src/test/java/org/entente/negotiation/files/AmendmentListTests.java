package org.entente.negotiation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.AkomaNtosoSchema;
import org.entente.documents.Block;
import org.entente.documents.Identification;
import org.entente.languages.Language;
import org.entente.negotiation.Draft;
import org.entente.negotiation.ProvisionBlocks;
import org.entente.negotiation.TextInAkomaNtoso;
import org.entente.negotiation.Visible;
import org.entente.negotiation.proposals.ProposalStanding;
import org.w3c.dom.Element;

class AmendmentListTests {

    private static final Identification IDENTIFICATION =
            new Identification("A/AC.1/L.1", Language.EN, "2026-03-03", "A text", "draft resolution", "");

    /** By which a program that knows the standard finds again who asks for what on which paragraph. */
    @Property(tries = 100)
    void proposalsKeepTheirIdsTheirAuthorsAndEveryLetter(@ForAll long seed) throws Exception {
        var chance = new Random(seed);
        var text = Chance.text(chance);
        var asked = IntStream.range(0, chance.nextInt(6))
                .mapToObj(at -> Chance.asked(chance, text, at))
                .toList();
        var listed = asked.stream().map(AmendmentListTests::listed).toList();
        var base = TextInAkomaNtoso.of(Language.EN, List.of(), Asking.lines(text));
        var written = AmendmentList.of(IDENTIFICATION, base, listed);
        AkomaNtosoSchema.assertValid(written);

        assertThat(AkomaNtoso.read(written).text().blocks())
                .extracting(Block::eId)
                .containsExactlyElementsOf(text.stream()
                        .map(each -> ProvisionBlocks.name(each.id()))
                        .toList());
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written))
                .getDocumentElement();
        var found = all(root, "component").stream()
                .filter(each -> each.getAttribute("eId").startsWith("prop_"))
                .toList();
        assertThat(found).hasSameSizeAs(asked);
        for (var at = 0; at < asked.size(); at++) assertSame(root, asked.get(at), found.get(at));
    }

    private static void assertSame(Element root, Outgoing asked, Element component) {
        var proposal = asked.proposal();
        assertThat(component.getAttribute("eId")).isEqualTo("prop_" + proposal.id());
        assertThat(all(component, "ref"))
                .extracting(each -> each.getAttribute("href"))
                .containsExactlyElementsOf(proposal.paragraphs().stream()
                        .map(each -> "#" + ProvisionBlocks.name(each))
                        .toList());
        assertThat(all(component, "docNumber").getFirst().getTextContent())
                .isEqualTo(Integer.toString(proposal.number()));
        assertThat(all(component, "docType").getFirst().getAttribute("refersTo"))
                .isEqualToIgnoringCase("#kind_" + proposal.kind().name());
        var by = all(component, "docProponent").getFirst();
        assertThat(by.getTextContent()).isEqualTo(asked.author());
        assertThat(all(root, "TLCOrganization"))
                .filteredOn(each -> ("#" + each.getAttribute("eId")).equals(by.getAttribute("refersTo")))
                .extracting(each -> each.getAttribute("showAs"))
                .containsExactly(asked.author());
        assertThat(all(component, "docDate").getFirst().getAttribute("date")).isEqualTo(asked.at());
        assertThat(text(all(component, "amendmentJustification"))).isEqualTo("Because.");
        if (proposal.kind().isWorded())
            assertThat(Visible.back(text(all(component, "quotedStructure"))))
                    .isEqualTo(String.join("\n\n", Draft.pieces(proposal.words())));
        var behind = all(component, "destination").stream()
                .filter(each -> each.getAttribute("pos").equals("after"))
                .map(each -> each.getAttribute("href"))
                .toList();
        if (proposal.after() != null) assertThat(behind).contains("#" + ProvisionBlocks.name(proposal.after()));
    }

    private static ListedAmendment listed(Outgoing asked) {
        var code = "of_" + Math.abs(asked.author().hashCode());
        return new ListedAmendment(
                asked.standing(),
                List.of(new ListedAmendment.Proponent(code, asked.author())),
                asked.proposal().kind().name(),
                asked.proposal().paragraphs().stream().map(UUID::toString).toList(),
                asked.at());
    }

    private static List<Element> all(Element under, String name) {
        var found = under.getElementsByTagName(name);
        var all = new ArrayList<Element>();
        for (var at = 0; at < found.getLength(); at++) all.add((Element) found.item(at));
        return all;
    }

    private static String text(List<Element> elements) {
        return String.join(
                "\n\n",
                elements.stream()
                        .flatMap(each -> all(each, "p").stream())
                        .map(Element::getTextContent)
                        .toList());
    }

    /** What is written on a text of which all paragraphs are gone refers to none, and is kept. */
    @Property(tries = 5)
    void oneWithoutAParagraphIsValidToo(@ForAll long seed) throws Exception {
        var text = Chance.text(new Random(seed));
        var asked = Chance.asked(new Random(seed), text, 0);
        var gone = new ProposalStanding(
                asked.proposal(),
                ProposalStanding.Fate.GONE,
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                asked.proposal().words(),
                null);
        var listed = new ListedAmendment(gone, listed(asked).proponents(), "KIND", List.of(), asked.at());
        var base = TextInAkomaNtoso.of(Language.EN, List.of(), Asking.lines(text));
        AkomaNtosoSchema.assertValid(AmendmentList.of(IDENTIFICATION, base, List.of(listed)));
    }
}
