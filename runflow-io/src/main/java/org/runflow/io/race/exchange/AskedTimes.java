package org.runflow.io.race.exchange;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what a column of times means that does not say whether they are gun or net; asks where the values do not tell. */
final class AskedTimes {
    private static final double ENOUGH = 0.95;
    private static final long SECOND_MILLIS = 1000;

    private final List<ResultEntry> entries;
    private final ResultColumns columns;
    private final ImportTarget target;
    private final ImportProblems problems;
    private final List<String> notes;

    AskedTimes(
            List<ResultEntry> entries,
            ResultColumns columns,
            ImportTarget target,
            ImportProblems problems,
            List<String> notes) {
        this.entries = entries;
        this.columns = columns;
        this.target = target;
        this.problems = problems;
        this.notes = notes;
    }

    void settle() {
        if (columns.isLong()) {
            settleLong();
            return;
        }
        boolean known = columns.has(Meaning.GUN_TIME) && columns.has(Meaning.NET_TIME);
        boolean any = entries.stream().anyMatch(entry -> entry.asked != null);
        if (!any || known) {
            return;
        }
        String column = columns.header(Meaning.TIME_TO_ASK);
        if (agrees(entry -> entry.gun) || agrees(entry -> entry.net)) {
            return;
        }
        if (agrees(this::sinceStart)) {
            notes.add("Column '" + column
                    + "' is the time from the start line to the finish, as starts and finishes tell.");
            entries.forEach(entry -> entry.net = entry.asked);
            return;
        }
        problems.add("has a column '" + column + "' that may be gun or net time; say it in a map: \"columns\": {\""
                + column + "\": \"net_time\"} or \"gun_time\"");
    }

    /** In a table with a row per mat the mat at km 0 is the start. */
    private void settleLong() {
        for (ResultEntry entry : entries) {
            Long start = entry.mats.get(0.0);
            if (start != null && entry.start == null) {
                entry.start = start;
            }
        }
    }

    private @Nullable Long sinceStart(ResultEntry entry) {
        Long finish = entry.mats.get(target.distanceKm());
        return finish == null || entry.start == null ? null : Long.valueOf(finish - entry.start);
    }

    private boolean agrees(Function<ResultEntry, @Nullable Long> other) {
        long compared = 0;
        long near = 0;
        for (ResultEntry entry : entries) {
            Long time = other.apply(entry);
            if (time != null && entry.asked != null) {
                compared++;
                near += Math.abs(Objects.requireNonNull(entry.asked) - time) < SECOND_MILLIS ? 1 : 0;
            }
        }
        return compared > 0 && near >= ENOUGH * compared;
    }
}
