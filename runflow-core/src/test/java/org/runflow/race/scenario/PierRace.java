package org.runflow.race.scenario;

import java.time.LocalDate;
import java.util.List;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.SegmentBuilder;

/** A day on which everybody meets: a walk at 09:00, a run at 09:20 and a relay at 09:40 that go through each other on a narrow pier. */
final class PierRace {
    private PierRace() {}

    static Race race() {
        return Race.builder("Pier Run")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("walk", e -> e.day("sun").start("09:00").distanceKm(5).field(field("w", 10)))
                .event("run", e -> e.day("sun").start("09:20").distanceKm(5).field(field("r", 5)))
                .event("relay", e -> e.day("sun").start("09:40").distanceKm(5).field(field("t", 4)))
                .segment("pier", s -> all(s.label("Pier"), 0, 3))
                .segment("bridge", s -> all(s.label("Bridge"), 3, 5))
                .build();
    }

    private static void all(SegmentBuilder segment, double fromKm, double toKm) {
        segment.widthM(0.3);
        for (String event : List.of("walk", "run", "relay")) {
            segment.pass(event, fromKm, toKm);
        }
    }

    private static Field field(String prefix, double pace) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 60; i++) {
            field.runner(prefix + i, pace + i % 7 / 3.0, i * 2);
        }
        return field.build();
    }
}
