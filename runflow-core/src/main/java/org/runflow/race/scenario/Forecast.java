package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How dense it gets at least in every plan of a branch: exactly, once all is known. For a zone of three or more known units, what its pairs do may stand for
 * what all do together, which is cheaper. Time at bad levels grows by more than the parts suffer alone, so any way to pair units is a bound.
 */
final class Forecast {
    private final CrowdTable table;
    private final Branch branch;
    private final boolean exact;
    private final double[] peakPerM2;
    /** What is added up for exposure. */
    private final List<Crowd> crowds = new ArrayList<>();

    private final List<Crowded> manyTogether = new ArrayList<>();

    /** Three or more known units of a zone. */
    private static final class Crowded {
        private final int zone;
        private final int[] units;

        Crowded(int zone, int[] units) {
            this.zone = zone;
            this.units = units;
        }
    }

    private Forecast(CrowdTable table, Branch branch, boolean exact) {
        this.table = table;
        this.branch = branch;
        this.exact = exact;
        this.peakPerM2 = new double[table.segments()];
    }

    static Forecast of(CrowdTable table, Branch branch, boolean exact) {
        Forecast forecast = new Forecast(table, branch, exact);
        for (int zone = 0; zone < table.zones().size(); zone++) {
            forecast.add(zone);
        }
        return forecast;
    }

    /** Whether to be exact about what is known costs more than to be cheap. */
    static boolean differs(CrowdTable table, Branch branch) {
        return table.zones().stream()
                .anyMatch(zone -> zone.units().stream()
                                .filter(unit -> isKnown(table, unit, branch))
                                .count()
                        > 2);
    }

    private static boolean isKnown(CrowdTable table, int unit, Branch branch) {
        return branch.isKnown(table.space().units().get(unit).variables());
    }

    private void add(int zone) {
        List<Integer> units = table.zones().get(zone).units();
        int[] known = new int[units.size()];
        int count = 0;
        for (int unit : units) {
            if (isKnown(table, unit, branch)) {
                known[count++] = unit;
            } else {
                addUnknown(zone, unit);
            }
        }
        if (count > 0) {
            addKnown(zone, Arrays.copyOf(known, count));
        }
    }

    private void addKnown(int zone, int[] known) {
        if (exact || known.length <= 2) {
            Crowd crowd = table.of(zone, branch, known);
            raisePeaks(zone, crowd);
            crowds.add(crowd);
            return;
        }
        manyTogether.add(new Crowded(zone, known));
        for (int i = 0; i < known.length; i++) {
            for (int j = i + 1; j < known.length; j++) {
                raisePeaks(zone, table.of(zone, branch, known[i], known[j]));
            }
        }
    }

    /** By itself a unit does the same whenever it starts, but for what is left over beside whole windows; then it counts for nothing. */
    private void addUnknown(int zone, int unit) {
        if (table.isOnGrid(unit)) {
            Crowd alone = table.alone(zone, unit);
            raisePeaks(zone, alone);
            crowds.add(alone);
        }
    }

    private void raisePeaks(int zone, Crowd crowd) {
        List<Integer> segments = table.zones().get(zone).segments();
        for (int i = 0; i < segments.size(); i++) {
            int segment = segments.get(i);
            peakPerM2[segment] = Math.max(peakPerM2[segment], crowd.peakPerM2()[i]);
        }
    }

    /** The largest density of a segment's cells. */
    double peakPerM2(int segment) {
        return peakPerM2[segment];
    }

    /** Time of all runners at a level or a worse one. */
    long exposureMillis(int level) {
        long sum = 0;
        for (Crowd crowd : crowds) {
            sum += crowd.from(level);
        }
        for (Crowded many : manyTogether) {
            sum += Pairs.most(
                    many.units.length,
                    unit -> table.of(many.zone, branch, many.units[unit]).from(level),
                    (a, b) -> table.of(many.zone, branch, many.units[a], many.units[b])
                            .from(level));
        }
        return sum;
    }
}
