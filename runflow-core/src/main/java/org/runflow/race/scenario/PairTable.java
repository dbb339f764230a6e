package org.runflow.race.scenario;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.PairCounter;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.model.FlowRow;

/** Pair counts by row, pair of groups and difference of their shifts, each computed once. Safe for use by several threads. */
final class PairTable {
    private static final int MAX_ENTRIES = 200_000;

    private final DayModel model;
    private final PairCounter counter;
    private final List<FlowRow> rows;
    private final Map<String, List<Integer>> groups;
    private final Cache<Key, PairCounts> counts =
            CacheBuilder.newBuilder().maximumSize(MAX_ENTRIES).build();

    private record Key(int row, int a, int b, long differenceMillis) {}

    PairTable(DayModel model) {
        this.model = model;
        this.counter = new PairCounter(model.day(), model.settings().flow());
        this.rows = Flow.rows(model.day(), model.settings().corridors());
        this.groups = model.groupsByEvent();
    }

    List<PlanOutcome.RowPairs> of(long[] shiftMillis) {
        List<PlanOutcome.RowPairs> pairs = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            pairs.add(new PlanOutcome.RowPairs(rows.get(row).flowId().orElseThrow(), sum(row, shiftMillis)));
        }
        return pairs;
    }

    private PairCounts sum(int index, long[] shiftMillis) {
        FlowRow row = rows.get(index);
        PairCounts sum = PairCounts.NONE;
        for (int a : groups.getOrDefault(row.eventA(), List.of())) {
            for (int b : groups.getOrDefault(row.eventB(), List.of())) {
                sum = sum.plus(of(index, a, b, shiftMillis[a] - shiftMillis[b]));
            }
        }
        return sum;
    }

    List<FlowRow> rows() {
        return rows;
    }

    /** The pairs of a row whose first runner is of one group and whose second is of another; none where the row does not compare them, or the other way round. */
    PairCounts of(int index, int a, int b, long differenceMillis) {
        FlowRow row = rows.get(index);
        boolean compared = groups.getOrDefault(row.eventA(), List.of()).contains(a)
                && groups.getOrDefault(row.eventB(), List.of()).contains(b);
        boolean self = row.eventA().equals(row.eventB());
        boolean unordered = self && row.fromKmA() == row.fromKmB() && row.toKmA() == row.toKmB();
        return compared && (!unordered || a <= b) ? get(new Key(index, a, b, differenceMillis)) : PairCounts.NONE;
    }

    private PairCounts get(Key key) {
        try {
            return counts.get(key, () -> compute(key));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("pairs could not be counted", failed.getCause());
        }
    }

    private PairCounts compute(Key key) {
        FlowRow row = rows.get(key.row);
        return key.a == key.b
                ? counter.within(row, model.groups().get(key.a).trajectories(0))
                : counter.between(
                        row,
                        model.groups().get(key.a).trajectories(key.differenceMillis),
                        model.groups().get(key.b).trajectories(0));
    }
}
