package org.runflow.race.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Segment;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;
import org.runflow.race.service.Severity;

/** Gives every occupied cell of a day its level, its rank among the cells of its window, and its flag (MODEL §6). */
final class Judge {
    private final DensitySettings settings;
    private final List<SegmentCells> unjudged;
    private final double[][] flowsBySegment;
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
        this.flowsBySegment = unjudged.stream().map(Judge::flows).toArray(double[][]::new);
        this.flowsByWindow = sortedFlowsByWindow();
    }

    /** The cells of all segments of a day, judged; segments and their cells stay in order. */
    static List<SegmentCells> judge(DensitySettings settings, List<Segment> segments, List<SegmentCells> unjudged) {
        Judge judge = new Judge(settings, unjudged);
        List<SegmentCells> judged = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            judged.add(judge.judge(segments.get(i), unjudged.get(i), judge.flowsBySegment[i]));
        }
        return judged;
    }

    private SegmentCells judge(Segment segment, SegmentCells cells, double[] flows) {
        ServiceTable table = settings.rulebook().table(settings.schemaOf(segment));
        FlagPolicy policy = settings.rulebook().policy();
        int size = cells.size();
        byte[] levels = new byte[size];
        double[] utilization = new double[size];
        byte[] severities = new byte[size];
        byte[] reasons = new byte[size];
        for (int cell = 0; cell < size; cell++) {
            LevelOfService level = table.classify(cells.densityPerM2(cell));
            double percentile = percentile(flowsByWindow[cells.window(cell) - firstWindow], flows[cell]);
            levels[cell] = (byte) level.ordinal();
            utilization[cell] = percentile;
            Flag flag = policy.judge(level, flows[cell], percentile, table);
            if (flag.severity() != Severity.NONE) {
                severities[cell] = (byte) flag.severity().ordinal();
                reasons[cell] = SegmentCells.mask(flag);
            }
        }
        return cells.judged(levels, utilization, severities, reasons);
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
        for (int segment = 0; segment < unjudged.size(); segment++) {
            SegmentCells cells = unjudged.get(segment);
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
