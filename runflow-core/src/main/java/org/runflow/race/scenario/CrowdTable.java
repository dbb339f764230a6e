package org.runflow.race.scenario;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.runflow.race.model.Segment;
import org.runflow.race.service.LevelOfService;

/**
 * What any units do to the segments of a zone, each found once: moved together by whole windows they do the same. Crowds only add, so what some of the
 * units do is a bound for what all do. Safe for use by several threads.
 */
final class CrowdTable {
    private static final int MAX_ENTRIES = 400_000;

    private final PlanSpace space;
    private final List<Zone> zones;
    private final List<Boolean> onGrid;
    /** By units, their shifts against each other, and zone. */
    private final Cache<LongBuffer, Crowd> crowds =
            CacheBuilder.newBuilder().maximumSize(MAX_ENTRIES).build();

    CrowdTable(PlanSpace space) {
        this.space = space;
        this.onGrid = space.units().stream().map(unit -> isOnGrid(space, unit)).toList();
        Map<List<Integer>, List<Integer>> segments = new LinkedHashMap<>();
        List<Segment> all = space.model().day().segments();
        for (int segment = 0; segment < all.size(); segment++) {
            List<Integer> units = usersOf(all.get(segment));
            if (!units.isEmpty()) {
                segments.computeIfAbsent(units, users -> new ArrayList<>()).add(segment);
            }
        }
        this.zones = segments.entrySet().stream()
                .map(zone -> new Zone(List.copyOf(zone.getValue()), zone.getKey()))
                .toList();
    }

    private List<Integer> usersOf(Segment segment) {
        List<Integer> users = new ArrayList<>();
        for (int unit = 0; unit < space.units().size(); unit++) {
            if (space.units().get(unit).groups().stream()
                    .anyMatch(group -> segment.findPass(
                                    space.model().groups().get(group).event().name())
                            .isPresent())) {
                users.add(unit);
            }
        }
        return List.copyOf(users);
    }

    /** Whether whatever moves a unit does so by whole windows. */
    boolean isOnGrid(int unit) {
        return onGrid.get(unit);
    }

    private static boolean isOnGrid(PlanSpace space, Unit unit) {
        return unit.variables().stream()
                .flatMap(variable -> space.variables().get(variable).shiftsMillis().stream())
                .allMatch(shift -> shift % space.model().windowMillis() == 0);
    }

    PlanSpace space() {
        return space;
    }

    List<Zone> zones() {
        return zones;
    }

    int segments() {
        return space.model().scales().size();
    }

    /**
     * What some units do to a zone.
     *
     * @param zone index of a zone
     * @param branch a branch in which they are known
     * @param units some of its units, in their order
     */
    Crowd of(int zone, Branch branch, int... units) {
        long[] shiftsMillis = new long[units.length];
        for (int i = 0; i < units.length; i++) {
            shiftsMillis[i] = branch.low(space.units().get(units[i]).variables());
        }
        return of(zone, units, shiftsMillis);
    }

    /** What a unit that moves by whole windows does to a zone by itself. */
    Crowd alone(int zone, int unit) {
        return of(zone, new int[] {unit}, new long[1]);
    }

    private Crowd of(int zone, int[] units, long[] shiftsMillis) {
        long windowMillis = space.model().windowMillis();
        long origin = Math.floorDiv(shiftsMillis[0], windowMillis) * windowMillis;
        long[] key = new long[2 * units.length + 1];
        for (int i = 0; i < units.length; i++) {
            key[i] = units[i];
            key[units.length + i] = shiftsMillis[i] - origin;
        }
        key[2 * units.length] = zone;
        try {
            return crowds.get(LongBuffer.wrap(key), () -> compute(zones.get(zone), key));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a crowd could not be added up", failed.getCause());
        }
    }

    private Crowd compute(Zone zone, long[] key) {
        int units = key.length / 2;
        double[] peaks = new double[zone.segments().size()];
        long[] levels = new long[LevelOfService.values().length];
        CrowdSum sum = new CrowdSum();
        for (int i = 0; i < peaks.length; i++) {
            int segment = zone.segments().get(i);
            List<MovedBands> moved = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                for (int group : space.units().get((int) key[unit]).groups()) {
                    PlacedGroup placed = PlacedGroup.of(space.model(), group, key[units + unit]);
                    placed.table().on(segment).ifPresent(on -> moved.addAll(on.moved(placed.windows())));
                }
            }
            peaks[i] = sum.add(space.model().scales().get(segment), moved, levels);
        }
        return new Crowd(peaks, levels);
    }
}
