package org.runflow.race.flow;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;

/** Small days with two events over three kilometres, whose crossing times are drawn to the millisecond so that ties abound. */
final class RandomDays {
    /** Two events, one event on two windows (apart, overlapping, one within the other), one event on one window. */
    static final List<FlowRow> ROWS = List.of(
            FlowRow.of("two events", "x", 0, 1, "y", 0, 1),
            FlowRow.of("different lengths", "x", 0, 1, "y", 1, 3),
            FlowRow.of("lap", "x", 0, 1, "x", 1, 2),
            FlowRow.of("overlapping windows", "y", 0, 2, "y", 1, 3),
            FlowRow.of("window in window", "y", 0, 3, "y", 1, 2),
            FlowRow.of("one stream", "x", 1, 2, "x", 1, 2));

    private RandomDays() {}

    /** Named after its segment. */
    static FlowRow named(FlowRow row) {
        return row.withFlowId(row.segmentId());
    }

    /** Named, and the direction stated, so that nothing else decides it. */
    static FlowRow directed(FlowRow row, FlowDirection direction) {
        return named(row).withDirection(direction);
    }

    static RaceDay next(SplittableRandom random) {
        int spreadMillis = List.of(2, 6, 15, 1000, 10_000_000).get(random.nextInt(5));
        return day(field(random, "x", spreadMillis), field(random, "y", spreadMillis));
    }

    static RaceDay day(Field x, Field y) {
        return day(x, y, "07:00");
    }

    static RaceDay day(Field x, Field y, String start) {
        RaceBuilder race = Race.builder("random").day("sun", LocalDate.of(2026, 5, 10));
        race.event("x", event -> event.start(start).distanceKm(3).field(x));
        race.event("y", event -> event.start(start).distanceKm(3).field(y));
        return race.segment("S", segment -> segment.widthM(3).pass("x", 0, 3).pass("y", 0, 3))
                .build()
                .day("sun");
    }

    private static Field field(SplittableRandom random, String prefix, int spreadMillis) {
        int size = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(14);
        boolean onePace = random.nextInt(8) == 0;
        int[] legs = legs(random, spreadMillis);
        FieldBuilder field = Field.builder();
        boolean someStop = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            if (!onePace && random.nextInt(5) > 0) {
                legs = legs(random, spreadMillis);
            }
            long start = random.nextInt(spreadMillis + 1);
            String id = prefix + random.nextInt(10) + i;
            long[] millisAtKm = {start, start + legs[0], start + legs[0] + legs[1], start + legs[0] + legs[1] + legs[2]
            };
            boolean stops = someStop && random.nextInt(3) == 0;
            int lastKm = stops ? 1 + random.nextInt(2) : 3;
            runner(field, id, Arrays.copyOf(millisAtKm, lastKm + 1));
            if (stops) {
                field.until(id, lastKm + random.nextInt(4) / 3.0);
            }
        }
        return field.build();
    }

    /** Adds a runner with given times after the gun at kilometre 0, 1, 2 and so on. */
    static FieldBuilder runner(FieldBuilder field, String id, long... millisAtKm) {
        for (int km = 0; km < millisAtKm.length; km++) {
            field.split(id, km, millisAtKm[km]);
        }
        return field;
    }

    private static int[] legs(SplittableRandom random, int spreadMillis) {
        return new int[] {leg(random, spreadMillis), leg(random, spreadMillis), leg(random, spreadMillis)};
    }

    private static int leg(SplittableRandom random, int spreadMillis) {
        return random.nextInt(5) == 0 ? 0 : random.nextInt(spreadMillis + 1);
    }
}
