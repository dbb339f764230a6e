package org.runflow.report.run;

import java.util.ArrayList;
import java.util.List;

/** Something in a column of a pipeline's picture: an input, a stage, or the lane where a line passes through the column. */
final class Node {
    private static final int HEIGHT_PX = 36;
    private static final int LANE_PX = 4;

    final String artifact;
    final String name;
    final String scope;
    final String reads;
    final int column;
    final boolean lane;
    final List<Node> before = new ArrayList<>();
    final List<Node> after = new ArrayList<>();
    double place;
    double wish;
    int topPx;

    Node(String artifact, String name, String scope, String reads, int column, boolean lane) {
        this.artifact = artifact;
        this.name = name;
        this.scope = scope;
        this.reads = reads;
        this.column = column;
        this.lane = lane;
    }

    static void connect(Node from, Node to) {
        if (!from.after.contains(to)) {
            from.after.add(to);
            to.before.add(from);
        }
    }

    int heightPx() {
        return lane ? LANE_PX : HEIGHT_PX;
    }

    int middlePx() {
        return topPx + heightPx() / 2;
    }
}
