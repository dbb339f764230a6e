package org.runflow.oracle;

import java.time.LocalDate;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

/** Beginnings of races for tests that care about one thing. */
public final class Races {
    /** A Sunday on which no clock changes. */
    public static final LocalDate SUNDAY = LocalDate.of(2026, 4, 12);

    private Races() {}

    /** A race in UTC with the day {@code sun} and the event {@code e}, which starts at 08:00. */
    public static RaceBuilder withEvent(Field field) {
        return Race.builder("race")
                .day("sun", SUNDAY)
                .event("e", e -> e.start("08:00").distanceKm(10).field(field));
    }

    /** Runners who all start at the gun, 5 min/km: a kilometre in 300 s. */
    public static Field together(int runners) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner("r" + i, 5, 0);
        }
        return field.build();
    }
}
