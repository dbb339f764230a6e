package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.runflow.io.race.form.EventRequest;
import org.runflow.race.model.FieldBuilder;

/** Reads the measured times of one event into its field; they count instead of the pace. */
final class SplitsCsv {
    private static final Columns COLUMNS =
            Columns.of(List.of("runner_id", "km"), List.of()).requiringOneOf(List.of("clock", "elapsed_s"));
    private static final String CLOCK_RULE = "must be a time as HH:MM:SS or HH:MM:SS.mmm";
    private static final double SECOND_MILLIS = 1000;

    private final EventRequest event;
    private final RunnerIds ids;
    private final FieldBuilder field;
    private final RunnerFates fates;
    private final boolean startsKnown;
    private final Map<String, List<Knot>> knotsById = new LinkedHashMap<>();
    private final Set<String> broken = new HashSet<>();

    /**
     * Prepares to read.
     *
     * @param fates what the runners file says of runners beside their pace
     * @param startsKnown whether the runners file could be read or none is needed, so that a runner it lacks has no start offset
     */
    SplitsCsv(EventRequest event, RunnerIds ids, FieldBuilder field, RunnerFates fates, boolean startsKnown) {
        this.event = event;
        this.ids = ids;
        this.field = field;
        this.fates = fates;
        this.startsKnown = startsKnown;
    }

    /** A measured time and the line it stands in. */
    record Knot(double km, long elapsedMillis, int line) {}

    void read(InputFile file) {
        CsvFile.read(file, COLUMNS, this::read);
        knotsById.entrySet().removeIf(runner -> !fates.takeSplits(file, runner.getKey(), runner.getValue()));
        knotsById.forEach((id, knots) -> checkRunner(file, id, knots));
        fates.judgeSplits(file, ids);
        if (!file.hasProblems()) {
            knotsById.forEach((id, knots) -> knots.forEach(knot -> field.split(id, knot.km(), knot.elapsedMillis())));
        }
    }

    private void read(Row row) {
        Optional<String> id = row.require("runner_id", "must be an id");
        OptionalDouble km = row.number("km", Range.KM);
        OptionalLong millis = elapsedMillis(row);
        if (id.isEmpty() || !runsHere(row, id.get()) || row.file().isFullOfProblems()) {
            return;
        }
        if (km.isEmpty() || millis.isEmpty()) {
            broken.add(id.get());
        } else {
            knotsById
                    .computeIfAbsent(id.get(), key -> new ArrayList<>())
                    .add(new Knot(km.getAsDouble(), millis.getAsLong(), row.line()));
        }
    }

    private OptionalLong elapsedMillis(Row row) {
        Optional<String> clock = row.find("clock");
        boolean hasElapsed = row.find("elapsed_s").isPresent();
        if (clock.isPresent() && hasElapsed) {
            row.problem("clock", "stands beside elapsed_s; give one of them");
        } else if (hasElapsed) {
            OptionalDouble seconds = row.number("elapsed_s", Range.ELAPSED_S);
            return seconds.isPresent() ? OptionalLong.of(roundedMillis(seconds.getAsDouble())) : OptionalLong.empty();
        } else if (clock.isEmpty()) {
            requireTime(row);
        } else {
            OptionalLong millis = ClockTime.parseMillis(clock.get());
            if (millis.isPresent()) {
                return OptionalLong.of(millis.getAsLong() - event.startMillis());
            }
            row.problem("clock", CLOCK_RULE);
        }
        return OptionalLong.empty();
    }

    private static void requireTime(Row row) {
        boolean both = row.header().has("clock") && row.header().has("elapsed_s");
        row.require(
                row.header().has("clock") ? "clock" : "elapsed_s",
                both ? "or elapsed_s must hold the time" : "must hold the time");
    }

    /** Whether the runner belongs to this event; one known by splits only is entered here. */
    private boolean runsHere(Row row, String id) {
        Optional<RunnerIds.Runner> known = ids.find(id);
        if (known.isEmpty()) {
            ids.add(
                    id,
                    new RunnerIds.Runner(event.name(), row.file().name(), row.line(), OptionalDouble.empty(), false));
            return true;
        }
        boolean here = known.get().event().equals(event.name());
        if (!here) {
            row.problem(
                    "runner_id",
                    "runs in event '" + known.get().event() + "' ("
                            + known.get().place() + "); ids are unique over the day");
        }
        return here;
    }

    private void checkRunner(InputFile file, String id, List<Knot> knots) {
        RunnerIds.Runner runner = ids.find(id).orElseThrow();
        knots.sort(Comparator.comparingDouble(Knot::km).thenComparingInt(Knot::line));
        checkStart(file, id, knots, runner);
        for (int i = 1; i < knots.size(); i++) {
            Knot before = knots.get(i - 1);
            Knot after = knots.get(i);
            if (before.km() == after.km()) {
                file.problem(
                        after.line(),
                        "km",
                        "" + after.km(),
                        "occurs twice for runner '" + id + "', first in line " + before.line());
            } else if (after.elapsedMillis() < before.elapsedMillis()) {
                timeProblem(file, id, after, "is earlier than km " + before.km() + " in line " + before.line());
            }
        }
    }

    private void checkStart(InputFile file, String id, List<Knot> knots, RunnerIds.Runner runner) {
        Knot first = knots.get(0);
        boolean startIsKnot = runner.paced() && !fates.lacksStart(id) && first.km() > 0;
        if (knots.size() == 1 && !startIsKnot && startsKnown && !broken.contains(id)) {
            file.problem(
                    first.line(), "runner_id", id, "has one split only; it takes two, or one after a start offset");
        }
        if (startIsKnot && runner.startOffsetS().isPresent()) {
            long startMillis = roundedMillis(runner.startOffsetS().getAsDouble());
            if (first.elapsedMillis() < startMillis) {
                timeProblem(file, id, first, "is earlier than the start offset in " + runner.place());
            }
        }
    }

    private static void timeProblem(InputFile file, String id, Knot knot, String message) {
        file.problem(
                knot.line(), "km", "" + knot.km(), "of runner '" + id + "' " + message + "; times may not go back");
    }

    private static long roundedMillis(double seconds) {
        return (long) Math.floor(SECOND_MILLIS * seconds + 0.5);
    }
}
