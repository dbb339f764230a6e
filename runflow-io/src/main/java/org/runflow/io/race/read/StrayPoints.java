package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.race.geo.GeoPoint;

/** Finds points that a watch made up: those at 0, 0 are left out, others far from their neighbours are named. */
final class StrayPoints {
    private static final double FAR_M = 1000;
    private static final double FAR_STEPS = 20;

    private final InputFile file;
    private final Tally nulls = new Tally();
    private final Tally jumps = new Tally();

    StrayPoints(InputFile file) {
        this.file = file;
    }

    /** Looks at all ways of a file, and leaves points at 0, 0 out of them. */
    void look(List<GpxContent.Way> ways) {
        for (GpxContent.Way way : ways) {
            dropNulls(way);
            double farM = FAR_STEPS * medianStepM(way);
            for (int i = 1; i < way.points.size() - 1; i++) {
                double beforeM = stepM(way, i);
                double afterM = stepM(way, i + 1);
                double nearerM = Math.min(beforeM, afterM);
                if (nearerM > FAR_M && nearerM > farM) {
                    jumps.add(
                            way.points.get(i).line(),
                            String.format(
                                    Locale.ROOT,
                                    "%.1f and %.1f km from the points before and after it",
                                    beforeM / 1000,
                                    afterM / 1000));
                }
            }
        }
        warn(nulls, " at 0, 0 left out, as watches write when they lose the satellites (");
        warn(jumps, " far from all others; is it an error of the watch? (");
    }

    private void dropNulls(GpxContent.Way way) {
        List<GpxContent.WayPoint> sound =
                way.points.stream().filter(point -> !isNull(point.place())).toList();
        if (sound.isEmpty() || sound.size() == way.points.size()) {
            return;
        }
        List<GpxContent.WayPoint> kept = new ArrayList<>();
        int before = 0;
        for (GpxContent.WayPoint point : way.points) {
            before += isNull(point.place()) ? 0 : 1;
            double m =
                    point.place().distanceM(sound.get(Math.max(0, before - 1)).place());
            double toNextM = point.place()
                    .distanceM(sound.get(Math.min(sound.size() - 1, before)).place());
            if (isNull(point.place()) && m > FAR_M && toNextM > FAR_M) {
                nulls.add(
                        point.line(), String.format(Locale.ROOT, "about %.0f km from the points beside it", m / 1000));
                way.drop(kept.size());
            } else {
                kept.add(point);
            }
        }
        way.points.clear();
        way.points.addAll(kept);
    }

    private void warn(Tally tally, String what) {
        if (tally.count() > 0) {
            file.warn(new Warning(
                    WarningKind.TRACK_POINT,
                    file.name(),
                    tally.firstLine(),
                    0,
                    file.name() + ": " + tally.count() + (tally.count() == 1 ? " point" : " points") + what
                            + tally.shown() + ")."));
        }
    }

    private static boolean isNull(GeoPoint place) {
        return place.latitude() == 0 && place.longitude() == 0;
    }

    private static double medianStepM(GpxContent.Way way) {
        double[] steps = new double[Math.max(0, way.points.size() - 1)];
        Arrays.setAll(steps, i -> stepM(way, i + 1));
        Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[steps.length / 2];
    }

    /** From the point before to that one. */
    private static double stepM(GpxContent.Way way, int index) {
        return way.points.get(index - 1).place().distanceM(way.points.get(index).place());
    }
}
