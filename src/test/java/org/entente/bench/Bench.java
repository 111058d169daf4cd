package org.entente.bench;

import java.util.List;

/** {@code ./entente bench import|matrix|chronicle|access|search|convergence|diff|live|pages|notify|negotiation [COUNT]}: prints figures and judges none of them. */
public final class Bench {

    private Bench() {}

    public static void main(String[] typed) throws Exception {
        System.exit(run(List.of(typed)));
    }

    private static int run(List<String> typed) throws Exception {
        if (typed.isEmpty()) return usage();
        var count = typed.size() == 2 && typed.get(1).matches("[1-9]\\d{0,6}") ? Integer.parseInt(typed.get(1)) : 0;
        if (typed.getFirst().equals("pages")) return PagesBench.run(sizes(typed, 3_000)[0]);
        if (typed.getFirst().equals("negotiation")) return NegotiationBench.run(sizes(typed, 100, 300, 600));
        if (typed.getFirst().equals("notify")) return NotifyBench.run(sizes(typed, 20_000));
        if (typed.getFirst().equals("live")) return LiveBench.run(sizes(typed, 200, 1_000, 2_000, 5_000));
        // Where nothing is asked for, also what carries proposals on and sets them out.
        if (typed.equals(List.of("diff"))) return Math.max(DiffBench.run(200, 400, 1_000), NegotiationBench.run(300));
        if (typed.getFirst().equals("diff")) return DiffBench.run(sizes(typed, 200, 400, 1_000));
        if (typed.equals(List.of("matrix"))) return MatrixBench.run(2_000, 20_000, 200_000);
        if (typed.equals(List.of("import"))) return ImportBench.run(10_000);
        if (typed.equals(List.of("chronicle"))) return ChronicleBench.run(10_000, 100_000, 500_000);
        if (typed.equals(List.of("access"))) return AccessBench.run(1_000, 10_000, 100_000);
        if (typed.equals(List.of("search"))) return SearchBench.run(10_000, 100_000, 1_000_000);
        if (typed.equals(List.of("convergence"))) return ConvergenceBench.run(50_000, 225_000, 2_000_000);
        if (count > 0 && typed.getFirst().equals("convergence")) return ConvergenceBench.run(count);
        if (count > 0 && typed.getFirst().equals("search")) return SearchBench.run(count);
        if (count > 0 && typed.getFirst().equals("access")) return AccessBench.run(count);
        if (count > 0 && typed.getFirst().equals("chronicle")) return ChronicleBench.run(count);
        if (count > 0 && typed.getFirst().equals("matrix")) return MatrixBench.run(count);
        if (count > 0 && typed.getFirst().equals("import")) return ImportBench.run(count);
        return usage();
    }

    /** As many as are given, or else these. */
    private static int[] sizes(List<String> typed, int... otherwise) {
        var given = typed.stream()
                .skip(1)
                .filter(word -> word.matches("[1-9]\\d{0,4}"))
                .mapToInt(Integer::parseInt)
                .toArray();
        return given.length == 0 ? otherwise : given;
    }

    private static int usage() {
        System.err.println(
                "./entente bench import|matrix|chronicle|access|search|convergence|diff|live|pages|notify|negotiation [COUNT]");
        return 2;
    }
}
