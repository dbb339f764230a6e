package org.runflow.io.race.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.runflow.race.scenario.LevelMillis;

/** Times by level as a list, for other processes; documents name the levels. */
interface LevelMillisForm {
    /** Puts times together. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LevelMillis of(List<Long> millis) {
        return LevelMillis.of(millis);
    }

    /** Takes times apart. */
    @JsonValue
    List<Long> millis();
}
