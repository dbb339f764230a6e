package org.runflow.io.spark;

import java.time.Duration;
import java.time.LocalDate;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;

/** A run, and a walk in two waves that it comes through; and a sweep of it. */
final class DayToSweep {
    private DayToSweep() {}

    static Sweep sweep() {
        return Sweep.of(race(), "sun")
                .over(StartPlans.grid()
                        .event("run", "08:30", "09:30", Duration.ofMinutes(1))
                        .wave("walk/w2", Duration.ofMinutes(-6), Duration.ofMinutes(6), Duration.ofSeconds(30)))
                .with(Figure.PAIRS);
    }

    private static Race race() {
        return Race.builder("Harbour")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("run", e -> e.start("09:00").distanceKm(10).field(field("r", 60, 4, false)))
                .event("walk", e -> e.start("09:20").distanceKm(4).field(field("w", 40, 9, true)))
                .segment(
                        "quay", s -> s.label("Quay").widthM(2).pass("run", 0, 4).pass("walk", 0, 4))
                .segment("bridge", s -> s.label("Bridge").widthM(1.5).pass("run", 4, 10))
                .build();
    }

    private static Field field(String prefix, int runners, double pace, boolean waves) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + i, pace + i % 7 / 3.0, (waves && i % 2 == 1 ? 300 : 0) + i * 0.3);
            if (waves) {
                field.wave(prefix + i, "w" + (1 + i % 2));
            }
        }
        return field.build();
    }
}
