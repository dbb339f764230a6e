package org.runflow.report.plot;

import java.util.Arrays;

/** A canonical Huffman code (RFC 1951, 3.2.2). Equal counts give equal codes on any machine: of equally frequent symbols the lower one comes first. */
final class HuffmanCode {
    private final int[] lengths;
    private final int[] reversed;

    private HuffmanCode(int[] lengths) {
        this.lengths = lengths;
        this.reversed = reversed(lengths);
    }

    /**
     * The code of symbols that occur so often, two of them at least; those that never occur have none.
     *
     * @param counts by symbol
     * @param longest no code is longer; 2 to that power is more than there are symbols
     */
    static HuffmanCode of(int[] counts, int longest) {
        int[] weights = counts.clone();
        int[] lengths = lengths(weights);
        while (Arrays.stream(lengths).max().orElse(0) > longest) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (weights[i] + 1) / 2;
            }
            lengths = lengths(weights);
        }
        return new HuffmanCode(lengths);
    }

    int symbols() {
        return lengths.length;
    }

    /** Bits of a symbol's code, 0 where it has none. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** The code, its first bit lowest, as it is written. */
    int reversed(int symbol) {
        return reversed[symbol];
    }

    /** Two queues, of leaves by weight and of what was joined: the lightest are at the heads of them. */
    private static int[] lengths(int[] weights) {
        long[] sorted = new long[weights.length];
        int leaves = 0;
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                sorted[leaves++] = (long) weights[symbol] << Integer.SIZE | symbol;
            }
        }
        Arrays.sort(sorted, 0, leaves);
        long[] weight = new long[2 * leaves - 1];
        int[] parent = new int[2 * leaves - 1];
        for (int i = 0; i < leaves; i++) {
            weight[i] = sorted[i] >>> Integer.SIZE;
        }
        int leaf = 0;
        int joined = leaves;
        for (int node = leaves; node < weight.length; node++) {
            for (int child = 0; child < 2; child++) {
                boolean isLeaf = leaf < leaves && (joined == node || weight[leaf] <= weight[joined]);
                int lightest = isLeaf ? leaf++ : joined++;
                weight[node] += weight[lightest];
                parent[lightest] = node;
            }
        }
        int[] depths = new int[weight.length];
        for (int node = weight.length - 2; node >= 0; node--) {
            depths[node] = depths[parent[node]] + 1;
        }
        int[] lengths = new int[weights.length];
        for (int i = 0; i < leaves; i++) {
            lengths[(int) sorted[i]] = depths[i];
        }
        return lengths;
    }

    private static int[] reversed(int[] lengths) {
        int longest = Arrays.stream(lengths).max().orElse(0);
        int[] reversed = new int[lengths.length];
        int next = 0;
        for (int length = 1; length <= longest; length++) {
            next <<= 1;
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] == length) {
                    reversed[symbol] = Integer.reverse(next++) >>> (Integer.SIZE - length);
                }
            }
        }
        return reversed;
    }
}
