package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.race.geo.GeoPoint;

/** Finds where a watch ran on while somebody stood: a long way drawn within a few metres, by which the course becomes too long. */
final class Standstill {
    private static final double AROUND_M = 25;
    private static final double DRAWN_M = 200;
    private static final double STEP_M = 5;

    private final InputFile file;
    private final Tally found = new Tally();

    Standstill(InputFile file) {
        this.file = file;
    }

    /** Looks at all ways of a file. */
    void look(List<GpxContent.Way> ways) {
        ways.forEach(this::look);
        if (found.count() > 0) {
            file.warn(new Warning(
                    WarningKind.TRACK_POINT,
                    file.name(),
                    found.firstLine(),
                    0,
                    file.name() + ": " + found.count() + (found.count() == 1 ? " stretch" : " stretches")
                            + " of " + (int) DRAWN_M + " m or more drawn within " + (int) AROUND_M
                            + " m; did the watch run on while somebody stood? Leave these points out ("
                            + found.shown() + ")."));
        }
    }

    private void look(GpxContent.Way way) {
        double[] drawnM = new double[way.points.size()];
        List<GeoPoint> places = new ArrayList<>(drawnM.length);
        for (int i = 0; i < drawnM.length; i++) {
            places.add(way.points.get(i).place());
            drawnM[i] = i == 0 ? 0 : drawnM[i - 1] + places.get(i - 1).distanceM(places.get(i));
        }
        int first = 0;
        while (first < drawnM.length) {
            int end = first + 1;
            while (end < drawnM.length && places.get(first).distanceM(places.get(end)) <= AROUND_M) {
                end++;
            }
            double lengthM = drawnM[end - 1] - drawnM[first];
            if (lengthM >= DRAWN_M) {
                found.add(
                        way.points.get(first).line(),
                        String.format(Locale.ROOT, "%.0f m at km %.2f", lengthM, drawnM[first] / 1000));
                first = end;
            } else {
                first = next(drawnM, first);
            }
        }
    }

    /** The first point a few metres on, so that dense tracks cost no more than others. */
    private static int next(double[] drawnM, int first) {
        int next = first + 1;
        while (next < drawnM.length && drawnM[next] - drawnM[first] < STEP_M) {
            next++;
        }
        return next;
    }
}
