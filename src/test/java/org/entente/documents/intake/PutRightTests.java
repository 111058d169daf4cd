package org.entente.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.documents.Block;
import org.entente.documents.Block.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paragraphs put right in a form, by keyboard and without a script. */
class PutRightTests {

    private final List<Block> blocks = List.of(
            new Block(Kind.TEXT, 0, null, "Recalling its resolution", null, 0.5),
            new Block(Kind.OPERATIVE, 0, "1.", "Decides so.", "para_1", 0.9),
            new Block(Kind.TEXT, 0, null, "国际", null, 0.9),
            new Block(Kind.TEXT, 0, null, "安全", null, 0.9),
            new Block(Kind.TEXT, 0, "1.", "", null, 0.9));

    private final Map<String, String> typed = new HashMap<>();

    @BeforeEach
    void theFormComesAsItWasShown() {
        for (var i = 1; i <= blocks.size(); i++) {
            var block = blocks.get(i - 1);
            typed.put("kind-" + i, block.kind().name());
            typed.put("level-" + i, String.valueOf(block.level()));
            typed.put("number-" + i, block.number() == null ? "" : block.number());
            typed.put("text-" + i, block.text());
        }
    }

    @Test
    void whatWasNotTouchedStaysAsItWas() {
        assertThat(right()).isEqualTo(blocks);
    }

    @Test
    void whatThePageDoesNotShowStaysAsItWas() {
        assertThat(PutRight.blocks(blocks, Map.of("text-1", "Recalling its resolution")))
                .isEqualTo(blocks);
    }

    @Test
    void kindDepthAndNumberAreSetAndWhoSetThemIsSure() {
        typed.put("kind-1", "PREAMBULAR");
        typed.put("level-1", "2");
        typed.put("number-1", "(a)");
        assertThat(right().getFirst())
                .isEqualTo(new Block(Kind.PREAMBULAR, 2, "(a)", "Recalling its resolution", null, 1));
    }

    @Test
    void aBlankLineDividesAParagraphInTwo() {
        typed.put("text-2", "Decides\r\nso.\r\n \r\nInvites all.");
        assertThat(right())
                .extracting(Block::number, Block::text)
                .contains(tuple("1.", "Decides so."))
                .contains(tuple(null, "Invites all."));
    }

    @Test
    void oneIsJoinedWithTheOneBeforeIt() {
        typed.put("join-2", "yes");
        typed.put("join-4", "yes");
        assertThat(right())
                .extracting(Block::text)
                .containsExactly("Recalling its resolution 1. Decides so.", "国际安全", "");
    }

    @Test
    void anEmptyTextTakesItOut() {
        typed.put("text-1", " ");
        assertThat(right()).hasSize(4);
    }

    @Test
    void aNumberThatStandsByItselfGoesOnlyWithItsNumber() {
        assertThat(right()).hasSize(5);
        typed.put("number-5", "");
        assertThat(right()).hasSize(4);
    }

    @Test
    void aNumberThatStandsByItselfIsJoinedToo() {
        typed.put("join-5", "yes");
        assertThat(right().getLast().text()).isEqualTo("安全 1.");
        var heading = new Block(Kind.TEXT, 0, "第一条", "", null, 0.9);
        var words = new Block(Kind.TEXT, 0, null, "联合国之宗旨为：", null, 0.9);
        assertThat(PutRight.blocks(List.of(heading, words), Map.of("text-2", words.text(), "join-2", "yes")))
                .extracting(Block::number, Block::text)
                .containsExactly(tuple("第一条", "联合国之宗旨为："));
    }

    @Test
    void nonsenseChangesNothing() {
        typed.put("kind-1", "POEM");
        typed.put("level-1", "99");
        assertThat(right()).isEqualTo(blocks);
    }

    private List<Block> right() {
        return PutRight.blocks(blocks, typed);
    }
}
