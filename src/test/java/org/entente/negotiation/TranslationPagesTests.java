package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two who translate one version, and a version that changes under their hands: nobody undoes another's words, and none are lost. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class TranslationPagesTests {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"((?:was|says)_[0-9a-f-]+)\" value=\"([^\"]*)\">");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestTexts made;

    @Autowired
    TestAdoptions adoptions;

    @Autowired
    TextVersions versions;

    @Autowired
    Translations translations;

    @Autowired
    Chronicle chronicle;

    private NegotiatedText text;
    private UUID first;
    private UUID second;
    private Delegate one;
    private Delegate other;

    @BeforeEach
    void aTextIsThere() {
        text = made.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet again.");
        first = made.provisions(text).get(1).id();
        second = made.provisions(text).get(2).id();
        one = people.rapporteur();
        other = people.officer();
    }

    @Test
    void whatSomebodyElseHasWordedMeanwhileIsNotUndoneByAnUntouchedField() {
        var shown = shown(1);
        save(other, 1, shown, first, "Inviter chaque État;");
        assertThat(save(one, 1, shown, second, "Décider de se réunir;")).hasStatus(HttpStatus.SEE_OTHER);
        // The first is there as it was shown, which was empty then; also where it had other words.
        var later = shown(1);
        save(other, 1, later, first, "Inviter tout État;");
        later.put("words_" + first, "Inviter chaque État;");
        assertThat(save(one, 1, later, second, "Décider de se réunir à nouveau;"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(says(1, first)).isEqualTo("Inviter tout État;");
        assertThat(says(1, second)).isEqualTo("Décider de se réunir à nouveau;");
    }

    @Test
    void whoeverRewordsWhatSomebodyElseHasRewordedIsShownBothAndLosesNothing() {
        var shown = shown(1);
        save(other, 1, shown, first, "Inviter chaque État;");
        var refused = save(one, 1, shown, first, "Inviter tous les États;");
        assertThat(refused)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Somebody else has changed this", "Inviter chaque État;", "Inviter tous les États;");
        assertThat(says(1, first)).isEqualTo("Inviter chaque État;");
        assertThat(save(one, 1, hidden(refused), first, "Inviter tous les États;"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(says(1, first)).isEqualTo("Inviter tous les États;");
    }

    @Test
    void wordsForAParagraphThatHasLeftTheDraftAreKept() {
        made.prepare(text);
        var shown = shown(2);
        remove(second);
        shown.put("words_" + first, "Inviter chaque État;");
        var refused = save(one, 2, shown, second, "Décider de se réunir;");
        assertThat(refused)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("has left the version in the meantime", "Décider de se réunir;", "Inviter chaque État;");
        var again = hidden(refused);
        again.put("words_" + second, "");
        assertThat(save(one, 2, again, first, "Inviter chaque État;")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(says(2, first)).isEqualTo("Inviter chaque État;");
    }

    @Test
    void wordsForADraftThatWasGivenUpAreKept() {
        made.prepare(text);
        var shown = shown(2);
        post(text.path() + "/draft/discard", other, Map.of());
        assertThat(save(one, 2, shown, first, "Inviter chaque État;"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("No version of this text is in preparation", "Inviter chaque État;");
    }

    /** The history of a text is for all its readers. */
    @Test
    void thatADraftIsTranslatedIsToldToThoseWhoPrepareItAlone() {
        made.prepare(text);
        save(one, 2, shown(2), first, "Inviter chaque État;");
        assertThat(chronicle.on(text.path(), 9)).extracting(Entry::name).doesNotContain("TextTranslated");
        assertThat(chronicle.on(text.path() + "/draft", 9))
                .extracting(Entry::name)
                .contains("TextDraftTranslated");
        save(one, 1, shown(1), first, "Inviter chaque État;");
        assertThat(chronicle.on(text.path(), 9)).extracting(Entry::name).contains("TextTranslated");
    }

    @Test
    void whatWasAdoptedAndIsCompleteInALanguageIsPutRightByCorrectionsAlone() {
        adoptions.adopted(adoptions.open(adoptions.byConsensus(text, "KEN")));
        var shown = shown(2);
        for (var each : made.provisions(text)) shown.put("words_" + each.id(), "Mots.");
        assertThat(save(one, 2, shown, second, "Mots.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(save(one, 2, shown(2), second, "D’autres mots."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("only a correction changes them", "D’autres mots.");
        assertThat(says(2, second)).isEqualTo("Mots.");
    }

    @Test
    void charactersThatTurnTheDirectionAreShownByTheirNames() {
        made.revise(text, "Decide \u202Enot\u202C to meet.");
        var shown = shown(2);
        shown.put("words_" + first, "Inviter.");
        assertThat(save(one, 2, shown, second, "Décider \u202Ede ne pas\u202C se réunir."))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var page : new String[] {body(read(2)), body(save(one, 2, Map.of(), second, "Dire \u202Enon\u202C."))})
            assertThat(page).contains("⟦U+202E⟧").doesNotContain("\u202E");
    }

    private void remove(UUID paragraph) {
        var known = made.provisions(text).stream()
                .filter(each -> each.id().equals(paragraph))
                .findFirst()
                .orElseThrow()
                .hash();
        post(text.path() + "/draft/paragraphs/" + paragraph + "/removal", other, Map.of("known", known));
    }

    private String says(int number, UUID paragraph) {
        var version = versions.get(text, number, Reader.of(one));
        return translations.of(version.id(), Language.FR).get(paragraph).words();
    }

    private MvcTestResult read(int number) {
        return browser.get()
                .uri("/en" + text.path() + "/versions/" + number + "/translation?language=fr")
                .with(as(one))
                .exchange();
    }

    /** What the form holds besides the words. */
    private Map<String, String> shown(int number) {
        return hidden(read(number));
    }

    private static Map<String, String> hidden(MvcTestResult page) {
        var fields = new HashMap<String, String>();
        var found = HIDDEN.matcher(body(page));
        while (found.find()) fields.put(found.group(1), found.group(2));
        assertThat(fields).isNotEmpty();
        return fields;
    }

    private MvcTestResult save(Delegate by, int number, Map<String, String> shown, UUID paragraph, String words) {
        var fields = new HashMap<>(shown);
        fields.put("language", "fr");
        fields.put("words_" + paragraph, words);
        return post(text.path() + "/versions/" + number + "/translation", by, fields);
    }

    private MvcTestResult post(String path, Delegate by, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(by));
        for (var each : fields.entrySet()) request = request.param(each.getKey(), each.getValue());
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
