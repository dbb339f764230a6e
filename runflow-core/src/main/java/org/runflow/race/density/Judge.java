package org.runflow.race.density;

import java.util.ArrayList;
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
    private final FlowRanks ranks;

    private Judge(DensitySettings settings, FlowRanks ranks) {
        this.settings = settings;
        this.ranks = ranks;
    }

    /** The cells of all segments of a day, judged; segments and their cells stay in order. */
    static List<SegmentCells> judge(DensitySettings settings, List<Segment> segments, List<SegmentCells> unjudged) {
        Judge judge = new Judge(settings, new FlowRanks(unjudged));
        List<SegmentCells> judged = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            judged.add(judge.judge(segments.get(i), unjudged.get(i), judge.ranks.flows(i)));
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
            double percentile = ranks.percentile(cells.window(cell), flows[cell]);
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
}
