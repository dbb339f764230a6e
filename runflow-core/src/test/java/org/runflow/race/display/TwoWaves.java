package org.runflow.race.display;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

/** One road of 1 m by 200 m; forty runners at 07:00, sixty the other way at 07:30, all at 5 min/km; and a road for nobody. */
final class TwoWaves {
    static final RaceDay DAY = Race.builder("two waves")
            .day("sun", LocalDate.of(2026, 5, 10))
            .event("early", event -> event.start("07:00").distanceKm(0.2).field(pack("e", 40)))
            .event(
                    "late",
                    event -> event.start("07:30")
                            .distanceKm(0.2)
                            .field(pack("l", 60))
                            .track(Track.of(new double[] {46, 46.001}, new double[] {-66, -66})))
            .event("nobody", event -> event.start("08:00").distanceKm(0.2))
            .segment(
                    "S",
                    segment -> segment.label("Quay")
                            .widthM(1)
                            .pass("early", 0, 0.2)
                            .pass("late", 0, 0.2, Orientation.AGAINST))
            .segment("E", segment -> segment.label("Alley").widthM(1).pass("nobody", 0, 0.2))
            .build()
            .day("sun");
    static final DensityCells CELLS = Density.cells(DAY, Settings.defaults().density());
    static final DensityResults DENSITY =
            Density.analyse(DAY, Settings.defaults().density(), CELLS);

    private TwoWaves() {}

    private static Field pack(String prefix, int runners) {
        return Field.of(
                IntStream.range(0, runners).mapToObj(i -> prefix + i).toArray(String[]::new),
                IntStream.range(0, runners).mapToDouble(i -> 5).toArray(),
                new double[runners]);
    }
}
