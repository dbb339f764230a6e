package org.runflow.flow;

/** Ranks marked one by one, and how many of them lie above another: a Fenwick tree (1994) over words of 64 ranks. */
final class RankCounter {
    private static final int WORD_BITS = 6;

    private final long[] words;
    private final int[] tree;
    private int marked;

    /** For ranks from 0 to one less than the size. */
    RankCounter(int size) {
        this.words = new long[(size >>> WORD_BITS) + 1];
        this.tree = new int[words.length + 1];
    }

    /** Marks a rank that is not marked. */
    void mark(int rank) {
        words[rank >>> WORD_BITS] |= 1L << rank;
        for (int node = (rank >>> WORD_BITS) + 1; node < tree.length; node += node & -node) {
            tree[node]++;
        }
        marked++;
    }

    /** How many marked ranks are greater. */
    int above(int rank) {
        int upTo = Long.bitCount(words[rank >>> WORD_BITS] << (Long.SIZE - 1 - rank));
        for (int node = rank >>> WORD_BITS; node > 0; node &= node - 1) {
            upTo += tree[node];
        }
        return marked - upTo;
    }
}
