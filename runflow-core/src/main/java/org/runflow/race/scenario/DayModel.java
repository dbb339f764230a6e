package org.runflow.race.scenario;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.Pass;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Segment;
import org.runflow.race.model.Settings;
import org.runflow.race.model.StartGroup;
import org.runflow.race.rule.Stretches;

/**
 * A day as a sweep sees it: enforced cut-offs carried out, groups, segments and their tables, which are made once per group and residue. Safe for use by several
 * threads.
 */
final class DayModel {
    private static final long TABLE_BYTES = 256L << 20;

    private final RaceDay day;
    private final Settings settings;
    private final List<StartGroup> groups;
    private final List<SegmentScale> scales;
    /** By segment: the passes whose time is counted there, not at an earlier row of the same stretch. */
    private final List<Set<Pass>> counted;
    /** By group that an enforced cut-off judges: the shifts with which it stops whom it stops today. */
    private final Map<String, LongPredicate> steadyShifts;

    private final Cache<TableKey, GroupTable> tables = CacheBuilder.newBuilder()
            .maximumWeight(TABLE_BYTES >> 10)
            .weigher((TableKey key, GroupTable table) -> (int) (table.bytes() >> 10))
            .concurrencyLevel(1)
            .build();

    private record TableKey(int group, long residueMillis) {}

    DayModel(RaceDay planned, Settings settings) {
        this.day = Cutoffs.enforce(planned);
        this.steadyShifts = Cutoffs.steadyShifts(planned);
        this.settings = settings;
        this.groups = day.events().stream()
                .flatMap(event -> event.startGroups().stream())
                .toList();
        this.scales = day.segments().stream()
                .map(segment -> new SegmentScale(segment, settings.density()))
                .toList();
        this.counted = counted(day.segments());
    }

    private static List<Set<Pass>> counted(List<Segment> segments) {
        Stretches stretches = new Stretches();
        return segments.stream()
                .map(segment -> segment.passes().stream()
                        .filter(pass -> stretches.add(pass.event(), pass.fromKm(), pass.toKm()))
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    RaceDay day() {
        return day;
    }

    Settings settings() {
        return settings;
    }

    long windowMillis() {
        return settings.density().windowMillis();
    }

    List<StartGroup> groups() {
        return groups;
    }

    /** Whether enforced cut-offs stop the same runners as today if a group starts so much later; tables are of those who run today. */
    boolean isSteady(StartGroup group, long shiftMillis) {
        LongPredicate steady = steadyShifts.get(group.name());
        return steady == null || steady.test(shiftMillis);
    }

    List<SegmentScale> scales() {
        return scales;
    }

    /** The groups of each event, as indexes. */
    Map<String, List<Integer>> groupsByEvent() {
        Map<String, List<Integer>> byEvent = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            byEvent.computeIfAbsent(groups.get(group).event().name(), event -> new ArrayList<>())
                    .add(group);
        }
        return byEvent;
    }

    /** The table of a group for what its shift leaves over beside whole windows. */
    GroupTable table(int group, long residueMillis) {
        try {
            return tables.get(
                    new TableKey(group, residueMillis),
                    () -> GroupTable.of(groups.get(group), residueMillis, day.segments(), counted, settings.density()));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a table could not be made", failed.getCause());
        }
    }
}
