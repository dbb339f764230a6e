package org.runflow.race.scenario;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.density.Density;
import org.runflow.race.experience.OperationalStatus;
import org.runflow.race.model.StartGroup;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.ById;

/** Evaluates start plans one after the other by moving and adding the tables of their groups. For one thread; models are shared. */
final class PlanEvaluator {
    private final DayModel model;
    private final Set<Figure> figures;
    private final Optional<PairTable> pairs;
    private final CellSum cells = new CellSum();
    private final BinBound bound = new BinBound();
    private final Optional<SegmentMemo> memo;

    /**
     * Makes an evaluator.
     *
     * @param model the day
     * @param figures what to find out
     * @param pairs counts pairs when asked for
     * @param memo knows segments from other plans; flags need the cells themselves and do without
     */
    PlanEvaluator(DayModel model, Set<Figure> figures, Optional<PairTable> pairs, Optional<SegmentMemo> memo) {
        this.model = model;
        this.figures = figures.isEmpty() ? EnumSet.noneOf(Figure.class) : EnumSet.copyOf(figures);
        this.pairs = pairs;
        this.memo = figures.contains(Figure.FLAGS) ? Optional.empty() : memo;
    }

    PlanOutcome evaluate(ShiftedPlan plan) {
        long[] shiftMillis = plan.shiftMillis(model.groups());
        List<PlacedGroup> placed = new ArrayList<>();
        for (int group = 0; group < shiftMillis.length; group++) {
            placed.add(PlacedGroup.of(model, group, shiftMillis[group]));
        }
        long[] exposure = new long[LevelOfService.values().length];
        Optional<FlagCount> flags = figures.contains(Figure.FLAGS)
                ? Optional.of(
                        new FlagCount(model.settings().density().rulebook().policy()))
                : Optional.empty();
        List<SegmentOutcome> segments = new ArrayList<>();
        for (int segment = 0; segment < model.scales().size(); segment++) {
            segments.add(segment(segment, placed, shiftMillis, exposure, flags));
        }
        return outcome(plan, placed, segments, exposure, shiftMillis, flags);
    }

    private SegmentOutcome segment(
            int index, List<PlacedGroup> placed, long[] shiftMillis, long[] exposure, Optional<FlagCount> flags) {
        if (memo.isEmpty()) {
            return compute(index, placed, exposure, flags.<RowSink>map(count -> count));
        }
        Optional<SegmentMemo.Alike> alike = memo.get().of(index, shiftMillis);
        if (alike.isEmpty()) {
            return compute(index, placed, exposure, Optional.empty());
        }
        Optional<KeptSegment> known = memo.get().find(alike.get());
        KeptSegment segment = known.isPresent() ? known.get() : keep(index, placed, alike.get());
        segment.addTo(exposure);
        return segment.outcome(alike.get().originMillis());
    }

    private KeptSegment keep(int index, List<PlacedGroup> placed, SegmentMemo.Alike alike) {
        long[] exposure = new long[LevelOfService.values().length];
        SegmentOutcome outcome = compute(index, placed, exposure, Optional.empty());
        KeptSegment segment = new KeptSegment(alike.originMillis(), outcome, exposure);
        memo.orElseThrow().keep(alike, segment);
        return segment;
    }

    private SegmentOutcome compute(int index, List<PlacedGroup> placed, long[] exposure, Optional<RowSink> sink) {
        SegmentScale scale = model.scales().get(index);
        List<MovedBands> moved = new ArrayList<>();
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (int group = 0; group < placed.size(); group++) {
            PlacedGroup at = placed.get(group);
            Optional<GroupTable.OnSegment> on = at.table().on(index).filter(GroupTable.OnSegment::anybody);
            if (on.isPresent()) {
                moved.addAll(on.get().moved(at.windows()));
                start = Math.min(start, on.get().ins()[0] + at.millis());
                end = Math.max(end, on.get().outs()[on.get().outs().length - 1] + at.millis());
            }
        }
        SegmentSum sum = new SegmentSum(scale, moved);
        sum.run(cells, bound, exposure, sink.orElse(RowSink.NONE));
        boolean anybody = !moved.isEmpty();
        return new SegmentOutcome(
                scale.segment().id(),
                sum.peakPerM2(),
                sum.isActive() ? OptionalLong.of(sum.peakWindow() * model.windowMillis()) : OptionalLong.empty(),
                sum.isActive() ? OptionalInt.of(sum.peakBin()) : OptionalInt.empty(),
                scale.classify(sum.peakPerM2()),
                sum.ratePerS(),
                sum.sustainedPerM2(model.settings().density().windowS()),
                figures.contains(Figure.CONCURRENCY)
                        ? OptionalInt.of(peakConcurrency(index, placed))
                        : OptionalInt.empty(),
                sum.levels(),
                anybody ? OptionalLong.of(start) : OptionalLong.empty(),
                anybody ? OptionalLong.of(end) : OptionalLong.empty());
    }

    private static int peakConcurrency(int segment, List<PlacedGroup> placed) {
        List<long[]> ins = new ArrayList<>();
        List<long[]> outs = new ArrayList<>();
        for (PlacedGroup group : placed) {
            group.table().on(segment).ifPresent(on -> {
                ins.add(later(on.ins(), group.millis()));
                outs.add(later(on.outs(), group.millis()));
            });
        }
        return Density.peakConcurrency(sorted(ins), sorted(outs));
    }

    private static long[] later(long[] column, long millis) {
        return Arrays.stream(column).map(time -> time + millis).toArray();
    }

    private static long[] sorted(List<long[]> columns) {
        return columns.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private PlanOutcome outcome(
            ShiftedPlan plan,
            List<PlacedGroup> placed,
            List<SegmentOutcome> segments,
            long[] exposure,
            long[] shiftMillis,
            Optional<FlagCount> flags) {
        Optional<SegmentOutcome> densest = Optional.empty();
        LevelOfService worst = LevelOfService.A;
        for (SegmentOutcome segment : segments) {
            worst = segment.los().atLeast(worst) ? segment.los() : worst;
            boolean denser = densest.isEmpty()
                    || segment.peakDensityPerM2() > densest.get().peakDensityPerM2();
            densest = segment.isActive() && denser ? Optional.of(segment) : densest;
        }
        LevelOfService worstLos = worst;
        double peakPerM2 = densest.map(SegmentOutcome::peakDensityPerM2).orElse(0.0);
        return new PlanOutcome(
                plan.number(),
                plan.shiftsMillis(),
                plan.gunMillis(),
                plan.isOnGrid(model.windowMillis()),
                worstLos,
                peakPerM2,
                densest.map(SegmentOutcome::segId),
                new LevelMillis(exposure),
                latestFinish(placed),
                flags.map(count -> flagged(count, worstLos, peakPerM2)),
                ById.of(segments),
                pairs.map(table -> table.of(shiftMillis)).orElse(List.of()));
    }

    private SortedMap<String, Long> latestFinish(List<PlacedGroup> placed) {
        SortedMap<String, Long> latest = new TreeMap<>();
        for (int index = 0; index < placed.size(); index++) {
            StartGroup group = model.groups().get(index);
            if (placed.get(index).anybodyFinishes()) {
                latest.merge(group.event().name(), placed.get(index).lastFinishMillis(), Math::max);
            }
        }
        return ImmutableSortedMap.copyOf(latest);
    }

    private static FlaggedCells flagged(FlagCount count, LevelOfService worstLos, double peakPerM2) {
        count.close();
        OperationalStatus status = OperationalStatus.of(worstLos, count.worst(), peakPerM2);
        return new FlaggedCells(
                count.count(Severity.WATCH),
                count.count(Severity.CAUTION),
                count.count(Severity.CRITICAL),
                status.status().label());
    }
}
