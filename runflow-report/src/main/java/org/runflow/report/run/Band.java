package org.runflow.report.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The columns of one scope. The order within a column follows the neighbours, so that few lines cross. */
final class Band {
    private static final int SWEEPS = 6;
    private static final int GAP_PX = 10;
    private static final int FRAME_PX = 26;

    private final String scope;
    private final NavigableMap<Integer, List<Node>> columns = new TreeMap<>();
    private int topPx;
    private int heightPx;

    Band(String scope) {
        this.scope = scope;
    }

    String scope() {
        return scope;
    }

    int topPx() {
        return topPx;
    }

    int heightPx() {
        return heightPx;
    }

    List<Node> nodes() {
        return columns.values().stream().flatMap(List::stream).toList();
    }

    void add(Node node) {
        columns.computeIfAbsent(node.column, column -> new ArrayList<>()).add(node);
    }

    void order() {
        columns.values().forEach(Band::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            columns.values().forEach(column -> sort(column, true));
            columns.descendingMap().values().forEach(column -> sort(column, false));
        }
    }

    /** Gives every node its height; returns the lower edge. */
    int stack(int top) {
        topPx = top;
        int tallest = columns.values().stream().mapToInt(Band::tall).max().orElse(0);
        heightPx = tallest + 2 * FRAME_PX;
        for (List<Node> column : columns.values()) {
            int y = topPx + FRAME_PX + (tallest - tall(column)) / 2;
            for (Node node : column) {
                node.topPx = y;
                y += node.heightPx() + GAP_PX;
            }
        }
        return topPx + heightPx;
    }

    private void sort(List<Node> column, boolean forward) {
        column.forEach(node -> node.wish = wish(node, forward ? node.before : node.after));
        column.sort(Comparator.comparingDouble(node -> node.wish));
        number(column);
    }

    private double wish(Node node, List<Node> neighbours) {
        return neighbours.stream()
                .filter(neighbour -> neighbour.scope.equals(scope))
                .mapToDouble(neighbour -> neighbour.place)
                .average()
                .orElse(node.place);
    }

    /** Places are shares of the column, as columns differ in length. */
    private static void number(List<Node> column) {
        for (int i = 0; i < column.size(); i++) {
            column.get(i).place = (i + 0.5) / column.size();
        }
    }

    private static int tall(List<Node> column) {
        return column.stream().mapToInt(node -> node.heightPx() + GAP_PX).sum() - GAP_PX;
    }
}
