package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;

/**
 * Counts the flagged cells of a plan (MODEL §6). Ranks are asked for only where they decide: in the windows of cells whose level and flow leave it open. Only
 * there are the flows of all cells added up.
 */
final class FlagCount implements RowSink {
    private static final LevelOfService[] LEVELS = LevelOfService.values();

    private final FlagPolicy policy;
    private final List<OnSegment> segments = new ArrayList<>();
    private final OpenFlows open = new OpenFlows();
    private final int[] bySeverity = new int[Severity.values().length];

    FlagCount(FlagPolicy policy) {
        this.policy = policy;
    }

    /** Who is on a segment. */
    private record OnSegment(SegmentScale scale, List<MovedBands> groups) {}

    @Override
    public void begin(SegmentScale scale, List<MovedBands> groups) {
        segments.add(new OnSegment(scale, groups));
    }

    @Override
    public boolean needs(SegmentScale scale, int bin, long mostMs, long furthestUm) {
        LevelOfService worst = LEVELS[scale.level(bin, mostMs)];
        return judge(scale, worst, scale.specificFlowPerMinM(bin, furthestUm), 100.0) != Severity.NONE;
    }

    @Override
    public void take(SegmentScale scale, int bin, CellSum cells) {
        if (!needs(scale, bin, cells.mostMs(), cells.furthestUm())) {
            return;
        }
        for (int i = 0; i < cells.length(); i++) {
            if (cells.personMs(i) > 0) {
                place(
                        scale,
                        LEVELS[scale.level(bin, cells.personMs(i))],
                        scale.specificFlowPerMinM(bin, cells.distanceUm(i)),
                        cells.first() + i);
            }
        }
    }

    private void place(SegmentScale scale, LevelOfService level, double flow, int window) {
        Severity atLeast = judge(scale, level, flow, 0.0);
        if (atLeast == judge(scale, level, flow, 100.0)) {
            bySeverity[atLeast.ordinal()]++;
        } else {
            open.add(window, flow);
        }
    }

    private Severity judge(SegmentScale scale, LevelOfService level, double flow, double percentile) {
        return policy.judge(level, flow, percentile, scale.table()).severity();
    }

    /** Decides what was left open, once all bins of the day are in: whether a rank is high enough to be watched. */
    void close() {
        List<Integer> windows = open.windows();
        int from = 0;
        while (from < windows.size()) {
            int end = from + 1;
            while (end < windows.size() && windows.get(end) - windows.get(end - 1) <= Bands.BLOCK) {
                end++;
            }
            close(windows.subList(from, end));
            from = end;
        }
    }

    private void close(List<Integer> windows) {
        int first = windows.get(0);
        WindowFlows[] flows = new WindowFlows[windows.get(windows.size() - 1) - first + 1];
        windows.forEach(window -> flows[window - first] = new WindowFlows());
        CellSum cells = new CellSum();
        for (OnSegment on : segments) {
            for (int bin = 0; bin < on.scale.bins(); bin++) {
                cells.begin(first, flows.length);
                cells.addTimes(on.groups, bin);
                if (cells.mostMs() > 0) {
                    cells.addDistances(on.groups, bin);
                    addFlows(on.scale, bin, cells, flows);
                }
            }
        }
        for (int window : windows) {
            double cut = flows[window - first].sort().firstFrom(policy.watchUtilizationPercentile());
            bySeverity[Severity.WATCH.ordinal()] += open.countFrom(window, cut);
        }
    }

    private static void addFlows(SegmentScale scale, int bin, CellSum cells, WindowFlows[] flows) {
        for (int i = 0; i < flows.length; i++) {
            if (flows[i] != null && cells.personMs(i) > 0) {
                flows[i].add(scale.specificFlowPerMinM(bin, cells.distanceUm(i)));
            }
        }
    }

    int count(Severity severity) {
        return bySeverity[severity.ordinal()];
    }

    Severity worst() {
        Severity worst = Severity.NONE;
        for (Severity severity : Severity.values()) {
            worst = count(severity) > 0 ? severity : worst;
        }
        return worst;
    }
}
