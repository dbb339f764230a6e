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
        for (Cell cell : cells) {
            recount(cell);
        }
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
        int settled = 0;
        for (StageState state : StageState.values()) {
            settled += state.isSettled() ? count(state) : 0;
        }
        return settled == cells.size();
    }

    /** Moves a stage as the table of stage states allows. */
    void move(Cell cell, Step next) {
        StageState from = cell.step().state();
        if (from != next.state() && !from.canBecome(next.state())) {
            throw new IllegalStateException(cell.path() + " cannot go from " + from + " to " + next.state());
        }
        counts[from.ordinal()]--;
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

    /** Those that waited for a stage, directly or for one that was skipped with it, and wait no more. */
    record Released(List<Cell> opened, List<Cell> skipped) {}

    /** A stage has its result, or was skipped: makes those READY, or SKIPPED in their turn, that wait for nothing any more. */
    Released releaseBelow(Cell cell) {
        Released released = new Released(new ArrayList<>(), new ArrayList<>());
        List<Cell> origins = new ArrayList<>(List.of(cell));
        for (int i = 0; i < origins.size(); i++) {
            Cell origin = origins.get(i);
            for (Cell below : dependents(origin)) {
                below.originIsThere();
                if (origin.step() == Step.SKIPPED && below.node().requires(origin.node())) {
                    below.record().lacks(origin.path());
                }
                if (below.step() == Step.PENDING && below.waitingFor() == 0) {
                    boolean skipped = below.record().lacksSomething();
                    move(below, skipped ? Step.SKIPPED : Step.READY);
                    (skipped ? released.skipped() : released.opened()).add(below);
                    if (skipped) {
                        origins.add(below);
                    }
                }
            }
        }
        return released;
    }

    /** A stage has failed: returns those that depend on it, near and far, that have become BLOCKED. */
    List<Cell> blockBelow(Cell cell) {
        List<Cell> blocked = new ArrayList<>();
        List<Cell> sources = new ArrayList<>(List.of(cell));
        for (int i = 0; i < sources.size(); i++) {
            for (Cell below : dependents(sources.get(i))) {
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
        int awaited = 0;
        for (int up : cell.node().upstream()) {
            awaited += isAwaited(cells.get(up).step()) ? 1 : 0;
        }
        for (int up : cell.node().after()) {
            Step step = cells.get(up).step();
            awaited += isAwaited(step) && step != Step.EXCLUDED ? 1 : 0;
        }
        int readers = 0;
        for (int down : cell.node().downstream()) {
            readers += down >= cells.size() || !cells.get(down).step().isSettled() ? 1 : 0;
        }
        cell.wait(awaited, readers);
    }

    private static boolean isAwaited(Step origin) {
        return !origin.hasResult() && origin != Step.SKIPPED;
    }

    List<Cell> downstream(Cell cell) {
        List<Cell> below = new ArrayList<>(cell.node().downstream().size());
        for (int down : cell.node().downstream()) {
            below.add(cells.get(down));
        }
        return below;
    }

    /** Those that read its value, and those that only come after it. */
    private List<Cell> dependents(Cell cell) {
        List<Cell> below = downstream(cell);
        for (int down : cell.node().followers()) {
            below.add(cells.get(down));
        }
        return below;
    }

    List<Cell> in(Step step) {
        List<Cell> found = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.step() == step) {
                found.add(cell);
            }
        }
        return found;
    }

    /** Makes the urgency of each stage the length of the longest path from it to an end. */
    void urgencies(ToDoubleFunction<Cell> weight) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Cell cell = cells.get(i);
            double below = 0;
            for (Cell reader : dependents(cell)) {
                if (!reader.step().isSettled()) {
                    below = Math.max(below, reader.urgency());
                }
            }
            cell.urgency(below + weight.applyAsDouble(cell));
        }
    }
}
