package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.documents.symbols.Parts;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/** A reader who looks for a word, and goes from the answers to a citation of one paragraph; nothing hinders them on the way. */
final class SearchJourney implements AutoCloseable {

    private static final int PHONE = 320;

    private final Language language;
    private final boolean javaScript;
    private final Visitor reader;
    private final List<String> hindrances = new ArrayList<>();

    SearchJourney(House house, Language language, boolean onAPhoneWithoutJavaScript) {
        this.language = language;
        javaScript = !onAPhoneWithoutJavaScript;
        reader = house.guest(language, javaScript);
        if (onAPhoneWithoutJavaScript) reader.page().setViewportSize(PHONE, 640);
    }

    void theReaderAsksForAWord() {
        reader.open("/search");
        reader.write("q", Lighthouses.question(language));
        reader.press("search.do");
        reader.arrivesAt("/search\\?q=.+");
        reader.sees("search.total", 2);
        assertThat(reader.main().locator("mark")).hasCount(2);
        looksAround();
    }

    void choosesABody() {
        var body = Parts.of("A/C.1").getLast();
        reader.link(Messages.text(language, body.key(), body.numbers().toArray()))
                .click();
        reader.arrivesAt("/search\\?q=.+&body=.+");
        reader.sees("search.total", 1);
        assertThat(reader.main()).containsText(Lighthouses.SOUGHT);
        looksAround();
    }

    void opensTheParagraphFound() {
        reader.link(Lighthouses.title(language)).click();
        reader.arrivesAt("/documents/.+#p2");
        assertThat(target()).containsText(Lighthouses.answer(language));
        looksAround();
    }

    void citesIt() {
        target().getByRole(AriaRole.LINK).click();
        reader.arrivesAt("/documents/.+&paragraph=2#p2");
        assertThat(cited()).containsText(reader.text("documents.cite.paragraph", "2"));
        assertThat(taken("documents.exchange.form.bib"))
                .startsWith("@techreport{")
                .contains(Lighthouses.title(language), reader.text("documents.cite.paragraph", "2"));
        assertThat(taken("documents.exchange.form.ris"))
                .startsWith("TY  - RPRT")
                .contains(Lighthouses.SOUGHT);
        assertThat(taken("documents.exchange.form.csl")).contains("\"language\":\"" + language.code() + "\"");
        looksAround();
    }

    void readsItBesideTheEnglish() {
        cited().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(Language.EN.endonym())
                                .setExact(true))
                .click();
        reader.arrivesAt("/documents/.+&beside=en#" + language.code() + "-p2");
        assertThat(target()).containsText(Lighthouses.answer(language));
        var pair = reader.main().locator(".pair").filter(new Locator.FilterOptions().setHas(target()));
        assertThat(pair.locator("[lang=en]")).containsText(Lighthouses.answer(Language.EN));
        looksAround();
    }

    private Locator target() {
        return reader.page().locator(".paragraph:target");
    }

    private Locator cited() {
        return reader.main()
                .getByRole(
                        AriaRole.REGION,
                        new Locator.GetByRoleOptions().setName(reader.text("documents.exchange.cite.paragraph")));
    }

    private String taken(String form) {
        var link = cited().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(reader.text(form))
                                .setExact(true));
        return new String(reader.downloads(link), StandardCharsets.UTF_8);
    }

    /** axe is a script of its own, and the page is the same with scripts or without. */
    private void looksAround() {
        var where = language.code() + reader.path();
        if (javaScript) Hindrances.axe(reader, language, where, hindrances);
        else Hindrances.overflow(reader, where, hindrances);
    }

    @Override
    public void close() {
        reader.close();
        assertThat(hindrances).isEmpty();
    }
}
