package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.runflow.race.model.Field;

/** Makes runners of what was read. Who did not start or has no time at all is left out and counted; what contradicts itself is a problem. */
final class ResultRunners {
    private static final double MINUTE_MILLIS = 60_000;
    private static final long SECOND_MILLIS = 1000;
    private static final double TOO_FAST = 2;
    private static final double NEAR_THE_END = 0.995;
    private static final double BEYOND = 1.02;

    private final List<ResultEntry> entries;
    private final ResultColumns columns;
    private final ImportTarget target;
    private final StartOffsets offsets;
    private final boolean matsAreNet;
    private final ImportProblems problems;
    private final ImportCounts counts = new ImportCounts();
    private final List<ImportedRunner> runners = new ArrayList<>();
    private final List<String> fallingRows = new ArrayList<>();
    private int withMats;

    ResultRunners(
            List<ResultEntry> entries,
            ResultColumns columns,
            ImportTarget target,
            StartOffsets offsets,
            boolean matsAreNet,
            ImportProblems problems) {
        this.entries = entries;
        this.columns = columns;
        this.target = target;
        this.offsets = offsets;
        this.matsAreNet = matsAreNet;
        this.problems = problems;
    }

    List<ImportedRunner> make() {
        entries.forEach(this::judge);
        if (withMats > 1 && 2 * fallingRows.size() > withMats) {
            problems.add("has times at mats that fall along " + fallingRows.size() + " of " + withMats
                    + " rows; are they times of legs? Times since the start are read");
        } else {
            entries.stream()
                    .filter(entry -> fallingRows.contains(entry.id))
                    .forEach(entry -> problems.add(
                            entry.line, "", entry.id, "has times at mats that do not rise along the course"));
        }
        checkPaces();
        if (!runners.isEmpty() && counts.stoppedByTimes.number() == runners.size()) {
            problems.add(
                    "has no time at the finish of anybody, so all would have stopped on the way; say which column it"
                            + " is in a map: \"columns\": {\"…\": \"net_time\"} or \"mats\": {\"…\": "
                            + DraftTable.number(target.distanceKm()) + "}");
        }
        return runners;
    }

    ImportCounts counts() {
        return counts;
    }

    private void judge(ResultEntry entry) {
        if (is(entry, Vocabulary.Fate.DNS)) {
            counts.notStarted.add(entry.id);
            if (entry.hasAnyTime()) {
                counts.notStartedWithTimes.add(entry.id);
            }
            return;
        }
        NavigableMap<Double, Long> mats = mats(entry);
        boolean finished = entry.gun != null || entry.net != null || mats.containsKey(target.distanceKm());
        boolean known = is(entry, Vocabulary.Fate.STARTED) || is(entry, Vocabulary.Fate.DSQ);
        boolean stops = is(entry, Vocabulary.Fate.DNF) || (columns.hasTimes() && !finished && !known);
        if (columns.hasTimes() && !finished && mats.isEmpty()) {
            counts.withoutTimes.add(entry.id);
            return;
        }
        add(entry, mats, stops);
    }

    private static boolean is(ResultEntry entry, Vocabulary.Fate fate) {
        return entry.fate.filter(fate::equals).isPresent();
    }

    /** The mats on the course; the last one may be the finish under another name. */
    private NavigableMap<Double, Long> mats(ResultEntry entry) {
        TreeMap<Double, Long> mats = new TreeMap<>(entry.mats.headMap(target.distanceKm() * NEAR_THE_END, false));
        mats.remove(0.0);
        Long finish = entry.mats.get(target.distanceKm());
        Map.Entry<Double, Long> nearest = entry.mats.ceilingEntry(target.distanceKm() * NEAR_THE_END);
        if (finish != null) {
            mats.put(target.distanceKm(), finish);
        } else if (nearest != null && nearest.getKey() <= BEYOND * target.distanceKm()) {
            mats.put(target.distanceKm(), nearest.getValue());
        }
        return mats;
    }

    private void add(ResultEntry entry, NavigableMap<Double, Long> mats, boolean stops) {
        long offset = offset(entry);
        Long net = net(entry, mats, offset);
        TreeMap<Double, Long> splits = new TreeMap<>();
        mats.forEach((km, time) -> splits.put(km, matsAreNet ? offset + time : time));
        if (!splits.isEmpty() && net != null && !stops) {
            splits.putIfAbsent(target.distanceKm(), offset + net);
        }
        if (stops && splits.isEmpty()) {
            counts.withoutTimes.add(entry.id);
            return;
        }
        withMats += splits.size() > 1 ? 1 : 0;
        if (falls(splits, offset)) {
            fallingRows.add(entry.id);
        }
        Optional<Double> pace = stops ? Optional.empty() : pace(entry, net);
        if (pace.isEmpty() && splits.isEmpty()) {
            problems.add(
                    entry.line,
                    "",
                    entry.id,
                    "has nothing that tells how fast the runner is: a net time, a pace or mats");
            return;
        }
        runners.add(new ImportedRunner(entry.id, pace, offset, entry.wave, count(entry, stops), splits));
    }

    private String count(ResultEntry entry, boolean stops) {
        if (stops) {
            counts.stopped.add(entry.id);
            if (entry.fate.isEmpty()) {
                counts.stoppedByTimes.add(entry.id);
            }
            return "dnf";
        }
        if (is(entry, Vocabulary.Fate.DSQ)) {
            counts.disqualified++;
            return "dsq";
        }
        counts.finished++;
        return "";
    }

    private long offset(ResultEntry entry) {
        Optional<Long> offset = offsets.of(entry);
        if (offset.isEmpty()) {
            counts.withoutOffset.add(entry.id);
            return 0;
        }
        if (offset.get() < 0) {
            problems.add(
                    entry.line,
                    "",
                    entry.id,
                    "would start " + -offset.get() / SECOND_MILLIS
                            + " s before the gun; gun and net times may be exchanged, or the" + " gun is another");
        }
        return Math.max(0, offset.get());
    }

    private @Nullable Long net(ResultEntry entry, NavigableMap<Double, Long> mats, long offset) {
        if (entry.net != null) {
            return entry.net;
        }
        if (entry.gun != null) {
            return entry.gun - offset;
        }
        Long finish = mats.get(target.distanceKm());
        return finish == null || matsAreNet ? finish : Long.valueOf(finish - offset);
    }

    private static boolean falls(NavigableMap<Double, Long> splits, long offset) {
        long before = offset;
        for (long time : splits.values()) {
            if (time <= before) {
                return true;
            }
            before = time;
        }
        return false;
    }

    private Optional<Double> pace(ResultEntry entry, @Nullable Long net) {
        Long millis = net == null ? entry.predicted : net;
        if (millis == null) {
            return entry.pace.isPresent() && Field.isPace(entry.pace.getAsDouble())
                    ? Optional.of(entry.pace.getAsDouble())
                    : Optional.empty();
        }
        double pace = millis / (MINUTE_MILLIS * target.distanceKm());
        if (!Field.isPace(pace)) {
            problems.add(
                    entry.line,
                    "",
                    entry.id,
                    "would run " + DraftTable.number(Math.rint(100 * pace) / 100) + " min/km over "
                            + DraftTable.number(target.distanceKm()) + " km; paces are from above 0 to 60");
            return Optional.empty();
        }
        return Optional.of(pace);
    }

    private void checkPaces() {
        double[] paces = runners.stream()
                .flatMap(runner -> runner.pace().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (paces.length > 0 && paces[paces.length / 2] < TOO_FAST) {
            problems.add(
                    "gives half of the runners a pace below 2 min/km over " + DraftTable.number(target.distanceKm())
                            + " km; were hours and minutes saved as minutes and seconds, or is the distance another?");
        }
    }
}
