package org.runflow.race.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Segment;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;

/** Gives every occupied cell of a day its level, its rank among the cells of its window, and its flag (MODEL §6). */
final class Judge {
    private final DensitySettings settings;
    private final List<SegmentCells> unjudged;
    private final double[][] flowsByWindow;
    private final int firstWindow;

    private Judge(DensitySettings settings, List<SegmentCells> unjudged) {
        this.settings = settings;
        this.unjudged = unjudged;
        this.firstWindow = unjudged.stream()
                .filter(cells -> cells.size() > 0)
                .mapToInt(cells -> cells.window(0))
                .min()
                .orElse(0);
        this.flowsByWindow = sortedFlowsByWindow();
    }

    /** The cells of all segments of a day, judged; segments and their cells stay in order. */
    static List<SegmentCells> judge(DensitySettings settings, List<Segment> segments, List<SegmentCells> unjudged) {
        Judge judge = new Judge(settings, unjudged);
        List<SegmentCells> judged = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            judged.add(judge.judge(segments.get(i), unjudged.get(i)));
        }
        return judged;
    }

    private SegmentCells judge(Segment segment, SegmentCells cells) {
        ServiceTable table = settings.rulebook().table(settings.schemaOf(segment));
        SegmentCellsBuilder judged = new SegmentCellsBuilder(
                segment.id(), segment.lengthM(), segment.widthM(), cells.binM(), cells.windowS(), cells.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            LevelOfService level = table.classify(cells.densityPerM2(cell));
            double flow = cells.specificFlowPerMinM(cell);
            double utilization = percentile(flowsByWindow[cells.window(cell) - firstWindow], flow);
            Flag flag = settings.rulebook().policy().judge(level, flow, utilization, table);
            judged.cell(
                    cells.bin(cell),
                    cells.windowStartMillis(cell),
                    cells.personMs(cell),
                    cells.distanceUm(cell),
                    level,
                    utilization,
                    flag);
        }
        return judged.build();
    }

    private double[][] sortedFlowsByWindow() {
        int windows = unjudged.stream()
                .filter(cells -> cells.size() > 0)
                .mapToInt(cells -> cells.window(cells.size() - 1) - firstWindow + 1)
                .max()
                .orElse(0);
        int[] counts = new int[windows];
        for (SegmentCells cells : unjudged) {
            for (int cell = 0; cell < cells.size(); cell++) {
                counts[cells.window(cell) - firstWindow]++;
            }
        }
        double[][] flows = new double[windows][];
        Arrays.setAll(flows, window -> new double[counts[window]]);
        for (SegmentCells cells : unjudged) {
            for (int cell = 0; cell < cells.size(); cell++) {
                int window = cells.window(cell) - firstWindow;
                flows[window][--counts[window]] = cells.specificFlowPerMinM(cell);
            }
        }
        for (double[] flow : flows) {
            Arrays.sort(flow);
        }
        return flows;
    }

    /** 100 · average rank / n; equal values share their average rank. */
    private static double percentile(double[] sorted, double value) {
        int below = lowerBound(sorted, value);
        int notAbove = lowerBound(sorted, Math.nextUp(value));
        return 100 * ((below + 1 + notAbove) / 2.0) / sorted.length;
    }

    /** How many are less. */
    private static int lowerBound(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
