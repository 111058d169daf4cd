package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class InterventionTests {

    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();
    private static final UUID DECISION = UUID.randomUUID();

    @Test
    void readersAreAskedToCheckOnlyAsLongAsTheDeliveredTextIsMissing() {
        var prepared = given(true, null);
        assertThat(prepared.asksToCheck()).isTrue();
        assertThat(prepared.delivered(1).asksToCheck()).isFalse();
        assertThat(given(false, null).asksToCheck()).isFalse();
    }

    @Test
    void aVersionIsDeliveredOnceAndALaterOneCorrectsIt() {
        var delivered = given(true, null).delivered(2);
        assertThat(delivered.delivered(3).deliveredVersion()).isEqualTo(3);
        assertThatThrownBy(() -> delivered.delivered(2)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> delivered.delivered(1)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @CsvSource({"0:00,0", "12:05,725", "1:02:30,3750", "' 10:00:00 ',36000", "99:59:59,359999"})
    void aTimeInARecordingIsReadAsPeopleWriteIt(String typed, int seconds) {
        assertThat(VideoTime.read(typed)).hasValue(seconds);
        assertThat(VideoTime.read(VideoTime.written(seconds))).hasValue(seconds);
    }

    @Test
    void aTimeInARecordingIsWrittenAsItIsReadWhateverFiguresTheMachineWrites() {
        var usual = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(VideoTime.written(3750)).isEqualTo("1:02:30");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1:00", "1:60", "1:00:60", "half past", "100:00:00", "١:٠٠", "1:2:3:4"})
    void whatIsNoTimeInARecordingIsNone(String typed) {
        assertThat(VideoTime.read(typed)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void everyChoiceHasToBeOneOfThoseThereAre() {
        assertThat(mistakes(form("", "STATEMENT", "", "", "")).none()).isTrue();
        assertThat(mistakes(form(ITEM.toString(), "EXPLANATION_AFTER", DECISION.toString(), OTHER.toString(), "1:00"))
                        .none())
                .isTrue();
        assertThat(mistakes(form(OTHER.toString(), "SPEECH", OTHER.toString(), ITEM.toString(), "soon"))
                        .all())
                .containsOnlyKeys("item", "kind", "decision", "replyTo", "video");
        assertThat(mistakes(form("no id", "STATEMENT", "no id", "no id", "")).all())
                .containsOnlyKeys("item", "decision", "replyTo");
    }

    @Test
    void anExplanationOfPositionBelongsToADecision() {
        assertThat(mistakes(form("", "EXPLANATION_AFTER", "", "", "")).all()).containsOnlyKeys("decision");
        assertThat(mistakes(form(ITEM.toString(), "EXPLANATION_AFTER", "", "", ""))
                        .all())
                .containsOnlyKeys("decision");
        assertThat(mistakes(form("", "RIGHT_OF_REPLY", "", "", "")).none()).isTrue();
    }

    @Test
    void beforeADecisionAPositionIsExplainedUnderAnItem() {
        assertThat(mistakes(form("", "EXPLANATION_BEFORE", "", "", "")).all()).containsOnlyKeys("item");
        assertThat(mistakes(form(ITEM.toString(), "EXPLANATION_BEFORE", "", "", ""))
                        .none())
                .isTrue();
        assertThat(mistakes(form("", "EXPLANATION_BEFORE", DECISION.toString(), "", ""))
                        .none())
                .as("or with the decision, once that is known")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://webtv.un.org/en/asset/k1x/k1xabc,https://webtv.un.org/en/asset/k1x/k1xabc?kalturaStartTime=3750",
        "https://WebTV.un.org/x?a=1&kalturaStartTime=9,https://WebTV.un.org/x?a=1&kalturaStartTime=3750",
        "https://video.example.int/7,https://video.example.int/7#t=3750",
        "https://video.example.int/7?q=%C3%A9#top,https://video.example.int/7?q=%C3%A9#t=3750"
    })
    void aMomentOfARecordingIsAskedForAsItsSiteIs(String recording, String there) {
        assertThat(VideoTime.address(recording, 3750)).hasValue(there);
        assertThat(VideoTime.address("", 3750)).isEmpty();
    }

    @Test
    void votesAreGivenWhereAVoteWasRecordedAndNowhereElse() {
        assertThat(decision("adopted", "CONSENSUS").none()).isTrue();
        assertThat(decision("adopted", "CONSENSUS", "against", "1").all()).containsOnlyKeys("against");
        assertThat(decision("adopted", "RECORDED_VOTE").all()).containsOnlyKeys("inFavour", "against", "abstaining");
        assertThat(decision("adopted", "RECORDED_VOTE", "inFavour", "156", "against", "7", "abstaining", "-14")
                        .all())
                .containsOnlyKeys("abstaining");
        var voted = typed("adopted", "RECORDED_VOTE", "inFavour", "156", "against", "7", "abstaining", "14");
        assertThat(new DecisionForm(voted).votes()).isEqualTo(new Votes(156, 7, 14));
    }

    @Test
    void aDecisionHasASentenceAndACorrectionKeepsWhatItDoesNotAskFor() {
        var empty = new DecisionForm(new LinkedMultiValueMap<>(Map.of("adopted", List.of("CONSENSUS"))));
        assertThat(empty.mistakes(List.of(), Language.AR).all()).containsOnlyKeys("sentence_ar");
        var known = new DecisionForm(
                typed("adopted", "RECORDED_VOTE", "inFavour", "156", "against", "7", "abstaining", "14"));
        var shorter = new DecisionForm(new LinkedMultiValueMap<>(Map.of("sentence_fr", List.of("Décidé."))));
        assertThat(shorter.over(known).votes()).isEqualTo(new Votes(156, 7, 14));
        assertThat(shorter.over(known).sentences()).isEqualTo(Names.of(Language.FR, "Décidé."));
    }

    private static Mistakes decision(String... fields) {
        return new DecisionForm(typed(fields)).mistakes(List.of(ITEM), Language.EN);
    }

    private static LinkedMultiValueMap<String, String> typed(String... fields) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("sentence_en", "It was so decided.");
        for (var i = 0; i < fields.length; i += 2) typed.add(fields[i], fields[i + 1]);
        return typed;
    }

    private static Mistakes mistakes(InterventionForm form) {
        return form.check(List.of(ITEM), List.of(DECISION), OTHER::equals, new Mistakes());
    }

    private static InterventionForm form(String item, String kind, String decision, String replyTo, String video) {
        return new InterventionForm(item, kind, decision, replyTo, "", video, "", "");
    }

    private static Intervention given(boolean check, @Nullable Integer version) {
        return new Intervention(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                InterventionKind.STATEMENT,
                null,
                null,
                check,
                version,
                null,
                0);
    }
}
