package org.entente.negotiation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.proposals.ProposalKind;

/** Texts and what is asked for on them, by chance, in all scripts at once. */
final class Chance {

    private static final List<String> WORDS = List.of(
            "Invite",
            "each",
            "State",
            "to",
            "name",
            "a",
            "point",
            "of",
            "contact",
            "and",
            "٢٠٢٦",
            "تدعو",
            "جميع",
            "الدول",
            "决定",
            "在两年后",
            "再次",
            "开会",
            "решает",
            "Genève,",
            "e\u0301",
            "👩‍🚀",
            "<&>\"",
            "\u202Eflipped\u202C",
            "A/RES/77/37",
            "x\ty",
            "\u00A0",
            "\n",
            "\u200F\uFEFF");

    private static final List<ProposalKind> KINDS = List.of(ProposalKind.values());
    private static final List<String> AUTHORS = List.of("Kenya", "Ghana", "جزر القمر", "中国");

    private Chance() {}

    static List<Provision> text(Random chance) {
        var text = new ArrayList<Provision>();
        var level = 0;
        for (var at = 0; at <= chance.nextInt(6); at++) {
            text.add(Provision.of(ProvisionKind.NUMBERED, level, at + " " + words(chance)));
            level = chance.nextInt(3) > 0 ? 0 : Math.min(2, level + chance.nextInt(2));
        }
        return text;
    }

    private static String words(Random chance) {
        var words = new StringBuilder();
        for (var at = 0; at <= chance.nextInt(12); at++)
            words.append(WORDS.get(chance.nextInt(WORDS.size()))).append(chance.nextInt(5) == 0 ? "" : " ");
        return String.join(" ", Draft.pieces(words + "end."));
    }

    static Outgoing asked(Random chance, List<Provision> text, int second) {
        var kind = KINDS.get(chance.nextInt(KINDS.size()));
        var from = chance.nextInt(text.size());
        var to = kind == ProposalKind.SPLIT || kind == ProposalKind.REPLACE && chance.nextBoolean()
                ? from
                : from + chance.nextInt(text.size() - from);
        if (kind == ProposalKind.MERGE && to == from) {
            if (text.size() == 1) kind = ProposalKind.REPLACE;
            else if (from > 0) from--;
            else to++;
        }
        var on = text.subList(from, to + 1);
        var words = switch (kind) {
            case REPLACE ->
                edited(
                        chance,
                        String.join("\n\n", on.stream().map(Provision::words).toList()));
            case SPLIT -> on.getFirst().words() + "\n\n" + words(chance);
            default -> words(chance) + (chance.nextBoolean() ? "" : "\n\n" + words(chance));
        };
        UUID after = null;
        if (kind == ProposalKind.MOVE) {
            var moved = new Draft(text).whole(on.stream().map(Provision::id).toList());
            var others = text.stream().filter(each -> !moved.contains(each)).toList();
            if (!others.isEmpty() && chance.nextInt(4) > 0)
                after = Objects.requireNonNull(others.get(chance.nextInt(others.size())))
                        .id();
        }
        return Asking.of(kind, on, words, after, AUTHORS.get(chance.nextInt(AUTHORS.size())), second);
    }

    private static String edited(Random chance, String words) {
        var all = new ArrayList<>(List.of(words.split(" ")));
        for (var edits = 0; edits <= chance.nextInt(4); edits++) {
            var at = chance.nextInt(all.size());
            if (chance.nextBoolean() || all.size() == 1) all.add(at, WORDS.get(chance.nextInt(20)));
            else all.remove(at);
        }
        // Something stays to be read, also where only what nobody sees was left.
        return String.join("\n\n", Draft.pieces(String.join(" ", all) + " end."));
    }
}
