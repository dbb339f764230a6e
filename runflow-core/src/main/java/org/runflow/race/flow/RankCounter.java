package org.runflow.race.flow;

/**
 * Ranks marked one by one, and how many of them lie above another: trees with four children to a node. A leaf is 64 ranks, a bit each. A node is
 * one {@code long} with 16 bits for each of its children, which hold how many ranks are marked in the later ones: a mark adds to all of them
 * at once, a question reads one. Four levels of nodes make a tree of 16,384 ranks; there are few trees, and beside each stands how many ranks
 * are marked in the later ones. Nothing here branches on where a rank lies, so it costs the same in any order.
 */
final class RankCounter {
    private static final int LEAF_BITS = 6;
    private static final int CHILD_BITS = 2;
    private static final int TREE_BITS = LEAF_BITS + 4 * CHILD_BITS;
    private static final int COUNT_BITS = 16;
    private static final int COUNT_MASK = (1 << COUNT_BITS) - 1;
    private static final int CHILD_MASK = (1 << CHILD_BITS) - 1;
    private static final long ONE_EACH = 0x0001_0001_0001_0001L;

    private final long[] leaves;
    private final long[] parents;
    private final long[] grandparents;
    private final long[] great;
    private final long[] roots;
    private final int[] inLaterTrees;

    /** For ranks from 0 to one less than the size. */
    RankCounter(int size) {
        this.inLaterTrees = new int[(size >>> TREE_BITS) + 1];
        this.roots = new long[inLaterTrees.length];
        this.great = new long[roots.length << CHILD_BITS];
        this.grandparents = new long[great.length << CHILD_BITS];
        this.parents = new long[grandparents.length << CHILD_BITS];
        this.leaves = new long[parents.length << CHILD_BITS];
    }

    /** Marks a rank that is not marked. */
    void mark(int rank) {
        int leaf = rank >>> LEAF_BITS;
        leaves[leaf] |= 1L << rank;
        countBefore(parents, leaf);
        countBefore(grandparents, leaf >>> CHILD_BITS);
        countBefore(great, leaf >>> (2 * CHILD_BITS));
        countBefore(roots, leaf >>> (3 * CHILD_BITS));
        for (int earlier = (rank >>> TREE_BITS) - 1; earlier >= 0; earlier--) {
            inLaterTrees[earlier]++;
        }
    }

    /** How many marked ranks are greater than one that is not marked. */
    int above(int rank) {
        int leaf = rank >>> LEAF_BITS;
        return Long.bitCount(leaves[leaf] >>> rank)
                + inLaterChildren(parents, leaf)
                + inLaterChildren(grandparents, leaf >>> CHILD_BITS)
                + inLaterChildren(great, leaf >>> (2 * CHILD_BITS))
                + inLaterChildren(roots, leaf >>> (3 * CHILD_BITS))
                + inLaterTrees[rank >>> TREE_BITS];
    }

    private static void countBefore(long[] nodes, int child) {
        nodes[child >>> CHILD_BITS] += ONE_EACH & ~(-1L << shift(child));
    }

    private static int inLaterChildren(long[] nodes, int child) {
        return (int) (nodes[child >>> CHILD_BITS] >>> shift(child)) & COUNT_MASK;
    }

    private static int shift(int child) {
        return (child & CHILD_MASK) * COUNT_BITS;
    }
}
