package org.runflow.race.scenario;

import java.time.LocalDate;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;

/** A small day: a 10k at 09:00 that runs through a walk of two waves, which start together at 09:30 and five minutes later. */
final class HarbourRace {
    private HarbourRace() {}

    static Race race() {
        return Race.builder("Harbour Run")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("10k", e -> e.day("sun").start("09:00").distanceKm(10).field(field(60, false)))
                .event("walk", e -> e.day("sun").start("09:30").distanceKm(4).field(field(40, true)))
                .segment(
                        "quay", s -> s.label("Quay").widthM(3).pass("10k", 0, 4).pass("walk", 0, 4))
                .segment("bridge", s -> s.label("Bridge").widthM(2).pass("10k", 4, 10))
                .build();
    }

    private static Field field(int runners, boolean waves) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            String id = (waves ? "w" : "r") + i;
            boolean second = waves && i % 2 == 1;
            field.runner(id, (waves ? 9 : 4) + i % 7 / 2.0, (second ? 300 : 0) + i * 0.5);
            if (waves) {
                field.wave(id, second ? "w2" : "w1");
            }
        }
        return field.build();
    }
}
