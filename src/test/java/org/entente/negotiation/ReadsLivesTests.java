package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.entente.Entente;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A life is read from few words, and says what the whole versions say. */
@SpringBootTest(classes = Entente.class)
class ReadsLivesTests {

    @Autowired
    TestTexts texts;

    @Autowired
    TextVersions versions;

    @Autowired
    TextLines lines;

    @Autowired
    ReadsLives lives;

    private NegotiatedText text;

    @BeforeEach
    void aTextIsThere() {
        text = texts.issued(
                Audience.PUBLIC,
                "Invite each State to report.",
                "Meet twice.\n\nThank the Chair.",
                "Ask for a report.",
                "Agree on a text.",
                "Decide to meet again.");
    }

    @Test
    void itSaysOfEachVersionWhatThatSaysLaidOutInFull() {
        var chance = new Random(7);
        for (var turn = 0; turn < 12; turn++) texts.revised(text, draft -> changed(draft, chance));
        texts.prepare(text);
        var all = new ArrayList<>(versions.issued(text.id()));
        assertLaidOut(all);
        all.add(versions.draft(text.id()).orElseThrow());
        assertLaidOut(all);
    }

    @Test
    void aParagraphThatNoVersionHasHasNoLife() {
        assertThat(lives.of(text, versions.issued(text.id()), UUID.randomUUID()).stages())
                .isEmpty();
    }

    private void assertLaidOut(List<TextVersion> all) {
        var laid = all.stream()
                .map(each -> new ParagraphLife.Laid(each, lines.of(text, each, text.language())))
                .toList();
        var ids = new LinkedHashSet<UUID>();
        laid.forEach(each -> each.lines().forEach(line -> ids.add(line.id())));
        assertThat(ids).hasSizeGreaterThan(6);
        for (var id : ids) assertThat(lives.of(text, all, id)).isEqualTo(ParagraphLife.of(id, laid));
    }

    /** Reworded, split, merged, moved or taken out. */
    private static Draft changed(Draft draft, Random chance) {
        var all = draft.provisions();
        var at = 1 + chance.nextInt(all.size() - 1);
        var one = all.get(at);
        return switch (chance.nextInt(5)) {
            case 0 -> draft.edit(one.id(), one.kind(), one.level(), one.words() + "\n\nAnd another " + at + ".");
            case 1 -> at + 1 < all.size() ? draft.merge(one.id()) : again(draft, one);
            case 2 -> at > 1 ? draft.move(one.id(), all.getFirst().id()) : again(draft, one);
            case 3 -> all.size() > 4 ? draft.remove(one.id()) : again(draft, one);
            default -> again(draft, one);
        };
    }

    private static Draft again(Draft draft, Provision one) {
        return draft.edit(one.id(), one.kind(), one.level(), one.words() + " Once more.");
    }
}
