package org.runflow.oracle;

import java.util.List;
import java.util.Map;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;

/** A race of one interesting day with its runners in plain sight. */
public record ModelRace(Race race, String dayName, Map<String, List<ModelRunner>> runners) {
    public RaceDay day() {
        return race.day(dayName);
    }

    public DensitySettings settings() {
        return race.settings().density();
    }

    /** The library's field of these runners. */
    public static Field field(List<ModelRunner> runners) {
        FieldBuilder field = Field.builder();
        for (ModelRunner runner : runners) {
            if (runner.paceMinPerKm() > 0) {
                field.runner(runner.id(), runner.paceMinPerKm(), runner.offsetS());
            }
            if (Double.isFinite(runner.untilKm())) {
                field.until(runner.id(), runner.untilKm());
            }
            runner.splits().forEach(knot -> field.split(runner.id(), knot.km(), knot.elapsedMillis()));
        }
        return field.build();
    }
}
