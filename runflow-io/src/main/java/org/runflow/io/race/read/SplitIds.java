package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.runflow.io.race.dialect.Spelling;
import org.runflow.race.model.Note;

/**
 * Finds for each id of a splits file the runner of its event: the one of that id, else the only one of the same normal form. Whoever is not in the
 * runners file is entered by splits alone.
 */
final class SplitIds {
    private final InputFile file;
    private final String event;
    private final RunnerIds ids;
    private final Map<String, List<String>> runnersByForm;
    private final Map<String, List<String>> splitsByForm = new HashMap<>();
    private int joined;
    private int known;
    private int unknown;

    SplitIds(InputFile file, String event, RunnerIds ids, Iterable<String> written) {
        this.file = file;
        this.event = event;
        this.ids = ids;
        this.runnersByForm = ids.byNormalForm(event);
        written.forEach(id -> splitsByForm
                .computeIfAbsent(Spelling.normalId(id), form -> new ArrayList<>())
                .add(id));
    }

    /** The runner, or nothing when that is a problem. */
    Optional<String> find(String written, int line) {
        Optional<RunnerIds.Runner> exact = ids.find(written);
        if (exact.isPresent() && exact.get().event().equals(event)) {
            known++;
            return Optional.of(written);
        }
        String form = Spelling.normalId(written);
        List<String> runners = runnersByForm.getOrDefault(form, List.of());
        List<String> splits = splitsByForm.getOrDefault(form, List.of());
        if (runners.size() == 1 && splits.size() == 1) {
            joined++;
            return Optional.of(runners.get(0));
        }
        if (!runners.isEmpty()) {
            boolean manyRunners = runners.size() > 1;
            file.problem(
                    line,
                    "runner_id",
                    written,
                    "may stand for " + quoted(runners) + " of the runners file"
                            + (manyRunners ? "" : ", and so may " + quoted(others(splits, written)) + " of this file")
                            + "; write each id as it stands there");
            return Optional.empty();
        }
        if (exact.isPresent()) {
            file.problem(
                    line,
                    "runner_id",
                    written,
                    "runs in event '" + exact.get().event() + "' ("
                            + exact.get().place() + "); ids are unique over the day");
            return Optional.empty();
        }
        unknown++;
        ids.add(written, new RunnerIds.Runner(event, file.name(), line, OptionalDouble.empty(), false));
        return Optional.of(written);
    }

    /** Tells how many were joined otherwise than by their very id, and how many not at all. */
    void note() {
        if (joined > 0) {
            file.note(
                    Note.info(
                            joined + (joined == 1 ? " runner of " : " runners of ") + file.name()
                                    + (joined == 1 ? " was" : " were")
                                    + " found in the runners file without regard to leading zeros, a trailing .0 and case; its spelling is kept."));
        }
        if (unknown > 0 && !runnersByForm.isEmpty()) {
            file.note(Note.info(unknown + " of " + (unknown + joined + known) + " runners of " + file.name()
                    + " are not in the runners file; they run by their splits alone."));
        }
    }

    private static List<String> others(List<String> ids, String id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }

    private static String quoted(List<String> ids) {
        return "'" + String.join("' and '", ids.stream().sorted().toList()) + "'";
    }
}
