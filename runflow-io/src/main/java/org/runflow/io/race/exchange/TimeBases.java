package org.runflow.io.race.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the times of a table count from: the gun, the start line, or midnight; found by their values, else asked for. */
final class TimeBases {
    private static final double ENOUGH = 0.95;
    private static final long SECOND_MILLIS = 1000;
    private static final double MINUTE_MILLIS = 60_000;
    private static final double FASTEST = 2;
    private static final double SLOWEST = 30;
    private static final long START_MILLIS = 4 * 3_600_000L;

    private final List<ResultEntry> entries;
    private final ResultColumns columns;
    private final ImportMap map;
    private final ImportTarget target;
    private final ImportProblems problems;
    private final boolean saysClock;

    TimeBases(
            List<ResultEntry> entries,
            ResultColumns columns,
            ImportMap map,
            ImportTarget target,
            ImportProblems problems,
            boolean saysClock) {
        this.entries = entries;
        this.columns = columns;
        this.map = map;
        this.target = target;
        this.problems = problems;
        this.saysClock = saysClock;
    }

    /** Turns times of day into times since the gun, and tells what the mats counted from: {@code gun}, {@code net} or {@code clock}. */
    String settle() {
        if (isClock(entry -> entry.gun, entry -> target.distanceKm(), entry -> true)) {
            entries.forEach(entry -> entry.gun = sinceGun(entry.gun));
        }
        if (isClock(entry -> entry.asked, entry -> target.distanceKm(), entry -> true)) {
            entries.forEach(this::takeAsFinish);
        }
        settleStarts();
        return columns.isLong() || !columns.mats().isEmpty() ? settleMats() : "net";
    }

    /** A time of day tells when somebody came in, whatever its column is called. */
    private void takeAsFinish(ResultEntry entry) {
        Long since = sinceGun(entry.asked);
        entry.gun = entry.gun == null ? since : entry.gun;
        entry.asked = null;
    }

    private @Nullable Long sinceGun(@Nullable Long clock) {
        return clock == null ? null : Long.valueOf(target.sinceGun(clock));
    }

    /** Starts are times of day, unless they are small: then they are counted from the gun already. */
    private void settleStarts() {
        boolean any = entries.stream().anyMatch(entry -> entry.start != null);
        if (!any) {
            return;
        }
        boolean fromGun = target.gunMillis().isPresent()
                && median(entry -> entry.start) < START_MILLIS
                && Math.abs(target.sinceGun((long) median(entry -> entry.start))) > START_MILLIS;
        if (target.gunMillis().isEmpty()) {
            askGun(columns.header(Meaning.START));
        } else if (!fromGun) {
            entries.forEach(entry -> entry.start = sinceGun(entry.start));
        }
    }

    private void askGun(String column) {
        problems.add("has times of day in column '" + column
                + "', so the gun of the event must be known: say --gun 08:30, or" + " \"gun\": \"08:30\" in a map");
    }

    private String settleMats() {
        boolean clock = map.matsAre().filter("clock"::equals).isPresent()
                || (map.matsAre().isEmpty() && isClock(TimeBases::lastMat, TimeBases::lastKm, TimeBases::rises));
        if (clock) {
            if (target.gunMillis().isEmpty()) {
                askGun("of a mat");
                return "gun";
            }
            for (ResultEntry entry : entries) {
                entry.mats.replaceAll((km, time) -> target.sinceGun(time));
            }
            return "clock";
        }
        if (map.matsAre().isPresent()) {
            return map.matsAre().get();
        }
        if (columns.isLong()) {
            return longBase();
        }
        return byName().or(this::byFinish).orElseGet(this::askMats);
    }

    /** The base that headers of mats say. A finish that does not say it may have the other one; then gun and net times stand for it. */
    private Optional<String> byName() {
        Optional<String> named = columns.mats().values().stream()
                .map(Vocabulary.Mat::base)
                .filter(base -> !base.isEmpty())
                .findFirst();
        boolean saysAll =
                columns.mats().values().stream().noneMatch(mat -> mat.base().isEmpty());
        if (named.isEmpty() || saysAll) {
            return named;
        }
        Optional<String> finish = byFinish();
        boolean contradicts = finish.isPresent() && !finish.equals(named);
        if (contradicts
                && columns.mats().values().stream().allMatch(mat -> !mat.base().isEmpty() || Double.isNaN(mat.km()))) {
            entries.forEach(entry -> entry.mats.remove(target.distanceKm()));
            return named;
        }
        return contradicts ? Optional.of(askMats()) : finish;
    }

    private String longBase() {
        Meaning times = columns.splitTime();
        long started =
                entries.stream().filter(entry -> entry.mats.containsKey(0.0)).count();
        return times == Meaning.GUN_TIME || 2 * started > entries.size()
                ? "gun"
                : times == Meaning.NET_TIME ? "net" : askMats();
    }

    /** The base by which the mat at the finish agrees with the gun or the net times. */
    private Optional<String> byFinish() {
        int differing = 0;
        int gun = 0;
        int net = 0;
        int same = 0;
        for (ResultEntry entry : entries) {
            Long finish = entry.mats.get(target.distanceKm());
            if (finish == null || (entry.gun == null && entry.net == null)) {
                continue;
            }
            if (Objects.equals(entry.gun, entry.net)) {
                same++;
                continue;
            }
            differing++;
            gun += isNear(finish, entry.gun) ? 1 : 0;
            net += isNear(finish, entry.net) ? 1 : 0;
        }
        if (differing > 0 && gun >= ENOUGH * differing && gun > net) {
            return Optional.of("gun");
        }
        if (differing > 0 && net >= ENOUGH * differing && net > gun) {
            return Optional.of("net");
        }
        return differing == 0 && same > 0 ? Optional.of("net") : Optional.empty();
    }

    private static boolean isNear(long finish, @Nullable Long time) {
        return time != null && Math.abs(finish - time) < SECOND_MILLIS;
    }

    private String askMats() {
        problems.add(
                "does not tell what times at mats count from, as no mat at the finish agrees with the gun or net times"
                        + " of 95 % of the runners; say \"mats_are\": \"gun\", \"net\" or \"clock\" in a map");
        return "net";
    }

    /** Whether most times are those of a day: as such they are paces of people, and more of them than as times since the start, which never fall. */
    private boolean isClock(
            Function<ResultEntry, @Nullable Long> time,
            Function<ResultEntry, Double> km,
            Predicate<ResultEntry> mayBeElapsed) {
        List<ResultEntry> timed =
                entries.stream().filter(entry -> time.apply(entry) != null).toList();
        if (timed.isEmpty()) {
            return false;
        }
        if (target.gunMillis().isEmpty()) {
            if (saysClock) {
                askGun("of a finish or mat");
            }
            return false;
        }
        long elapsed = timed.stream()
                .filter(entry ->
                        isPace(Objects.requireNonNull(time.apply(entry)), km.apply(entry)) && mayBeElapsed.test(entry))
                .count();
        long clock = timed.stream()
                .filter(entry -> isPace(target.sinceGun(Objects.requireNonNull(time.apply(entry))), km.apply(entry)))
                .count();
        return clock > elapsed && 2 * clock > timed.size();
    }

    private static boolean isPace(long millis, double km) {
        double pace = millis / MINUTE_MILLIS / km;
        return pace >= FASTEST && pace <= SLOWEST;
    }

    private static @Nullable Long lastMat(ResultEntry entry) {
        return entry.mats.isEmpty() ? null : entry.mats.lastEntry().getValue();
    }

    private static boolean rises(ResultEntry entry) {
        long before = Long.MIN_VALUE;
        for (long time : entry.mats.values()) {
            if (time < before) {
                return false;
            }
            before = time;
        }
        return true;
    }

    private static double lastKm(ResultEntry entry) {
        TreeMap<Double, Long> mats = entry.mats;
        return mats.isEmpty() ? 1 : Math.max(0.1, mats.lastKey());
    }

    private double median(Function<ResultEntry, @Nullable Long> time) {
        long[] sorted = entries.stream()
                .map(time)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
