package org.runflow.race.scenario;

import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.runflow.race.flow.PairCounts;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Location;
import org.runflow.race.model.StartGroup;

/** Turns what is asked about into numbers that can be bounded. */
final class Measures {
    private static final long MINUTE_MILLIS = 60_000;

    private final PlanSpace space;
    private final Places places;
    private final PairTable pairs;

    Measures(PlanSpace space) {
        this.space = space;
        this.places = new Places(space);
        this.pairs = new PairTable(space.model());
    }

    Places places() {
        return places;
    }

    PairTable pairs() {
        return pairs;
    }

    /** The number a constraint limits. */
    Limit limit(Constraint constraint) {
        Rule rule = constraint.rule();
        if (rule instanceof Rule.After after) {
            return new Limit(shortfall(after), 0, Excess.HOURS);
        } else if (rule instanceof Rule.FinishBy finish) {
            return new Limit(places.last(places.finishes(finish.event())), finish.clockMillis(), Excess.HOURS);
        } else if (rule instanceof Rule.ClearBy clear) {
            return new Limit(places.last(places.exits(clear.segment())), clear.clockMillis(), Excess.HOURS);
        } else if (rule instanceof Rule.CloseBy close) {
            return new Limit(closing(close.location()), close.clockMillis(), Excess.HOURS);
        } else if (rule instanceof Rule.MaxDensity density) {
            return new Limit(peak(segments(density.segment())), density.densityPerM2(), Excess.SHARE);
        } else if (rule instanceof Rule.MaxLevel level) {
            return new Limit(
                    worstLevel(segments(level.segment())), level.level().ordinal(), Excess.LETTERS);
        } else if (rule instanceof Rule.MaxMeetings meetings) {
            return new Limit(counted(List.of(meetings.row()), false), meetings.most(), Excess.COUNT);
        } else if (rule instanceof Rule.MaxPasses passes) {
            return new Limit(counted(List.of(passes.row()), true), passes.most(), Excess.COUNT);
        } else if (rule instanceof Rule.Fixed fixed) {
            return new Limit(stirred(fixed.group()), 0, Excess.HOURS);
        }
        throw new IllegalArgumentException("there is no such rule: " + rule);
    }

    /** The number an objective wants small. */
    Measure of(Objective objective) {
        return switch (objective.kind()) {
            case EXPOSURE_FROM -> {
                int level = objective.level().orElseThrow().ordinal();
                yield outlook -> outlook.forecast().exposureMillis(level);
            }
            case PEAK_DENSITY -> peak(segments(Rule.ALL));
            case PASSES -> counted(objective.rows(), true);
            case MEETINGS -> counted(objective.rows(), false);
            case LATEST_FINISH -> {
                Last last = places.last(places.finishes(Rule.ALL));
                yield outlook -> last.in(outlook.branch()).orElse(0);
            }
            case SPAN -> span();
            case MOVED -> outlook -> outlook.branch().leastMovedMillis();
        };
    }

    /** By how much a group starts too early after another. */
    private Measure shortfall(Rule.After after) {
        List<Integer> laterMoves = moving(after.a());
        List<Integer> earlierMoves = moving(after.b());
        long millis = LongMath.saturatedAdd(after.gapMillis(), startMillis(after.b()) - startMillis(after.a()));
        List<Integer> onlyLater = without(laterMoves, earlierMoves);
        List<Integer> onlyEarlier = without(earlierMoves, laterMoves);
        return outlook -> Math.max(
                0,
                LongMath.saturatedAdd(
                        millis,
                        outlook.branch().low(onlyEarlier) - outlook.branch().high(onlyLater)));
    }

    private static List<Integer> without(List<Integer> some, List<Integer> others) {
        return some.stream().filter(variable -> !others.contains(variable)).toList();
    }

    private Measure stirred(String group) {
        List<Integer> variables = moving(group);
        return outlook -> {
            long low = outlook.branch().low(variables);
            long high = outlook.branch().high(variables);
            return low > 0 ? low : Math.max(0, -high);
        };
    }

    List<Integer> moving(String group) {
        int slash = group.indexOf('/');
        return space.moving(slash < 0 ? group : group.substring(0, slash), group);
    }

    /** The gun of an event, the first start of a wave, as the day is planned. */
    long startMillis(String group) {
        if (group.indexOf('/') < 0) {
            return space.model().day().events().get(group).gunMillis();
        }
        return space.model().groups().stream()
                .filter(candidate -> candidate.name().equals(group))
                .mapToLong(StartGroup::startMillis)
                .findFirst()
                .orElseThrow();
    }

    private Measure closing(String name) {
        Last last = places.last(places.passesOf(name));
        Optional<Location> source = places.findSource(name);
        long bufferMillis = source.map(Location::bufferMin).orElse(0) * MINUTE_MILLIS;
        long intervalMillis = source.map(Location::intervalMin).orElse(0) * MINUTE_MILLIS;
        return outlook -> {
            long end = last.in(outlook.branch()).orElse(Long.MIN_VALUE / 2) + bufferMillis;
            return intervalMillis == 0
                    ? end
                    : LongMath.divide(end, intervalMillis, RoundingMode.CEILING) * intervalMillis;
        };
    }

    private List<Integer> segments(String name) {
        return IntStream.range(0, space.model().scales().size())
                .filter(segment -> name.equals(Rule.ALL)
                        || space.model().scales().get(segment).segment().id().equals(name))
                .boxed()
                .toList();
    }

    private static Measure peak(List<Integer> segments) {
        return outlook -> {
            double peak = 0;
            for (int segment : segments) {
                peak = Math.max(peak, outlook.forecast().peakPerM2(segment));
            }
            return peak;
        };
    }

    private Measure worstLevel(List<Integer> segments) {
        return outlook -> {
            int worst = 0;
            for (int segment : segments) {
                worst = Math.max(
                        worst,
                        space.model()
                                .scales()
                                .get(segment)
                                .classify(outlook.forecast().peakPerM2(segment))
                                .ordinal());
            }
            return worst;
        };
    }

    private Measure counted(List<String> names, boolean passes) {
        List<Integer> rows = new ArrayList<>();
        names.forEach(name -> rows.add(row(pairs().rows(), name).orElseThrow()));
        return new PairBound(
                space, pairs(), rows, passes ? counts -> counts.passesA() + counts.passesB() : PairCounts::meetings);
    }

    /** A row by its name, or by a segment that only this row names. */
    static Optional<Integer> row(List<FlowRow> rows, String name) {
        List<Integer> byName = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).flowId().orElseThrow().equals(name))
                .boxed()
                .toList();
        List<Integer> bySegment = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).segmentId().equals(name))
                .boxed()
                .toList();
        if (!byName.isEmpty()) {
            return Optional.of(byName.get(0));
        }
        return bySegment.size() == 1 ? Optional.of(bySegment.get(0)) : Optional.empty();
    }

    /** From the first start of a group to the last, at least. */
    private Measure span() {
        List<Start> starts = space.model().groups().stream()
                .map(group -> new Start(startMillis(group.name()), moving(group.name())))
                .toList();
        return outlook -> {
            long latest = Long.MIN_VALUE;
            long earliest = Long.MAX_VALUE;
            for (Start start : starts) {
                latest = Math.max(latest, start.millis + outlook.branch().low(start.variables));
                earliest = Math.min(earliest, start.millis + outlook.branch().high(start.variables));
            }
            return starts.isEmpty() ? 0 : Math.max(0, latest - earliest);
        };
    }

    /** A start as the day is planned, and what moves it. */
    private record Start(long millis, List<Integer> variables) {}
}
