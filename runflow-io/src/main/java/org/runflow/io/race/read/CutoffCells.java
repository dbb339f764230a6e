package org.runflow.io.race.read;

import java.util.Optional;
import org.runflow.io.race.dialect.ClockText;
import org.runflow.race.model.Cutoff;

/** Reads the cut-off of a location. */
final class CutoffCells {
    private static final String CLOCK = "cutoff";
    private static final String ENFORCED = "cutoff_enforced";

    private CutoffCells() {}

    /** The cut-off, or nothing when the row has none or a wrong one. */
    static Optional<Cutoff> read(Row row, ClockText clock) {
        boolean enforced = row.find(ENFORCED).isPresent() && row.flag(ENFORCED).orElse(false);
        Optional<String> time = row.find(CLOCK);
        if (time.isEmpty()) {
            if (enforced) {
                row.problem(ENFORCED, "needs the time in cutoff");
            }
            return Optional.empty();
        }
        ClockText.Reading reading = clock.read(time.get());
        reading.problem().ifPresent(problem -> row.problem(CLOCK, problem));
        return reading.problem().isPresent() ? Optional.empty() : Optional.of(new Cutoff(reading.millis(), enforced));
    }
}
