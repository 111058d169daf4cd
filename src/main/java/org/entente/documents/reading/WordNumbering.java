package org.entente.documents.reading;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** The numbers that Word counts and prints by itself before paragraphs: they stand in no text, only in how to count. */
final class WordNumbering {

    /** A number as printed, and how deep Word says that it stands. */
    record Printed(String number, int depth) {}

    private static final int DEPTHS = 9;

    private final XWPFDocument document;

    /** What has been counted, by the definition that several lists may share. */
    private final Map<BigInteger, int[]> counted = new HashMap<>();

    private final Set<String> restarted = new HashSet<>();

    WordNumbering(XWPFDocument document) {
        this.document = document;
    }

    Optional<Printed> of(XWPFParagraph paragraph) {
        var wish = wish(paragraph);
        if (wish == null || document.getNumbering() == null) return Optional.empty();
        var num = document.getNumbering().getNum(wish.num());
        if (num == null) return Optional.empty();
        var definition = num.getCTNum().getAbstractNumId().getVal();
        var list = new Numbers(wish.num(), definition);
        var level = list.level(wish.depth());
        if (level == null) return Optional.empty();
        list.count(wish.depth());
        var printed = list.printed(level, wish.depth());
        return printed.isEmpty() ? Optional.empty() : Optional.of(new Printed(printed, wish.depth()));
    }

    private record Wish(BigInteger num, int depth) {}

    /** The paragraph's own wish, else that of its style or of one that this is based on; list 0 is none. */
    private @Nullable Wish wish(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        BigInteger num = null;
        Integer depth = null;
        if (properties != null && properties.isSetNumPr()) {
            num = num(properties.getNumPr());
            depth = depth(properties.getNumPr());
        }
        var style = paragraph.getStyleID();
        for (var hops = 0; style != null && (num == null || depth == null) && hops < DEPTHS; hops++) {
            var each =
                    document.getStyles() == null ? null : document.getStyles().getStyle(style);
            if (each == null) break;
            CTPPrGeneral styled = each.getCTStyle().getPPr();
            if (styled != null && styled.isSetNumPr()) {
                if (num == null) num = num(styled.getNumPr());
                if (depth == null) depth = depth(styled.getNumPr());
            }
            style = each.getBasisStyleID();
        }
        if (num == null || num.signum() == 0) return null;
        return new Wish(num, depth == null ? 0 : Math.clamp(depth, 0, DEPTHS - 1));
    }

    private static @Nullable BigInteger num(CTNumPr wish) {
        return wish.isSetNumId() ? wish.getNumId().getVal() : null;
    }

    private static @Nullable Integer depth(CTNumPr wish) {
        return wish.isSetIlvl() ? wish.getIlvl().getVal().intValue() : null;
    }

    /** One list, which counts on in its definition or starts anew where it says so. */
    private final class Numbers {

        private final BigInteger num;
        private final int[] values;
        private final BigInteger definition;

        Numbers(BigInteger num, BigInteger definition) {
            this.num = num;
            this.definition = definition;
            this.values = counted.computeIfAbsent(definition, none -> new int[DEPTHS]);
        }

        @Nullable
        CTLvl level(int depth) {
            for (var override : document.getNumbering().getNum(num).getCTNum().getLvlOverrideList()) {
                if (override.getIlvl().intValue() == depth && override.isSetLvl()) return override.getLvl();
            }
            var found = document.getNumbering().getAbstractNum(definition);
            if (found == null) return null;
            return found.getCTAbstractNum().getLvlList().stream()
                    .filter(level -> level.getIlvl().intValue() == depth)
                    .findFirst()
                    .orElse(null);
        }

        void count(int depth) {
            for (var override : document.getNumbering().getNum(num).getCTNum().getLvlOverrideList()) {
                if (override.isSetStartOverride() && restarted.add(num + "/" + override.getIlvl()))
                    values[Math.clamp(override.getIlvl().intValue(), 0, DEPTHS - 1)] = 0;
            }
            values[depth] = values[depth] == 0 ? start(depth) : values[depth] + 1;
            for (var deeper = depth + 1; deeper < DEPTHS; deeper++) values[deeper] = 0;
        }

        private int start(int depth) {
            for (var override : document.getNumbering().getNum(num).getCTNum().getLvlOverrideList()) {
                if (override.getIlvl().intValue() == depth && override.isSetStartOverride())
                    return override.getStartOverride().getVal().intValue();
            }
            var level = level(depth);
            return level != null && level.isSetStart()
                    ? level.getStart().getVal().intValue()
                    : 1;
        }

        /** {@code %1.%2} filled in. */
        String printed(CTLvl level, int depth) {
            var format = format(level);
            if (format.equals("none") && !level.isSetLvlText() || !level.isSetLvlText()) return "";
            var text = level.getLvlText().getVal() == null
                    ? ""
                    : level.getLvlText().getVal();
            if (format.equals("bullet")) return bullet(text);
            for (var at = 0; at <= depth; at++) {
                var part = level(at);
                if (part == null) continue;
                var value = values[at] == 0 ? start(at) : values[at];
                var legal = level.isSetIsLgl();
                text = text.replace("%" + (at + 1), Counting.of(legal ? "decimal" : format(part), value));
            }
            return text.strip();
        }

        /** Bullets come from fonts of signs, whose letters mean nothing elsewhere. */
        private String bullet(String text) {
            var known = "•▪◦●–—-*".indexOf(text.isEmpty() ? ' ' : text.charAt(0)) >= 0;
            return known ? text.strip() : "•";
        }

        private static String format(CTLvl level) {
            return level.isSetNumFmt() && level.getNumFmt().getVal() != null
                    ? level.getNumFmt().getVal().toString()
                    : "decimal";
        }
    }
}
