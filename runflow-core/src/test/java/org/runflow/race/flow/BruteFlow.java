package org.runflow.race.flow;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.runflow.race.flow.FlowLoads.AffectedRunner;
import org.runflow.race.flow.FlowRowResult.BusiestSlice;
import org.runflow.race.flow.FlowRowResult.CoPresence;
import org.runflow.race.flow.FlowRowResult.FlowTimes;
import org.runflow.race.flow.FlowRowResult.PassCounts;
import org.runflow.race.model.Field;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.RaceDay;

/** The flow chapter of the model page, sentence by sentence, over every pair of runners. Shares nothing with the kernels but the records. */
final class BruteFlow {
    private final RaceDay day;
    private final FlowRow row;
    private final FlowSettings settings;
    private final boolean sameEvent;
    private final boolean sameWindow;
    private final Side a;
    private final Side b;

    private BruteFlow(RaceDay day, FlowRow row, FlowSettings settings) {
        this.day = day;
        this.row = row;
        this.settings = settings;
        this.sameEvent = row.eventA().equals(row.eventB());
        this.sameWindow = sameEvent && row.fromKmA() == row.fromKmB() && row.toKmA() == row.toKmB();
        this.a = new Side(day, row.eventA(), row.fromKmA(), row.toKmA());
        this.b = new Side(day, row.eventB(), row.fromKmB(), row.toKmB());
    }

    /** The result of a row whose direction and notes are known. */
    static FlowRowResult analyse(RaceDay day, FlowRow row, FlowSettings settings, FlowRowResult known) {
        return new BruteFlow(day, row, settings).result(known);
    }

    /** The passes of a row by slice. */
    static List<SlicePasses> profile(RaceDay day, FlowRow row, FlowSettings settings, FlowRowResult known) {
        BruteFlow brute = new BruteFlow(day, row, settings);
        return known.pair().direction() == FlowDirection.OPPOSITE ? List.of() : brute.profile(brute.passes());
    }

    private record Pass(int passer, int passed, boolean byA, BigInteger apartIn, BigInteger apartBoth, long millis) {}

    private record Pair(int a, int b) {}

    private static final class Side {
        private final Field field;
        private final long[] in;
        private final long[] out;
        private final boolean[] enters;
        private final boolean[] completes;

        private Side(RaceDay day, String event, double fromKm, double toKm) {
            this.field = day.events().get(event).field();
            this.in = IntStream.range(0, field.size())
                    .mapToLong(i -> day.events().get(event).trajectories().crossingMillis(i, fromKm))
                    .toArray();
            this.out = IntStream.range(0, field.size())
                    .mapToLong(i -> day.events().get(event).trajectories().crossingMillis(i, toKm))
                    .toArray();
            this.enters = new boolean[in.length];
            this.completes = new boolean[in.length];
            for (int i = 0; i < in.length; i++) {
                double untilKm = field.findUntilKm(i).orElse(Double.MAX_VALUE);
                enters[i] = fromKm < untilKm;
                completes[i] = enters[i] && toKm <= untilKm;
            }
        }

        private int entering() {
            return (int) whoEnters().count();
        }

        private IntStream whoEnters() {
            return IntStream.range(0, in.length).filter(i -> enters[i]);
        }
    }

    /** Every pair the row speaks of: unordered within one stream, nobody with himself. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < a.in.length; i++) {
            for (int j = 0; j < b.in.length; j++) {
                if (a.completes[i] && b.completes[j] && (sameWindow ? i < j : !sameEvent || i != j)) {
                    pairs.add(new Pair(i, j));
                }
            }
        }
        return pairs;
    }

    private List<Pass> passes() {
        List<Pass> passes = new ArrayList<>();
        for (Pair pair : pairs()) {
            if (a.in[pair.a] > b.in[pair.b] && a.out[pair.a] < b.out[pair.b]) {
                passes.add(pass(a, pair.a, b, pair.b, true));
            }
            if (b.in[pair.b] > a.in[pair.a] && b.out[pair.b] < a.out[pair.a]) {
                passes.add(pass(b, pair.b, a, pair.a, sameWindow));
            }
        }
        return passes;
    }

    private static Pass pass(Side passers, int passer, Side others, int passed, boolean byA) {
        BigInteger apartIn = BigInteger.valueOf(Math.abs(passers.in[passer] - others.in[passed]));
        BigInteger apartOut = BigInteger.valueOf(Math.abs(passers.out[passer] - others.out[passed]));
        BigInteger both = apartIn.add(apartOut);
        long stay = passers.out[passer] - passers.in[passer];
        long millis = passers.in[passer] + roundHalfUp(apartIn.multiply(BigInteger.valueOf(stay)), both);
        return new Pass(passer, passed, byA, apartIn, both, millis);
    }

    private static long roundHalfUp(BigInteger dividend, BigInteger divisor) {
        BigInteger two = BigInteger.TWO;
        return dividend.multiply(two).add(divisor).divide(divisor.multiply(two)).longValueExact();
    }

    private FlowRowResult result(FlowRowResult known) {
        boolean headOn = known.pair().direction() == FlowDirection.OPPOSITE;
        List<Pass> passes = headOn ? List.of() : passes();
        List<Pair> meetings = headOn
                ? pairs().stream()
                        .filter(pair -> a.in[pair.a] < b.out[pair.b] && b.in[pair.b] < a.out[pair.a])
                        .toList()
                : List.of();
        List<SlicePasses> profile = headOn ? List.of() : profile(passes);
        return new FlowRowResult(
                pair(known.pair()),
                counts(passes),
                coPresence(),
                new Meetings(meetings.size(), distinctA(meetings), distinctB(meetings)),
                headOn ? firstMeeting(!meetings.isEmpty()) : firstPass(passes),
                busiest(profile),
                known.notes(),
                times(),
                loads(passes));
    }

    private FlowPair pair(FlowPair known) {
        return new FlowPair(
                known.flowId(),
                known.segId(),
                known.eventA(),
                known.eventB(),
                known.fromKmA(),
                known.toKmA(),
                known.fromKmB(),
                known.toKmB(),
                known.direction(),
                known.directionSource(),
                a.entering(),
                b.entering());
    }

    private PassCounts counts(List<Pass> passes) {
        return new PassCounts(
                passes.stream().filter(Pass::byA).count(),
                passes.stream().filter(pass -> !pass.byA).count(),
                (int) passes.stream()
                        .filter(Pass::byA)
                        .mapToInt(Pass::passer)
                        .distinct()
                        .count(),
                (int) passes.stream()
                        .filter(pass -> !pass.byA)
                        .mapToInt(Pass::passer)
                        .distinct()
                        .count(),
                (int) passes.stream()
                        .filter(pass -> !pass.byA)
                        .mapToInt(Pass::passed)
                        .distinct()
                        .count(),
                (int) passes.stream()
                        .filter(Pass::byA)
                        .mapToInt(Pass::passed)
                        .distinct()
                        .count());
    }

    private CoPresence coPresence() {
        List<Pair> together = pairs().stream()
                .filter(pair -> Math.min(a.out[pair.a], b.out[pair.b]) - Math.max(a.in[pair.a], b.in[pair.b])
                        >= 1000 * settings.coPresenceS() - 1e-6)
                .toList();
        return new CoPresence(together.size(), distinctA(together), distinctB(together));
    }

    private int distinctA(List<Pair> pairs) {
        TreeSet<Integer> distinct = new TreeSet<>();
        pairs.forEach(pair -> distinct.add(pair.a));
        if (sameWindow) {
            pairs.forEach(pair -> distinct.add(pair.b));
        }
        return distinct.size();
    }

    private int distinctB(List<Pair> pairs) {
        return sameWindow
                ? distinctA(pairs)
                : (int) pairs.stream().mapToInt(Pair::b).distinct().count();
    }

    private Convergence firstPass(List<Pass> passes) {
        Comparator<Pass> byShare =
                (one, other) -> one.apartIn.multiply(other.apartBoth).compareTo(other.apartIn.multiply(one.apartBoth));
        return passes.stream()
                .min(byShare.thenComparingLong(Pass::millis))
                .map(pass -> convergence(pass.apartIn.doubleValue() / pass.apartBoth.doubleValue(), pass.millis))
                .orElse(new Convergence(false, Optional.empty(), Optional.empty()));
    }

    private Convergence firstMeeting(boolean meet) {
        for (long now : LongSets.sorted(a.in, b.in)) {
            List<Integer> presentA = present(a, now);
            List<Integer> presentB = present(b, now);
            Optional<Pair> first = presentA.stream()
                    .flatMap(i -> presentB.stream().map(j -> new Pair(i, j)))
                    .filter(pair -> !sameEvent || pair.a != pair.b)
                    .findFirst();
            if (first.isPresent()) {
                int i = first.get().a;
                int j = first.get().b;
                BigInteger share = BigInteger.valueOf(b.out[j] - a.in[i]);
                BigInteger stays = BigInteger.valueOf(a.out[i] - a.in[i] + b.out[j] - b.in[j]);
                long later = roundHalfUp(share.multiply(BigInteger.valueOf(a.out[i] - a.in[i])), stays);
                return convergence(share.doubleValue() / stays.doubleValue(), a.in[i] + later);
            }
        }
        return new Convergence(meet, Optional.empty(), Optional.empty());
    }

    private static List<Integer> present(Side side, long now) {
        return IntStream.range(0, side.in.length)
                .filter(i -> side.completes[i] && side.in[i] <= now && now < side.out[i])
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> side.in[i]).thenComparing(side.field::id))
                .toList();
    }

    private Convergence convergence(double share, long millis) {
        return new Convergence(
                true,
                Optional.of(row.fromKmA() + share * (row.toKmA() - row.fromKmA())),
                Optional.of(day.clock().at(millis)));
    }

    private List<SlicePasses> profile(List<Pass> passes) {
        long lengthMm = Math.round(1e6 * Math.max(row.toKmA() - row.fromKmA(), row.toKmB() - row.fromKmB()));
        long sliceMm = Math.round(1000 * settings.passSliceM());
        List<SlicePasses> profile = new ArrayList<>();
        for (long start = 0; start < lengthMm; start += sliceMm) {
            BigInteger from = BigInteger.valueOf(start);
            BigInteger to = BigInteger.valueOf(start + sliceMm);
            List<Pass> inside = passes.stream()
                    .filter(pass -> {
                        BigInteger place = pass.apartIn.multiply(BigInteger.valueOf(lengthMm));
                        return from.multiply(pass.apartBoth).compareTo(place) <= 0
                                && place.compareTo(to.multiply(pass.apartBoth)) < 0;
                    })
                    .toList();
            long byA = inside.stream().filter(Pass::byA).count();
            profile.add(new SlicePasses(
                    start / 1000.0, Math.min(start + sliceMm, lengthMm) / 1000.0, byA, inside.size() - byA));
        }
        return profile;
    }

    private static Optional<BusiestSlice> busiest(List<SlicePasses> profile) {
        Optional<BusiestSlice> busiest = Optional.empty();
        for (SlicePasses slice : profile) {
            long passes = slice.passesA() + slice.passesB();
            if (passes > busiest.map(BusiestSlice::passes).orElse(0L)) {
                busiest = Optional.of(new BusiestSlice(slice.fromM(), slice.toM(), passes));
            }
        }
        return busiest;
    }

    private FlowTimes times() {
        if (a.entering() == 0 || b.entering() == 0) {
            return new FlowTimes(first(a), first(b), last(a), last(b), Optional.empty(), Optional.empty());
        }
        OffsetDateTime start = Arrays.asList(first(a).get(), first(b).get()).stream()
                .max(Comparator.naturalOrder())
                .get();
        OffsetDateTime end = Arrays.asList(last(a).get(), last(b).get()).stream()
                .min(Comparator.naturalOrder())
                .get();
        boolean overlap = end.isAfter(start);
        return new FlowTimes(
                first(a),
                first(b),
                last(a),
                last(b),
                overlap ? Optional.of(start) : Optional.empty(),
                overlap ? Optional.of(end) : Optional.empty());
    }

    private Optional<OffsetDateTime> first(Side side) {
        return side.whoEnters()
                .mapToObj(i -> side.in[i])
                .min(Comparator.naturalOrder())
                .map(day.clock()::at);
    }

    private Optional<OffsetDateTime> last(Side side) {
        return side.whoEnters()
                .mapToObj(i -> side.out[i])
                .max(Comparator.naturalOrder())
                .map(day.clock()::at);
    }

    private FlowLoads loads(List<Pass> passes) {
        List<AffectedRunner> ofA = loads(a, passes, true);
        List<AffectedRunner> ofB = sameWindow ? List.of() : loads(b, passes, false);
        return new FlowLoads(
                max(ofA), max(ofB), mean(ofA, a), sameWindow ? 0 : mean(ofB, b), mostAffected(ofA), mostAffected(ofB));
    }

    private List<AffectedRunner> loads(Side side, List<Pass> passes, boolean isA) {
        List<AffectedRunner> loads = new ArrayList<>();
        for (int i = 0; i < side.in.length; i++) {
            int runner = i;
            int made = (int) passes.stream()
                    .filter(pass -> pass.byA == isA && pass.passer == runner)
                    .count();
            int suffered = (int) passes.stream()
                    .filter(pass -> (sameWindow || pass.byA != isA) && pass.passed == runner)
                    .count();
            if (made + suffered > 0) {
                loads.add(new AffectedRunner(side.field.id(i), made, suffered));
            }
        }
        return loads;
    }

    private static long max(List<AffectedRunner> loads) {
        return loads.stream().mapToLong(AffectedRunner::load).max().orElse(0);
    }

    private static double mean(List<AffectedRunner> loads, Side side) {
        double sum = loads.stream().mapToLong(AffectedRunner::load).sum();
        return side.in.length == 0 ? 0 : sum / side.in.length;
    }

    private static List<AffectedRunner> mostAffected(List<AffectedRunner> loads) {
        return loads.stream()
                .sorted(Comparator.comparingLong(AffectedRunner::load)
                        .reversed()
                        .thenComparing(AffectedRunner::runnerId))
                .limit(10)
                .toList();
    }

    private static final class LongSets {
        private static long[] sorted(long[] one, long[] other) {
            return IntStream.range(0, one.length + other.length)
                    .mapToLong(i -> i < one.length ? one[i] : other[i - one.length])
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }
}
