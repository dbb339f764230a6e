package org.runflow.internal.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.internal.graph.Selection;
import org.runflow.run.StageState;

/** Where all stages of a run stand, and what follows from one for the others. */
final class Board {
    private final List<Cell> cells = new ArrayList<>();
    private final int[] counts = new int[StageState.values().length];

    Board(Graph graph, Selection selection) {
        boolean[] selected = selection.selected(graph);
        for (Node node : graph.nodes()) {
            Cell cell = new Cell(node, selected[node.index()], selection.isForced(node));
            cells.add(cell);
            counts[cell.step().state().ordinal()]++;
        }
        cells.forEach(this::recount);
        urgencies(cell -> 1);
    }

    /** Draws the urgencies, so that any order the edges allow can come about. */
    void shuffle(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        cells.forEach(cell -> cell.urgency(random.nextDouble()));
    }

    List<Cell> cells() {
        return cells;
    }

    Cell cell(int index) {
        return cells.get(index);
    }

    int count(StageState state) {
        return counts[state.ordinal()];
    }

    boolean isSettled() {
        return count(StageState.PENDING) + count(StageState.READY) + count(StageState.RUNNING) == 0;
    }

    void move(Cell cell, Step next) {
        counts[cell.step().state().ordinal()]--;
        counts[next.state().ordinal()]++;
        cell.moveTo(next);
    }

    /** Makes those stages READY that wait for nothing any more, and returns them. */
    List<Cell> open(List<Cell> candidates) {
        List<Cell> opened = new ArrayList<>();
        for (Cell cell : candidates) {
            if (cell.step() == Step.PENDING && cell.waitingFor() == 0) {
                move(cell, Step.READY);
                opened.add(cell);
            }
        }
        return opened;
    }

    /** A stage has its result: returns those downstream that have become READY. */
    List<Cell> releaseBelow(Cell cell) {
        List<Cell> below = downstream(cell);
        below.forEach(Cell::originIsThere);
        return open(below);
    }

    /** A stage will have no result: returns those downstream, near and far, that have become BLOCKED. */
    List<Cell> blockBelow(Cell cell) {
        List<Cell> blocked = new ArrayList<>();
        List<Cell> sources = new ArrayList<>(List.of(cell));
        for (int i = 0; i < sources.size(); i++) {
            for (Cell below : downstream(sources.get(i))) {
                if (below.step() == Step.PENDING) {
                    move(below, Step.BLOCKED);
                    blocked.add(below);
                    sources.add(below);
                }
                if (below.step() == Step.BLOCKED) {
                    below.record().blockedBy(sources.get(i).path());
                }
            }
        }
        return blocked;
    }

    /** A stage is settled: returns the upstream ones whose values nobody needs any more. */
    List<Cell> forgetAbove(Cell cell) {
        List<Cell> free = new ArrayList<>();
        for (int up : cell.node().upstream()) {
            Cell origin = cells.get(up);
            if (origin.readerIsSettled()) {
                free.add(origin);
            }
        }
        return free;
    }

    /** Counts anew what a stage waits for and who waits for its value. */
    void recount(Cell cell) {
        long origins = cell.node().upstream().stream()
                .filter(up -> !cells.get(up).step().hasResult())
                .count();
        long readers = cell.node().downstream().stream()
                .filter(down -> down >= cells.size() || !cells.get(down).step().isSettled())
                .count();
        cell.wait((int) origins, (int) readers);
    }

    List<Cell> downstream(Cell cell) {
        List<Cell> below = new ArrayList<>(cell.node().downstream().size());
        cell.node().downstream().forEach(down -> below.add(cells.get(down)));
        return below;
    }

    List<Cell> in(Step step) {
        return cells.stream().filter(cell -> cell.step() == step).toList();
    }

    /** Makes the urgency of each stage the length of the longest path from it to an end. */
    void urgencies(ToDoubleFunction<Cell> weight) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            double below = 0;
            for (int down : cell.node().downstream()) {
                Cell reader = cells.get(down);
                if (!reader.step().isSettled()) {
                    below = Math.max(below, reader.urgency());
                }
            }
            cell.urgency(below + weight.applyAsDouble(cell));
        }
    }
}
