package org.runflow.io.race.read;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.race.model.Field;
import org.runflow.race.model.RaceClock;

/** Judges the measured times of one event: what nobody runs, and what is missing at the end. */
final class StretchWarnings {
    /** Faster than anybody runs a kilometre. */
    static final double FASTEST_MIN_PER_KM = 2;

    /** How far beyond the announced distance a kilometre may lie, as a factor. */
    static final double FINISH_TOLERANCE = 1.01;

    private static final double METRES_BEYOND = 50;

    private static final double MINUTE_MILLIS = 60_000;
    private static final double WAVE_OFFSET_S = 60;
    private static final int MANY = 20;

    private final InputFile file;
    private final double distanceKm;
    private final double lastMatKm;
    private final Tally odd = new Tally();
    private final Tally beyond = new Tally();
    private final Tally unfinished = new Tally();
    private int slow;
    private int inWaves;
    private double fromLine;
    private double fromGun;

    StretchWarnings(InputFile file, double distanceKm, double lastMatKm) {
        this.file = file;
        this.distanceKm = distanceKm;
        this.lastMatKm = lastMatKm;
    }

    /**
     * Looks at a runner's knots, sorted by kilometre; the start is a knot where the offset is known and no mat lies at it.
     *
     * @param stops whether the runners file says that he leaves the course before its end
     */
    void look(String id, List<Knot> knots, OptionalDouble startOffsetS, boolean stops) {
        int before = odd.count();
        boolean fromStart = startOffsetS.isPresent() && knots.get(0).km() > 0;
        if (fromStart) {
            Knot start = new Knot(0, SplitTimes.roundedMillis(startOffsetS.getAsDouble()), 0);
            judge(id, start, knots.get(0));
        }
        for (int i = 1; i < knots.size(); i++) {
            judge(id, knots.get(i - 1), knots.get(i));
        }
        if (odd.count() > before) {
            odd.addRunner();
        }
        knots.stream()
                .filter(knot -> knot.km() > distanceKm * FINISH_TOLERANCE)
                .findFirst()
                .ifPresent(knot -> beyond.add(knot.line(), "runner '" + id + "' km " + knot.km()));
        Knot last = knots.get(knots.size() - 1);
        if (!stops && last.km() < lastMatKm) {
            unfinished.add(last.line(), "runner '" + id + "' km " + last.km());
        }
        if (knots.size() > 1 && startOffsetS.isPresent() && startOffsetS.getAsDouble() >= WAVE_OFFSET_S) {
            compareStarts(knots.get(0), knots.get(1), startOffsetS.getAsDouble());
        }
    }

    private void judge(String id, Knot from, Knot to) {
        long millis = to.elapsedMillis() - from.elapsedMillis();
        double pace = millis / MINUTE_MILLIS / (to.km() - from.km());
        if (pace < FASTEST_MIN_PER_KM || pace > Field.MAX_PACE_MIN_PER_KM) {
            slow += pace > Field.MAX_PACE_MIN_PER_KM ? 1 : 0;
            odd.add(
                    to.line(),
                    String.format(
                            Locale.ROOT,
                            "runner '%s' km %s to %s in %s, %.2f min/km",
                            id,
                            from.km(),
                            to.km(),
                            RaceClock.text(millis),
                            pace));
        }
    }

    /** Where the runner would have started, going on backwards from the first mat: near the gun when times count from the line. */
    private void compareStarts(Knot first, Knot second, double offsetS) {
        double secondsPerKm = (second.elapsedMillis() - first.elapsedMillis()) / 1000.0 / (second.km() - first.km());
        double startS = first.elapsedMillis() / 1000.0 - first.km() * secondsPerKm;
        inWaves++;
        fromGun += Math.abs(startS);
        fromLine += Math.abs(startS - offsetS);
    }

    void warn(SplitTimes times) {
        if (odd.count() > 0) {
            String hours = slow > 0 && times.areWholeMinutes()
                    ? " All seconds of the file are 00: were minutes read as hours?"
                    : "";
            add(
                    WarningKind.PACE,
                    odd,
                    odd.runners(),
                    odd.count() + (odd.count() == 1 ? " stretch" : " stretches") + " between mats of " + file.name()
                            + " below 2 or above 60 min/km (" + odd.shown() + ")." + hours);
        }
        Tally missed = times.missed();
        if (missed.count() > 0) {
            add(
                    WarningKind.MISSED_MAT,
                    missed,
                    missed.count(),
                    missed.count() + (missed.count() == 1 ? " time of " : " times of ") + file.name()
                            + " of 0 or none beyond km 0, taken as missed mats and not used (" + missed.shown()
                            + ").");
        }
        if (inWaves >= MANY && fromGun < fromLine / 2) {
            file.warn(new Warning(
                    WarningKind.CHIP_TIMES,
                    file.name(),
                    0,
                    inWaves,
                    "The times of " + file.name() + " seem to count from the start line, not from the gun: "
                            + inWaves + " runners who start a minute or more after the gun would have started at it."
                            + " Add start_offset to their times."));
        }
        if (unfinished.count() > 0) {
            add(
                    WarningKind.LAST_MAT,
                    unfinished,
                    unfinished.count(),
                    unfinished.count() + (unfinished.count() == 1 ? " runner of " : " runners of ") + file.name()
                            + " without a time at the last mat, km " + lastMatKm
                            + ", carried on to the finish; whoever stopped needs status or until_km in the runners file ("
                            + unfinished.shown() + ").");
        }
        if (beyond.count() > 0) {
            add(
                    WarningKind.SPLIT_BEYOND,
                    beyond,
                    beyond.count(),
                    beyond.count() + (beyond.count() == 1 ? " runner of " : " runners of ") + file.name()
                            + " with a time beyond the announced distance of " + distanceKm + " km ("
                            + beyond.shown() + ")."
                            + (lastMatKm > METRES_BEYOND * distanceKm ? " Are the kilometres given in metres?" : ""));
        }
    }

    private void add(WarningKind kind, Tally tally, int runners, String text) {
        file.warn(new Warning(kind, file.name(), tally.firstLine(), runners, text));
    }
}
