package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.runflow.io.race.dialect.ClockText;
import org.runflow.io.race.form.EventRequest;
import org.runflow.race.model.FieldBuilder;

/** Reads the measured times of one event into its field; they count instead of the pace. */
final class SplitsCsv {
    private static final Columns COLUMNS =
            Columns.of(List.of("runner_id", "km"), List.of()).requiringOneOf(List.of("clock", "elapsed_s"));

    private final EventRequest event;
    private final SplitTimes times;
    private final RunnerIds ids;
    private final FieldBuilder field;
    private final RunnerFates fates;
    private final boolean startsKnown;
    private final Map<String, Mats> matsById = new LinkedHashMap<>();

    /**
     * Prepares to read.
     *
     * @param clock reads clocks on the day of the event
     * @param fates what the runners file says of runners beside their pace
     * @param startsKnown whether the runners file could be read or none is needed, so that a runner it lacks has no start offset
     */
    SplitsCsv(
            EventRequest event,
            ClockText clock,
            RunnerIds ids,
            FieldBuilder field,
            RunnerFates fates,
            boolean startsKnown) {
        this.event = event;
        this.times = new SplitTimes(clock);
        this.ids = ids;
        this.field = field;
        this.fates = fates;
        this.startsKnown = startsKnown;
    }

    /** What the file says of one id. */
    private static final class Mats {
        private final List<Knot> knots = new ArrayList<>();
        private final int firstLine;
        private boolean isBroken;

        private Mats(int firstLine) {
            this.firstLine = firstLine;
        }
    }

    void read(InputFile file) {
        CsvFile.read(file, COLUMNS, this::read);
        SplitIds runners = new SplitIds(file, event.name(), ids, matsById.keySet());
        Map<String, Mats> found = new LinkedHashMap<>();
        matsById.forEach(
                (written, mats) -> runners.find(written, mats.firstLine).ifPresent(id -> found.put(id, mats)));
        runners.note();
        found.values().removeIf(mats -> mats.knots.isEmpty());
        found.entrySet().removeIf(runner -> !fates.takeSplits(file, runner.getKey(), runner.getValue().knots));
        double lastMatKm = found.values().stream()
                .flatMap(mats -> mats.knots.stream())
                .mapToDouble(Knot::km)
                .max()
                .orElse(0);
        StretchWarnings warnings = new StretchWarnings(file, event.distanceKm(), lastMatKm);
        found.forEach((id, mats) -> checkRunner(file, id, mats));
        fates.judgeSplits(file, ids);
        if (!file.hasProblems()) {
            found.forEach((id, mats) -> {
                warnings.look(id, mats.knots, startOffsetS(id), fates.stops(id));
                mats.knots.forEach(knot -> field.split(id, knot.km(), knot.elapsedMillis()));
            });
            warnings.warn(times);
        }
    }

    private OptionalDouble startOffsetS(String id) {
        return fates.lacksStart(id)
                ? OptionalDouble.empty()
                : ids.find(id).orElseThrow().startOffsetS();
    }

    private void read(Row row) {
        Optional<String> id = row.require("runner_id", "must be an id");
        OptionalDouble km = row.number("km", Range.KM);
        SplitTimes.Reading time = times.read(row, km);
        if (id.isEmpty() || row.file().isFullOfProblems()) {
            return;
        }
        Mats mats = matsById.computeIfAbsent(id.get(), key -> new Mats(row.line()));
        if (km.isPresent() && time.elapsedMillis().isPresent()) {
            mats.knots.add(new Knot(km.getAsDouble(), time.elapsedMillis().getAsLong(), row.line()));
        } else if (!time.isMissed()) {
            mats.isBroken = true;
        }
    }

    private void checkRunner(InputFile file, String id, Mats mats) {
        RunnerIds.Runner runner = ids.find(id).orElseThrow();
        List<Knot> knots = mats.knots;
        knots.sort(Comparator.comparingDouble(Knot::km).thenComparingInt(Knot::line));
        checkStart(file, id, mats, runner);
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

    private void checkStart(InputFile file, String id, Mats mats, RunnerIds.Runner runner) {
        Knot first = mats.knots.get(0);
        boolean startIsKnot = runner.paced() && !fates.lacksStart(id) && first.km() > 0;
        if (mats.knots.size() == 1 && !startIsKnot && startsKnown && !mats.isBroken) {
            file.problem(
                    first.line(), "runner_id", id, "has one split only; it takes two, or one after a start offset");
        }
        if (startIsKnot && runner.startOffsetS().isPresent()) {
            long startMillis = SplitTimes.roundedMillis(runner.startOffsetS().getAsDouble());
            if (first.elapsedMillis() < startMillis) {
                timeProblem(
                        file,
                        id,
                        first,
                        "is earlier than the start offset in " + runner.place()
                                + " (do the times count from the start line?)");
            }
        }
    }

    private static void timeProblem(InputFile file, String id, Knot knot, String message) {
        file.problem(
                knot.line(), "km", "" + knot.km(), "of runner '" + id + "' " + message + "; times may not go back");
    }
}
