package org.runflow.race.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.Settings;

/** Small races on narrow roads, so that every level occurs: two events, overlay rows, head-on streams, ties. */
final class CrowdedDays {
    private CrowdedDays() {}

    static Race next(SplittableRandom random) {
        return days(random).build();
    }

    /** The same, and a segment that one event uses three times, once head-on, and the other twice; others hold some of these stretches before. */
    static Race withLaps(SplittableRandom random) {
        return days(random)
                .segment(
                        "laps",
                        segment -> segment.widthM(width(random))
                                .pass("x", 0.43, 0.8)
                                .pass("x", 0, 0.43, Orientation.AGAINST)
                                .pass("y", 0.77, 0.9)
                                .pass("x", 0.8, 0.95)
                                .pass("y", 0.5, 0.77))
                .build();
    }

    private static RaceBuilder days(SplittableRandom random) {
        RaceBuilder race = Race.builder("crowded").day("sun", LocalDate.of(2026, 5, 10));
        for (String event : List.of("x", "y")) {
            race.event(
                    event,
                    e -> e.start("07:0" + random.nextInt(4)).distanceKm(1).field(field(random, event)));
        }
        race.segment(
                "shared",
                segment -> segment.widthM(width(random))
                        .pass("x", 0, 0.43)
                        .pass("y", 0.1, 0.5, random.nextBoolean() ? Orientation.WITH : Orientation.AGAINST));
        race.segment("x-only", segment -> segment.widthM(width(random)).pass("x", 0.43, 0.8));
        race.segment(
                "over",
                segment -> segment.widthM(width(random)).pass("x", 0, 0.43).pass("y", 0.5, 0.77));
        race.group("both", List.of("x", "y")).group("only-y", List.of("y"));
        return race.settings(Settings.defaults()
                .withDensity(d -> d.withBinM(50 + random.nextInt(3) * 33)
                        .withWindowS(List.of(20, 30, 60).get(random.nextInt(3)))));
    }

    private static double width(SplittableRandom random) {
        return 0.2 + random.nextInt(20) / 10.0;
    }

    private static Field field(SplittableRandom random, String event) {
        FieldBuilder field = Field.builder();
        boolean someStop = random.nextInt(3) == 0;
        int runners = random.nextInt(6) == 0 ? 0 : random.nextInt(40);
        for (int i = 0; i < runners; i++) {
            field.runner(event + i, 4 + random.nextInt(8) / 3.0, random.nextInt(20));
            if (someStop && random.nextInt(3) == 0) {
                field.until(event + i, random.nextInt(100) / 90.0);
            }
        }
        return field.build();
    }
}
