package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/**
 * Counts the flagged cells of a plan (MODEL §6). Ranks are asked for only where they decide: in the windows of cells whose level and flow leave it open.
 */
final class FlagCount implements RowSink {
    private static final LevelOfService[] LEVELS = LevelOfService.values();

    private final FlagPolicy policy;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, List<Open>> openByWindow = new TreeMap<>();
    private final int[] bySeverity = new int[Severity.values().length];

    FlagCount(FlagPolicy policy) {
        this.policy = policy;
    }

    /** The occupied cells of one bin. */
    private static final class Row {
        private final SegmentScale scale;
        private final int bin;
        private final int first;
        private final long[] personMs;
        private final long[] distanceUm;

        Row(SegmentScale scale, int bin, int first, long[] personMs, long[] distanceUm) {
            this.scale = scale;
            this.bin = bin;
            this.first = first;
            this.personMs = personMs;
            this.distanceUm = distanceUm;
        }

        boolean occupied(int window) {
            int index = window - first;
            return index >= 0 && index < personMs.length && personMs[index] > 0;
        }

        double flow(int window) {
            return scale.specificFlowPerMinM(bin, distanceUm[window - first]);
        }
    }

    /** A cell that its rank decides about. */
    private record Open(SegmentScale scale, LevelOfService level, double flow) {}

    @Override
    public void take(SegmentScale scale, int bin, BinSum sum) {
        long[] personMs = new long[sum.length()];
        long[] distanceUm = new long[sum.length()];
        for (int i = 0; i < personMs.length; i++) {
            personMs[i] = sum.personMs(i);
            distanceUm[i] = sum.distanceUm(i);
        }
        rows.add(new Row(scale, bin, sum.first(), personMs, distanceUm));
        LevelOfService worst = LEVELS[scale.level(bin, sum.most())];
        if (judge(scale, worst, scale.specificFlowPerMinM(bin, sum.furthest()), 100.0) == Severity.NONE) {
            return;
        }
        for (int i = 0; i < personMs.length; i++) {
            if (personMs[i] > 0) {
                place(
                        scale,
                        LEVELS[scale.level(bin, personMs[i])],
                        scale.specificFlowPerMinM(bin, distanceUm[i]),
                        sum.first() + i);
            }
        }
    }

    private void place(SegmentScale scale, LevelOfService level, double flow, int window) {
        Severity atLeast = judge(scale, level, flow, 0.0);
        if (atLeast == judge(scale, level, flow, 100.0)) {
            bySeverity[atLeast.ordinal()]++;
        } else {
            openByWindow.computeIfAbsent(window, key -> new ArrayList<>()).add(new Open(scale, level, flow));
        }
    }

    private Severity judge(SegmentScale scale, LevelOfService level, double flow, double percentile) {
        return policy.judge(level, flow, percentile, scale.table()).severity();
    }

    /** Decides what was left open, once all bins of the day are in. */
    void close() {
        openByWindow.forEach((window, open) -> {
            double[] flows = rows.stream()
                    .filter(row -> row.occupied(window))
                    .mapToDouble(row -> row.flow(window))
                    .toArray();
            for (Open cell : open) {
                bySeverity[
                        judge(cell.scale, cell.level, cell.flow, percentile(flows, cell.flow))
                                .ordinal()]++;
            }
        });
    }

    /** 100 · average rank / n; equal values share their average rank. */
    private static double percentile(double[] flows, double flow) {
        int below = (int) Arrays.stream(flows).filter(other -> other < flow).count();
        int notAbove = (int) Arrays.stream(flows).filter(other -> other <= flow).count();
        return 100 * ((below + 1 + notAbove) / 2.0) / flows.length;
    }

    int count(Severity severity) {
        return bySeverity[severity.ordinal()];
    }

    Severity worst() {
        Severity worst = Severity.NONE;
        for (Severity severity : Severity.values()) {
            worst = count(severity) > 0 && severity.atLeast(worst) ? severity : worst;
        }
        return worst;
    }
}
