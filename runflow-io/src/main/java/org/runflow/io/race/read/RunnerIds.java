package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.runflow.io.race.dialect.Spelling;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;

/** All runners of one day read so far, by id, with the place they were first named at. */
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

    /** Tells how many ids are used on several days, if any: each day's runners are people of their own. */
    static Optional<Note> noteOnSeveralDays(Race race) {
        Map<String, String> dayById = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        for (RaceEvent event : race.events()) {
            for (int runner = 0; runner < event.field().size(); runner++) {
                String id = event.field().id(runner);
                if (!event.day().equals(dayById.putIfAbsent(id, event.day()))
                        && !event.day().equals(dayById.get(id))) {
                    repeated.add(id);
                }
            }
        }
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(Note.info(repeated.size()
                        + (repeated.size() == 1 ? " runner id is" : " runner ids are")
                        + " used on several days; each day counts its own runners."));
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
