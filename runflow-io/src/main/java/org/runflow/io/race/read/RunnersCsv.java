package org.runflow.io.race.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.runflow.io.race.check.Tally;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.io.race.form.EventRequest;
import org.runflow.race.model.FieldBuilder;

/** Reads the runners of one event into its field. */
final class RunnersCsv {
    private static final Columns COLUMNS = Columns.of(
                    List.of("runner_id"), List.of("pace", "start_offset", "event", "distance"))
            .and(RunnerFates.COLUMNS);
    /** How far a runner's distance may lie from the event's: races round 42.195 to 42.2. */
    private static final double DISTANCE_TOLERANCE = 0.01;

    private final EventRequest event;
    private final RunnerIds ids;
    private final FieldBuilder field;
    private final RunnerFates fates;
    private final Range distance;
    private final boolean hasSplits;
    private final Tally fast = new Tally();

    RunnersCsv(RaceInputs.EventInput input, RunnerIds ids, FieldBuilder field, RunnerFates fates) {
        this.event = input.request();
        this.hasSplits = input.splits().isPresent();
        this.fates = fates;
        this.ids = ids;
        this.field = field;
        this.distance = new Range(
                "must be the distance of event '" + event.name() + "', " + event.distanceKm() + " km",
                km -> !input.distanceKnown()
                        || Math.abs(km - event.distanceKm()) <= DISTANCE_TOLERANCE * event.distanceKm());
    }

    void read(InputFile file) {
        CsvFile.read(file, hasSplits ? COLUMNS : COLUMNS.requiring(List.of("pace")), this::read);
        fates.judgeColumns(file);
        if (fast.count() > 0) {
            file.warn(new Warning(
                    WarningKind.PACE,
                    file.name(),
                    fast.firstLine(),
                    fast.count(),
                    fast.count() + (fast.count() == 1 ? " pace of " : " paces of ") + file.name()
                            + " below 2 min/km, which nobody runs (" + fast.shown() + ")."));
        }
    }

    private void read(Row row) {
        Optional<String> id = row.require("runner_id", "must be an id unique over the day");
        boolean isNew = id.isPresent() && isNew(row, id.get());
        boolean paceless = row.find("pace").isEmpty();
        OptionalDouble pace = paceless ? OptionalDouble.empty() : row.pace("pace");
        boolean startsAtOffset = paceless && row.find("start_offset").isPresent();
        double offsetS = row.seconds("start_offset", Range.OFFSET_S, 0);
        row.number("distance", distance, event.distanceKm());
        if (!row.find("event").orElse(event.name()).equals(event.name())) {
            row.problem("event", "must be '" + event.name() + "', the event of this file");
        }
        if (isNew && !row.file().isFullOfProblems()) {
            boolean sound = pace.isPresent() || paceless;
            boolean mayLackPace = hasSplits || row.header().has("pace");
            fates.read(
                    row,
                    id.get(),
                    paceless && mayLackPace,
                    startsAtOffset ? OptionalDouble.of(offsetS) : OptionalDouble.empty());
            ids.add(
                    id.get(),
                    new RunnerIds.Runner(
                            event.name(),
                            row.file().name(),
                            row.line(),
                            sound ? OptionalDouble.of(offsetS) : OptionalDouble.empty(),
                            true));
            pace.ifPresent(minPerKm -> judge(row, minPerKm));
            pace.ifPresent(minPerKm -> field.runner(id.get(), minPerKm, offsetS));
        }
    }

    private void judge(Row row, double minPerKm) {
        if (minPerKm < StretchWarnings.FASTEST_MIN_PER_KM) {
            fast.add(row.line(), "runner '" + row.text("runner_id") + "' " + row.text("pace"));
        }
    }

    private boolean isNew(Row row, String id) {
        Optional<RunnerIds.Runner> earlier = ids.find(id);
        earlier.ifPresent(runner ->
                row.problem("runner_id", "occurs twice, first in " + runner.place() + "; ids are unique over the day"));
        return earlier.isEmpty();
    }
}
