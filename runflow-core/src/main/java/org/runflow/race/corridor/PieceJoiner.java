package org.runflow.race.corridor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.race.model.FlowDirection;

/**
 * Joins pieces of courses that lie on one road: the middle of one has its place beside it on the other. With each piece it keeps whether it runs the
 * way of the first of its group. What would turn a piece against itself changes nothing: the first word counts.
 */
final class PieceJoiner {
    private final List<Piece> pieces;
    private final int[] parent;
    /** Whether a piece runs against its parent. */
    private final boolean[] against;

    private PieceJoiner(List<Piece> pieces) {
        this.pieces = pieces;
        this.parent = new int[pieces.size()];
        this.against = new boolean[pieces.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /** A piece of a group, and whether it runs against the group's first piece. */
    record Member(Piece piece, boolean against) {}

    /** The groups in the order of their first pieces. */
    static List<List<Member>> groups(List<Piece> pieces, List<SharedStretch> stretches) {
        PieceJoiner joiner = new PieceJoiner(pieces);
        stretches.forEach(joiner::join);
        Map<Integer, List<Member>> groups = new LinkedHashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            groups.computeIfAbsent(joiner.root(i), root -> new ArrayList<>())
                    .add(new Member(pieces.get(i), joiner.againstRoot(i)));
        }
        return List.copyOf(groups.values());
    }

    private void join(SharedStretch stretch) {
        Links links = stretch.links();
        boolean opposite = stretch.direction() == FlowDirection.OPPOSITE;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double middleM = piece.middleM();
            if (piece.event().equals(stretch.leadingEvent()) && links.holdsLeading(middleM)) {
                join(i, find(stretch.otherEvent(), links.otherAt(middleM)), opposite);
            }
            if (piece.event().equals(stretch.otherEvent()) && links.holdsOther(middleM)) {
                join(find(stretch.leadingEvent(), links.leadingAt(middleM)), i, opposite);
            }
        }
    }

    private int find(String event, double metres) {
        int last = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).event().equals(event)) {
                last = i;
                if (pieces.get(i).holds(metres)) {
                    return i;
                }
            }
        }
        return last;
    }

    /** The smaller of two roots stays root, so that the first piece of a group is its root. */
    private void join(int a, int b, boolean opposite) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA == rootB) {
            return;
        }
        boolean turned = opposite ^ againstRoot(a) ^ againstRoot(b);
        int below = Math.max(rootA, rootB);
        parent[below] = Math.min(rootA, rootB);
        against[below] = turned;
    }

    private int root(int piece) {
        int at = piece;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private boolean againstRoot(int piece) {
        boolean turned = false;
        for (int at = piece; parent[at] != at; at = parent[at]) {
            turned ^= against[at];
        }
        return turned;
    }
}
