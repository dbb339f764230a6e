package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.runflow.io.race.dialect.Spelling;

/** All runners of the race read so far, by id, with the place they were first named at. */
final class RunnerIds {
    private final Map<String, Runner> runners = new HashMap<>();

    /**
     * A runner named in a runners or splits file.
     *
     * @param event the event
     * @param file name of the file
     * @param line line in it
     * @param startOffsetS the start offset when the runner has a sound row in the runners file
     * @param paced whether the runner has a row in the runners file, sound or not
     */
    record Runner(String event, String file, int line, OptionalDouble startOffsetS, boolean paced) {
        String place() {
            return file + " line " + line;
        }
    }

    Optional<Runner> find(String id) {
        return Optional.ofNullable(runners.get(id));
    }

    /** The ids of the runners file of an event by their normal form. */
    Map<String, List<String>> byNormalForm(String event) {
        Map<String, List<String>> ids = new HashMap<>();
        runners.forEach((id, runner) -> {
            if (runner.paced() && runner.event().equals(event)) {
                ids.computeIfAbsent(Spelling.normalId(id), form -> new ArrayList<>())
                        .add(id);
            }
        });
        return ids;
    }

    void add(String id, Runner runner) {
        runners.put(id, runner);
    }
}
