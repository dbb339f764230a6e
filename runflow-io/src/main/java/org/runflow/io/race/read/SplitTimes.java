package org.runflow.io.race.read;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.dialect.ClockText;
import org.runflow.io.race.dialect.TimeText;

/** Reads the time of a mat, as a clock or from the gun, and knows the signs for a mat that somebody missed. */
final class SplitTimes {
    private static final double SECOND_MILLIS = 1000;
    private static final long MINUTE_MILLIS = 60_000;
    private static final Set<String> DASHES = Set.of("-", "--");

    private final ClockText clock;
    private final Tally missed = new Tally();
    private boolean anyRead;
    private boolean anySeconds;

    SplitTimes(ClockText clock) {
        this.clock = clock;
    }

    /** What stands in the time cells of a row: a time, a sign for a missed mat, or neither, which is a problem. */
    record Reading(OptionalLong elapsedMillis, boolean isMissed) {
        static final Reading WRONG = new Reading(OptionalLong.empty(), false);
        static final Reading MISSED = new Reading(OptionalLong.empty(), true);

        static Reading of(long elapsedMillis) {
            return new Reading(OptionalLong.of(elapsedMillis), false);
        }
    }

    /** Mats beyond the start without a time. */
    Tally missed() {
        return missed;
    }

    /** Whether all times of the file are whole minutes. */
    boolean areWholeMinutes() {
        return anyRead && !anySeconds;
    }

    Reading read(Row row, OptionalDouble km) {
        Reading reading = read(row);
        boolean zero = reading.isMissed() || (reading.elapsedMillis().equals(OptionalLong.of(0)) && hasNoTime(row));
        if (zero && km.isPresent() && km.getAsDouble() > 0) {
            missed.add(row.line(), "runner '" + row.text("runner_id") + "' km " + row.text("km"));
            return Reading.MISSED;
        }
        if (reading.isMissed()) {
            row.problem(column(row), "must hold the time at km 0");
            return Reading.WRONG;
        }
        return reading;
    }

    private Reading read(Row row) {
        Optional<String> time = row.find("clock");
        Optional<String> elapsed = row.find("elapsed_s");
        if (time.isPresent() && elapsed.isPresent()) {
            row.problem("clock", "stands beside elapsed_s; give one of them");
            return Reading.WRONG;
        }
        if (time.isEmpty() && elapsed.isEmpty()) {
            boolean both = row.header().has("clock") && row.header().has("elapsed_s");
            row.require(column(row), both ? "or elapsed_s must hold the time" : "must hold the time");
            return Reading.WRONG;
        }
        if (DASHES.contains(time.or(() -> elapsed).orElseThrow())) {
            return Reading.MISSED;
        }
        return time.isPresent() ? clock(row, time.get()) : elapsed(row, elapsed.orElseThrow());
    }

    private Reading clock(Row row, String text) {
        if (text.equals("0") || (isMidnight(text) && clock.gunMillis() < ClockText.HALF_DAY_MILLIS)) {
            return Reading.MISSED;
        }
        ClockText.Reading reading = clock.read(text);
        if (reading.problem().isPresent()) {
            row.problem("clock", reading.problem().get());
            return Reading.WRONG;
        }
        noteSeconds(reading.millis());
        return Reading.of(reading.millis() - clock.gunMillis());
    }

    private Reading elapsed(Row row, String text) {
        double seconds = row.seconds("elapsed_s", Range.ELAPSED_S, Double.NaN);
        if (Double.isNaN(seconds)) {
            return Reading.WRONG;
        }
        long millis = TimeText.parseMillis(text).orElse(roundedMillis(seconds));
        if (text.indexOf(':') >= 0) {
            noteSeconds(millis);
        } else {
            anySeconds = true;
        }
        return Reading.of(millis);
    }

    private void noteSeconds(long millis) {
        anyRead = true;
        anySeconds |= millis % MINUTE_MILLIS != 0;
    }

    /** Whether a time of 0 was written as such, not as the clock of the gun. */
    private static boolean hasNoTime(Row row) {
        return row.find("elapsed_s").isPresent();
    }

    private static boolean isMidnight(String text) {
        return TimeText.parseMillis(text).equals(OptionalLong.of(0));
    }

    private static String column(Row row) {
        return row.header().has("clock") ? "clock" : "elapsed_s";
    }

    static long roundedMillis(double seconds) {
        return (long) Math.floor(SECOND_MILLIS * seconds + 0.5);
    }
}
