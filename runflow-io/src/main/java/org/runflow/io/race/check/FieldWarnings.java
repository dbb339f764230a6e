package org.runflow.io.race.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Trajectories;

/** Judges the paces and the starts of a whole field: what hardly any field has. */
public final class FieldWarnings {
    private static final double FRACTION_OF_A_DAY = 0.1;
    private static final double FASTEST_RUNNER = 2;
    private static final double SLOWEST_WINNER = 8;
    private static final double FASTEST_MEDIAN = 2.5;
    private static final double SLOWEST_MEDIAN = 20;
    private static final int MANY_STARTERS = 200;
    private static final double STARTERS_PER_S = 20;
    private static final double MINUTE_MILLIS = 60_000;
    private static final long LATE_MILLIS = 3 * 3_600_000L;

    private FieldWarnings() {}

    /**
     * Looks at the times from line to finish, or to where a runner leaves the course.
     *
     * @param event an event of a race
     * @param file its runners file
     * @return one warning for the event with the likely cause, or nothing
     */
    public static Optional<Warning> ofPaces(RaceEvent event, String file) {
        double[] paces = paces(event);
        if (paces.length == 0) {
            return Optional.empty();
        }
        double fastest = paces[0];
        double median = paces[(paces.length - 1) / 2];
        long impossible =
                Arrays.stream(paces).filter(pace -> pace < FASTEST_RUNNER).count();
        String cause;
        if (median < FRACTION_OF_A_DAY) {
            cause = "is pace a fraction of a day, as spreadsheets keep times? 5:30 is 5.5";
        } else if (2 * impossible > paces.length) {
            cause = impossible + " are faster than 2; are these wheels, or is pace in other units?";
        } else if (fastest > SLOWEST_WINNER) {
            cause = "nobody is faster than 8; is pace in km/h, or is this a walk?";
        } else if (median < FASTEST_MEDIAN || median > SLOWEST_MEDIAN) {
            cause = "that is outside 2.5 to 20; is pace in other units?";
        } else {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                WarningKind.FIELD_PACE,
                file,
                0,
                paces.length,
                String.format(
                        Locale.ROOT,
                        "The field of '%s' (%d runners) has a median of %.2f min/km, the fastest %.2f: %s",
                        event.name(),
                        paces.length,
                        median,
                        fastest,
                        cause)));
    }

    /**
     * Looks at the start offsets.
     *
     * @param event an event of a race
     * @param file its runners file
     * @return a warning when a large field crosses the line faster than a line lets through, or everybody hours after the gun, or nothing
     */
    public static Optional<Warning> ofStarts(RaceEvent event, String file) {
        Trajectories field = event.trajectories();
        int runners = field.size();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int runner = 0; runner < runners; runner++) {
            long start = field.crossingMillis(runner, 0);
            first = Math.min(first, start);
            last = Math.max(last, start);
        }
        if (runners > 0 && first - event.gunMillis() >= LATE_MILLIS) {
            return Optional.of(new Warning(
                    WarningKind.START_OFFSETS,
                    file,
                    0,
                    runners,
                    "The first of '" + event.name() + "' starts " + RaceClock.text(first - event.gunMillis())
                            + " hours after the gun; does start_offset hold times of day?"));
        }
        double spanS = runners == 0 ? 0 : (last - first) / 1000.0;
        if (runners < MANY_STARTERS || spanS >= runners / STARTERS_PER_S) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                WarningKind.START_OFFSETS,
                file,
                0,
                runners,
                String.format(
                        Locale.ROOT,
                        "All %d runners of '%s' cross the start line within %.0f s; is start_offset missing?",
                        runners,
                        event.name(),
                        spanS)));
    }

    private static double[] paces(RaceEvent event) {
        Trajectories field = event.trajectories();
        return IntStream.range(0, field.size())
                .filter(runner -> field.untilKm(runner) > 0)
                .mapToDouble(runner -> pace(field, runner, Math.min(field.untilKm(runner), event.certifiedKm())))
                .sorted()
                .toArray();
    }

    private static double pace(Trajectories field, int runner, double km) {
        return (field.crossingMillis(runner, km) - field.crossingMillis(runner, 0)) / MINUTE_MILLIS / km;
    }
}
