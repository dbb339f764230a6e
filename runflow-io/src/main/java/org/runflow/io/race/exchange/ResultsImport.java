package org.runflow.io.race.exchange;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.dialect.ClockText;
import org.runflow.io.race.read.TrackFile;
import org.runflow.race.model.RaceClock;
import org.runflow.race.rule.Names;

/**
 * Reads results and start lists of timing programs (FORMATS §6): headers in five languages, a column or a row per mat, times of day, gun and net times,
 * words for who did not finish. What cannot be known is asked for, not guessed, and nothing is written before it was understood. Immutable.
 *
 * <pre>{@code
 * ImportedResults results = ResultsImport.of(Path.of("results.csv")).event("half").gun("08:30").distanceKm(21.1).read();
 * }</pre>
 *
 * @param table the table
 * @param eventName the event it is read for, absent when the map tells it
 * @param gunClock its gun, absent when map or folder tell it
 * @param km its distance, absent when map, folder or mats tell it
 * @param mapFile a map that corrects what is understood, absent when there is none
 * @param folder the race folder whose request is asked for gun and distance, absent when there is none
 */
public record ResultsImport(
        Path table,
        Optional<String> eventName,
        Optional<String> gunClock,
        Optional<Double> km,
        Optional<Path> mapFile,
        Optional<Path> folder) {
    private static final double LONGEST_KM = 1000;

    /**
     * Begins to read a table.
     *
     * @param table a CSV file in any dialect
     * @return the import
     */
    public static ResultsImport of(Path table) {
        return new ResultsImport(
                table, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return the import for an event}
     *
     * @param name name of the event
     */
    public ResultsImport event(String name) {
        return new ResultsImport(table, Optional.of(name), gunClock, km, mapFile, folder);
    }

    /**
     * {@return the import with a gun}
     *
     * @param clock {@code HH:MM} or {@code HH:MM:SS}; judged when the table is read
     */
    public ResultsImport gun(String clock) {
        return new ResultsImport(table, eventName, Optional.of(clock), km, mapFile, folder);
    }

    /**
     * {@return the import with the distance of the event}
     *
     * @param newKm kilometres; judged when the table is read
     */
    public ResultsImport distanceKm(double newKm) {
        return new ResultsImport(table, eventName, gunClock, Optional.of(newKm), mapFile, folder);
    }

    /**
     * {@return the import with the distance of a track: 5, 10, 15, 21.0975 or 42.195 km where it is within 2 % of that, else as long as it is drawn, to 10 m}
     *
     * @param gpx the file of the track
     * @throws org.runflow.error.InvalidInputException if it is no track; says what is wrong
     */
    public ResultsImport alongTrack(Path gpx) {
        List<InputProblem> problems = new ArrayList<>();
        Optional<TrackFile> track = TrackFile.read(gpx, eventName.orElse(""), problems);
        if (track.isEmpty()) {
            throw new InvalidInputException("the track '" + gpx + "'", problems);
        }
        return distanceKm(DraftCourse.distance(track.get().lengthM() / 1000));
    }

    /**
     * {@return the import with a map}
     *
     * @param file a map as {@link ImportedResults#writeTo} writes it, or a part of one
     */
    public ResultsImport map(Path file) {
        return new ResultsImport(table, eventName, gunClock, km, Optional.of(file), folder);
    }

    /**
     * {@return the import for a race folder, which tells gun and distance where nobody else does}
     *
     * @param raceFolder a folder that need not be complete, nor be there
     */
    public ResultsImport forRace(Path raceFolder) {
        return new ResultsImport(table, eventName, gunClock, km, mapFile, Optional.of(raceFolder));
    }

    /**
     * Reads the table.
     *
     * @return what it was understood as
     * @throws org.runflow.error.InvalidInputException with the rows that do not fit, or with what has to be told in a map; of one table at most a thousand
     */
    public ImportedResults read() {
        ImportProblems problems = new ImportProblems(String.valueOf(table.getFileName()));
        List<InputProblem> early = new ArrayList<>();
        ImportMap map = mapFile.map(file -> ImportMapJson.read(file, early)).orElse(ImportMap.empty());
        String event = eventName.or(map::event).orElse("");
        if (!Names.isName(event)) {
            early.add(InputProblem.of("event", "must be told, with --event or in a map: " + Names.RULE));
        }
        RaceFacts facts = folder.map(path -> RaceFacts.of(path, event, early)).orElse(RaceFacts.NOTHING);
        Optional<ResultsTable> read =
                ResultsTable.read(table, map.separator(), headers -> ResultColumns.known(headers, map), early);
        problems.addAll(early);
        problems.requireNone();
        return understand(read.orElseThrow(), map, event, facts, problems);
    }

    private ImportedResults understand(
            ResultsTable read, ImportMap map, String event, RaceFacts facts, ImportProblems problems) {
        ResultColumns columns = new ResultColumns(read, map);
        ImportTarget target = target(map, event, facts, problems);
        problems.requireNone();
        ResultRows rows = new ResultRows(read, columns, map, target, problems);
        List<ResultEntry> entries = rows.read();
        List<String> notes = new ArrayList<>();
        String base = new TimeBases(entries, columns, map, target, problems, rows.saysClock()).settle();
        new AskedTimes(entries, columns, target, problems, notes).settle();
        StartOffsets offsets = StartOffsets.of(entries, columns, map, target, problems, notes);
        ResultRunners made = new ResultRunners(entries, columns, target, offsets, base.equals("net"), problems);
        List<ImportedRunner> runners = made.make();
        if (runners.isEmpty() && problems.isEmpty()) {
            problems.add("has no runner of this event");
        }
        if (!problems.isEmpty() && !columns.unreadTimes().isEmpty()) {
            problems.add(columns.unreadTimes());
        }
        problems.requireNone();
        ImportFiles files = new ImportFiles(runners, made.counts());
        boolean mats = columns.isLong() || !columns.mats().isEmpty();
        tell(notes, columns, target, offsets, mats ? Optional.of(base) : Optional.empty(), rows, made.counts());
        return new ImportedResults(
                event,
                columns.shown(target.distanceKm()),
                notes,
                runners.size(),
                files.runners(),
                files.hasSplits() ? Optional.of(files.splits()) : Optional.empty(),
                used(map, read, columns, target, offsets, mats ? Optional.of(base) : Optional.empty()));
    }

    private ImportTarget target(ImportMap map, String event, RaceFacts facts, ImportProblems problems) {
        Optional<String> gun = gunClock.or(map::gun).or(facts::gun);
        Optional<Long> gunMillis = gun.flatMap(clock -> {
            ClockText.Reading reading =
                    new ClockText(Optional.empty(), ZoneOffset.UTC, 0).read(ResultTime.inDay(clock));
            if (reading.problem().isPresent() || reading.millis() < 0 || reading.millis() > RaceClock.DAY_MILLIS) {
                problems.add("the gun '" + clock + "' is no time of day such as 08:30");
                return Optional.empty();
            }
            return Optional.of(reading.millis());
        });
        double distance = km.or(map::distanceKm).or(facts::distanceKm).orElse(0.0);
        if (!(distance > 0 && distance <= LONGEST_KM)) {
            problems.add(
                    "needs the distance of the event in kilometres, above 0: say --distance 21.1, or write it into a"
                            + " folder with an analysis.json");
        }
        return new ImportTarget(event, gunMillis, distance, facts.date(), facts.offset(gunMillis.orElse(0L)));
    }

    private static void tell(
            List<String> notes,
            ResultColumns columns,
            ImportTarget target,
            StartOffsets offsets,
            Optional<String> base,
            ResultRows rows,
            ImportCounts counts) {
        notes.add("Start offsets: " + offsets.source() + "; the event is " + DraftTable.number(target.distanceKm())
                + " km long.");
        base.ifPresent(from -> notes.add("Times at mats count from "
                + (from.equals("net")
                        ? "the start line"
                        : from.equals("gun") ? "the gun" : "midnight: they are times of day")
                + "."));
        notes.addAll(counts.lines());
        notes.addAll(columns.doubts());
        if (rows.blankIds() > 0) {
            notes.add("Rows without a number of a runner, left out: " + rows.blankIds() + ".");
        }
        if (!rows.otherContests().isEmpty()) {
            notes.add("Rows of other contests, left out: " + rows.otherContests() + ".");
        }
    }

    private static ImportMap used(
            ImportMap map,
            ResultsTable read,
            ResultColumns columns,
            ImportTarget target,
            StartOffsets offsets,
            Optional<String> base) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Map<String, Double> mats = new LinkedHashMap<>();
        for (UnderstoodColumn column : columns.shown(target.distanceKm())) {
            if (column.meaning() == Meaning.MAT) {
                mats.put(column.column(), Double.valueOf(column.detail().replace("km ", "")));
            } else if (column.meaning() != Meaning.IGNORED && column.meaning() != Meaning.TIME_TO_ASK) {
                meanings.put(column.column(), column.meaning().word());
            }
        }
        map.mats().forEach(mats::putIfAbsent);
        return new ImportMap(
                Optional.of(target.event()),
                target.gunMillis().map(RaceClock::text),
                Optional.of(target.distanceKm()),
                base,
                Optional.of(offsets.source()),
                Optional.of(read.encoding()),
                Optional.of(String.valueOf(read.separator())),
                map.decimal(),
                meanings,
                mats,
                map.waveStarts(),
                map.contests(),
                map.statuses());
    }
}
