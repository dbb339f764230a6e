package org.runflow.flow;

/**
 * Ranks marked one by one, and how many of them lie above another: a Fenwick tree (1994) over blocks of 512 ranks, and the bits of the ranks within
 * a block, which are faster to count than to keep sums of.
 */
final class RankCounter {
    private static final int WORD_BITS = 6;
    private static final int BLOCK_BITS = 9;
    private static final int WORDS_PER_BLOCK_BITS = BLOCK_BITS - WORD_BITS;

    private final long[] words;
    private final int[] tree;
    private int marked;

    /** For ranks from 0 to one less than the size. */
    RankCounter(int size) {
        this.words = new long[(size >>> WORD_BITS) + 1];
        this.tree = new int[(size >>> BLOCK_BITS) + 2];
    }

    /** Marks a rank that is not marked. */
    void mark(int rank) {
        words[rank >>> WORD_BITS] |= 1L << rank;
        for (int node = (rank >>> BLOCK_BITS) + 1; node < tree.length; node += node & -node) {
            tree[node]++;
        }
        marked++;
    }

    /** How many marked ranks are greater. */
    int above(int rank) {
        int word = rank >>> WORD_BITS;
        int upTo = Long.bitCount(words[word] << (Long.SIZE - 1 - rank));
        for (int lower = word >>> WORDS_PER_BLOCK_BITS << WORDS_PER_BLOCK_BITS; lower < word; lower++) {
            upTo += Long.bitCount(words[lower]);
        }
        for (int node = rank >>> BLOCK_BITS; node > 0; node &= node - 1) {
            upTo += tree[node];
        }
        return marked - upTo;
    }
}
