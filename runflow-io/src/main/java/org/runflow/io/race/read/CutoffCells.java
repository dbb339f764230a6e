package org.runflow.io.race.read;

import java.util.Optional;
import java.util.OptionalLong;
import org.runflow.race.model.Cutoff;

/** Reads the cut-off of a location. */
final class CutoffCells {
    private static final String CLOCK = "cutoff";
    private static final String ENFORCED = "cutoff_enforced";

    private CutoffCells() {}

    static Optional<Cutoff> read(Row row) {
        boolean enforced = row.find(ENFORCED).isPresent() && row.flag(ENFORCED).orElse(false);
        Optional<String> clock = row.find(CLOCK);
        if (clock.isEmpty()) {
            if (enforced) {
                row.problem(ENFORCED, "needs the time in cutoff");
            }
            return Optional.empty();
        }
        OptionalLong millis = ClockTime.parseMillis(clock.get());
        if (millis.isEmpty()) {
            row.problem(CLOCK, "must be a time as HH:MM:SS or HH:MM:SS.mmm");
            return Optional.empty();
        }
        return Optional.of(new Cutoff(millis.getAsLong(), enforced));
    }
}
