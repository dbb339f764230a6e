package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.runflow.race.model.Note;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RacePart.EventPart;
import org.runflow.race.model.RacePart.LocationPart;
import org.runflow.race.model.RacePart.PassPart;
import org.runflow.race.model.RacePart.SegmentPart;
import org.runflow.race.model.RacePart.SettingsPart;
import org.runflow.race.model.RaceProperty;
import org.runflow.race.model.Segment;
import org.runflow.race.model.SegmentBuilder;
import org.runflow.race.model.SegmentTraits;

/** Reads the segments: one row per stretch of road with a pass, or several, per event that uses it. */
final class SegmentsCsv {
    private static final Columns FIXED = Columns.of(
            List.of("seg_id", "seg_label", "width_m"),
            List.of("direction", "schema", "segment_type", "corridor", "flow_type", "description"));
    private static final String FROM = "_from_km";
    private static final String TO = "_to_km";
    private static final String DIRECTION = "_direction";
    /** What follows the names of the columns of a second pass of an event, and so on. */
    private static final List<String> FURTHER =
            IntStream.rangeClosed(2, 9).mapToObj(number -> "_" + number).toList();

    private static final Map<String, Orientation> ORIENTATIONS =
            Map.of("with", Orientation.WITH, "against", Orientation.AGAINST);

    private final List<String> events;
    private final RaceBuilder race;
    private final SeenIds ids = new SeenIds();

    SegmentsCsv(List<String> events, RaceBuilder race) {
        this.events = events;
        this.race = race;
    }

    /** Whether an event of that name could not have columns of its own. */
    static boolean takesColumn(String name) {
        String column = name.toLowerCase(Locale.ROOT);
        return FIXED.takes(column)
                || Stream.of(FROM, TO, DIRECTION)
                        .anyMatch(end -> column.endsWith(end)
                                || FURTHER.stream().anyMatch(number -> column.endsWith(end + number)));
    }

    /** The column in which a pass of the event begins. */
    static String fromColumn(String event) {
        return event + FROM;
    }

    /** Says that nothing can be known of segments, so that references to them are not judged. */
    static void leaveUnjudged(LoadLog log) {
        log.parts.leaveUnjudged(EventPart.class, RaceProperty.PASSES);
        log.parts.leaveUnjudged(SegmentPart.class, RaceProperty.PASSES);
        log.parts.leaveUnjudged(LocationPart.class, RaceProperty.SEGMENT_IDS);
        log.parts.leaveUnjudged(SettingsPart.class, RaceProperty.SEGMENT_SCHEMAS);
    }

    void read(InputFile file, LoadLog log) {
        List<String> lower =
                events.stream().map(event -> event.toLowerCase(Locale.ROOT)).toList();
        Columns columns = FIXED.requiring(lower.stream()
                        .flatMap(event -> Stream.of(event, event + FROM, event + TO))
                        .toList())
                .and(lower.stream().map(event -> event + DIRECTION).toList())
                .and(lower.stream()
                        .flatMap(event -> FURTHER.stream()
                                .flatMap(number -> Stream.of(
                                        event + FROM + number, event + TO + number, event + DIRECTION + number)))
                        .toList());
        if (!CsvFile.read(file, columns, row -> read(row, log)) || file.isFullOfProblems()) {
            leaveUnjudged(log);
        }
        if (!log.unusedSegments.isEmpty()) {
            file.note(Note.info("Rows of " + file.name() + " that no event uses are left out: "
                    + String.join(", ", log.unusedSegments) + "."));
        }
    }

    private record UsedPass(String event, Optional<KmWindow> told, Optional<Orientation> stated) {
        void addTo(SegmentBuilder segment) {
            KmWindow window = told.orElse(KmWindow.STAND_IN);
            stated.ifPresentOrElse(
                    orientation -> segment.pass(event, window.fromKm(), window.toKm(), orientation),
                    () -> segment.pass(event, window.fromKm(), window.toKm()));
        }
    }

    private void read(Row row, LoadLog log) {
        Optional<String> id = row.require("seg_id", "must be an id");
        boolean isNew = id.isPresent() && ids.isNew(row, "seg_id");
        if (isNew && isUnused(row)) {
            log.unusedSegments.add(id.get());
            return;
        }
        double widthM = row.number("width_m", Range.of(Segment.WIDTH_M)).orElse(1);
        SegmentTraits traits = traits(row);
        List<UsedPass> passes = events.stream()
                .filter(row.header()::has)
                .sorted(Comparator.comparingInt(
                        event -> row.header().find(event).orElseThrow()))
                .flatMap(event -> passes(row, event).stream())
                .toList();
        if (isNew && !row.file().isFullOfProblems()) {
            row.file().remember(new SegmentPart(id.get()), row.line());
            passes.forEach(pass -> row.file().remember(new PassPart(id.get(), pass.event()), row.line()));
            race.segment(id.get(), segment -> {
                segment.label(row.find("seg_label").orElse(id.get()))
                        .widthM(widthM)
                        .traits(traits);
                passes.forEach(pass -> pass.addTo(segment));
            });
        } else {
            row.file().leaveUnjudged(EventPart.class, RaceProperty.PASSES);
        }
    }

    /** Whether it says of every event that it does not run here. */
    private boolean isUnused(Row row) {
        return events.stream().allMatch(event -> row.text(event).equalsIgnoreCase("n"));
    }

    private static List<UsedPass> passes(Row row, String event) {
        Optional<Boolean> used = row.flag(event);
        if (used.isEmpty() && !row.file().isFullOfProblems()) {
            row.file().leaveUnjudged(new SegmentPart(row.text("seg_id")), RaceProperty.PASSES);
            row.file().leaveUnjudged(new EventPart(event), RaceProperty.PASSES);
        }
        if (!used.orElse(false)) {
            return List.of();
        }
        List<UsedPass> passes = new ArrayList<>();
        passes.add(pass(row, event, ""));
        FURTHER.stream()
                .filter(number -> row.find(event + FROM + number).isPresent()
                        || row.find(event + TO + number).isPresent())
                .forEach(number -> passes.add(pass(row, event, number)));
        if (passes.stream().anyMatch(pass -> pass.told().isEmpty())) {
            row.file().leaveUnjudged(new PassPart(row.text("seg_id"), event), RaceProperty.FROM_KM);
        }
        return passes;
    }

    private static UsedPass pass(Row row, String event, String number) {
        if (!number.isEmpty()) {
            needs(row, fromColumn(event) + number, event + TO + number);
            needs(row, event + TO + number, fromColumn(event) + number);
        }
        return new UsedPass(
                event,
                KmWindow.find(row, fromColumn(event) + number, event + TO + number),
                row.choice(event + DIRECTION + number, ORIENTATIONS));
    }

    /** Says that one of two columns is there without the other, where it holds something. */
    private static void needs(Row row, String column, String other) {
        if (row.find(column).isPresent() && !row.header().has(other)) {
            row.problem(column, "needs a column '%s' beside it".formatted(other));
        }
    }

    private static SegmentTraits traits(Row row) {
        return new SegmentTraits(
                row.find("schema"),
                row.find("segment_type"),
                row.find("corridor"),
                row.choice("direction", Map.of("uni", "uni", "bi", "bi")),
                row.choice("flow_type", FlowCsv.FLOW_TYPES),
                row.find("description"));
    }
}
