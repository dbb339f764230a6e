package org.runflow.race.density;

import java.util.Arrays;
import java.util.List;

/** Where the specific flow of each cell ranks among all occupied cells of its window, over all segments of a day (MODEL §6). */
final class FlowRanks {
    private final List<SegmentCells> segments;
    private final double[][] flowsBySegment;
    private final double[][] flowsByWindow;
    private final int firstWindow;

    FlowRanks(List<SegmentCells> segments) {
        this.segments = segments;
        this.firstWindow = segments.stream()
                .filter(cells -> cells.size() > 0)
                .mapToInt(cells -> cells.window(0))
                .min()
                .orElse(0);
        this.flowsBySegment = segments.stream().map(FlowRanks::flows).toArray(double[][]::new);
        this.flowsByWindow = sortedFlowsByWindow();
    }

    /** Specific flow of each cell of a segment; the array is the one that is kept. */
    double[] flows(int segment) {
        return flowsBySegment[segment];
    }

    /** Percentile of a flow that a cell of that window has: 100 · average rank / n. */
    double percentile(int window, double flow) {
        return percentile(flowsByWindow[window - firstWindow], flow);
    }

    /** Percentile of each cell of a segment. */
    double[] percentiles(int segment) {
        SegmentCells cells = segments.get(segment);
        double[] percentiles = new double[cells.size()];
        Arrays.setAll(percentiles, cell -> percentile(cells.window(cell), flowsBySegment[segment][cell]));
        return percentiles;
    }

    private double[][] sortedFlowsByWindow() {
        int windows = segments.stream()
                .filter(cells -> cells.size() > 0)
                .mapToInt(cells -> cells.window(cells.size() - 1) - firstWindow + 1)
                .max()
                .orElse(0);
        int[] counts = new int[windows];
        for (SegmentCells cells : segments) {
            for (int cell = 0; cell < cells.size(); cell++) {
                counts[cells.window(cell) - firstWindow]++;
            }
        }
        double[][] flows = new double[windows][];
        Arrays.setAll(flows, window -> new double[counts[window]]);
        for (int segment = 0; segment < segments.size(); segment++) {
            SegmentCells cells = segments.get(segment);
            double[] ofSegment = flowsBySegment[segment];
            for (int cell = 0; cell < ofSegment.length; cell++) {
                int window = cells.window(cell) - firstWindow;
                flows[window][--counts[window]] = ofSegment[cell];
            }
        }
        for (double[] flow : flows) {
            Arrays.sort(flow);
        }
        return flows;
    }

    private static double[] flows(SegmentCells cells) {
        double[] flows = new double[cells.size()];
        Arrays.setAll(flows, cells::specificFlowPerMinM);
        return flows;
    }

    /** 100 · average rank / n; equal values share their average rank. The value is one of the sorted ones; few have equals. */
    private static double percentile(double[] sorted, double value) {
        int below = lowerBound(sorted, value);
        int next = below + 1;
        int notAbove = next < sorted.length && sorted[next] == value ? lowerBound(sorted, Math.nextUp(value)) : next;
        return 100 * ((below + 1 + notAbove) / 2.0) / sorted.length;
    }

    /** How many are less. Halves without a branch, which no processor could predict. */
    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        for (int left = sorted.length; left > 1; left -= left / 2) {
            int half = left / 2;
            low = sorted[low + half - 1] < value ? low + half : low;
        }
        return low < sorted.length && sorted[low] < value ? low + 1 : low;
    }
}
