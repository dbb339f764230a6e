package org.runflow.race.corridor;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The samples of one course by square cells of the plane, to be asked for those near a place without looking at the others. Immutable. */
final class SampleGrid {
    private final double cellM;
    /** The samples by row of cells, then column, then number. */
    private final int[] samples;

    private final int[] rows;
    private final int[] columns;

    SampleGrid(CourseSamples course, double cellM) {
        this.cellM = cellM;
        Integer[] order = IntStream.range(0, course.size())
                .boxed()
                .sorted((a, b) -> Long.compare(cell(course, a), cell(course, b)))
                .toArray(Integer[]::new);
        this.samples = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        this.rows =
                Arrays.stream(samples).map(sample -> index(course.yM(sample))).toArray();
        this.columns =
                Arrays.stream(samples).map(sample -> index(course.xM(sample))).toArray();
    }

    /** Names every sample within a cell's length of a place, and others of the nine cells around it. */
    void near(double xM, double yM, IntConsumer found) {
        int row = index(yM);
        int column = index(xM);
        for (int r = row - 1; r <= row + 1; r++) {
            for (int i = first(r, column - 1); i < samples.length && rows[i] == r && columns[i] <= column + 1; i++) {
                found.accept(samples[i]);
            }
        }
    }

    private int first(int row, int column) {
        int low = 0;
        int high = samples.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[middle] < row || (rows[middle] == row && columns[middle] < column)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long cell(CourseSamples course, int sample) {
        return ((long) index(course.yM(sample)) << 32) + index(course.xM(sample));
    }

    private int index(double metres) {
        return (int) Math.floor(metres / cellM);
    }
}
