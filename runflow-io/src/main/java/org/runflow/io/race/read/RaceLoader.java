package org.runflow.io.race.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.dialect.ClockText;
import org.runflow.io.race.dialect.Unreadable;
import org.runflow.io.race.form.AnalysisRequest;
import org.runflow.io.race.form.EventRequest;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.location.Cutoffs;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.InvalidRaceException;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;

/** Reads all files of a race folder, lets the model judge the whole, and reports all problems together. Good for one reading. */
public final class RaceLoader {
    private final Path folder;
    private final LoadLog log = new LoadLog();
    private final Map<String, RunnerIds> runnerIdsByDay = new HashMap<>();

    /**
     * Prepares to read a folder.
     *
     * @param folder a folder with an {@code analysis.json}
     */
    public RaceLoader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the folder.
     *
     * @return what it holds
     * @throws InvalidInputException with all problems of all files, if there is any
     */
    public LoadedRace load() {
        Optional<FolderFiles> files = realFolder().map(real -> new FolderFiles(real, log));
        Optional<RaceInputs> inputs = files.flatMap(this::readRequest);
        Optional<Race> race = inputs.flatMap(this::read);
        if (files.isEmpty() || inputs.isEmpty() || race.isEmpty()) {
            throw new InvalidInputException("race folder '" + folder + "'", log.problems.sorted());
        }
        RunnerIds.noteOnSeveralDays(race.get()).ifPresent(log.notes::add);
        new RaceWarnings(race.get(), inputs.get(), log).add();
        return new LoadedRace(
                race.get(),
                inputs.get().request(),
                log.sortedNotes(inputs.get(), race.get()),
                log.understoodLines(),
                files.get().read());
    }

    private Optional<Path> realFolder() {
        try {
            if (Files.isDirectory(folder)) {
                return Optional.of(folder.toRealPath());
            }
            log.problems.add(InputProblem.of(folder.toString(), "is not a folder; a race is read from a folder"));
        } catch (IOException e) {
            log.problems.add(InputProblem.of(folder.toString(), Unreadable.because(e)));
        }
        return Optional.empty();
    }

    private Optional<RaceInputs> readRequest(FolderFiles files) {
        Optional<RaceInputs> inputs = files.require(
                        AnalysisJson.NAME, message -> log.problems.add(InputProblem.of(AnalysisJson.NAME, message)))
                .flatMap(file -> new AnalysisJson(file, files).read());
        files.reportOthers();
        return inputs;
    }

    private Optional<Race> read(RaceInputs inputs) {
        AnalysisRequest request = inputs.request();
        List<String> events = request.events().stream().map(EventRequest::name).toList();
        RaceBuilder builder =
                Race.builder(request.name()).zone(request.timeZone().getId()).settings(request.settings());
        request.days().forEach(builder::day);
        request.dayLabels().forEach(builder::dayLabel);
        RaceClocks clocks = new RaceClocks(request);
        request.eventGroups().forEach(builder::group);
        Map<RaceInputs.EventInput, CompletableFuture<TrackReading>> tracks = tracks(inputs);
        inputs.segments()
                .ifPresentOrElse(
                        file -> new SegmentsCsv(events, builder).read(file, log), () -> SegmentsCsv.leaveUnjudged(log));
        inputs.events().forEach(event -> readEvent(event, clocks.of(event.request()), tracks, builder));
        inputs.flow().ifPresent(file -> new FlowCsv(builder).read(file));
        inputs.locations().ifPresent(file -> new LocationsCsv(events, clocks, log.unusedSegments, builder).read(file));
        Optional<Race> race = build(builder);
        race.ifPresent(built -> noteWaypoints(inputs, tracks, built));
        return race;
    }

    /** Waypoints that became locations are read; of others somebody should know. */
    private void noteWaypoints(
            RaceInputs inputs, Map<RaceInputs.EventInput, CompletableFuture<TrackReading>> tracks, Race race) {
        for (RaceInputs.EventInput event : inputs.events()) {
            List<GeoPoint> places = race.locations().stream()
                    .filter(location -> location.day().equals(event.request().day()))
                    .flatMap(location -> location.place().stream())
                    .toList();
            Optional.ofNullable(tracks.get(event))
                    .flatMap(reading -> reading.join().waypoints())
                    .flatMap(waypoints -> waypoints.note(places))
                    .ifPresent(log.notes::add);
        }
    }

    /** Tracks depend on no other file, so they are read beside the tables. */
    private static Map<RaceInputs.EventInput, CompletableFuture<TrackReading>> tracks(RaceInputs inputs) {
        IdentityHashMap<RaceInputs.EventInput, CompletableFuture<TrackReading>> tracks = new IdentityHashMap<>();
        for (RaceInputs.EventInput event : inputs.events()) {
            event.gpx()
                    .ifPresent(file ->
                            tracks.put(event, CompletableFuture.supplyAsync(() -> TrackReading.of(file, event))));
        }
        return tracks;
    }

    private void readEvent(
            RaceInputs.EventInput input,
            ClockText clock,
            Map<RaceInputs.EventInput, CompletableFuture<TrackReading>> tracks,
            RaceBuilder builder) {
        EventRequest event = input.request();
        Field field = readField(input, clock);
        Optional<TrackReading> reading = Optional.ofNullable(tracks.get(input)).map(CompletableFuture::join);
        reading.ifPresent(read -> log.add(read.log()));
        Optional<Track> track = reading.flatMap(TrackReading::track);
        builder.event(event.name(), described -> {
            described.day(event.day()).gunMillis(event.startMillis()).distanceKm(event.distanceKm());
            described.field(field);
            event.limitMinutes().ifPresent(described::limitMinutes);
            track.ifPresent(described::track);
        });
    }

    private Field readField(RaceInputs.EventInput input, ClockText clock) {
        EventRequest event = input.request();
        FieldBuilder field = Field.builder();
        RunnerFates fates = new RunnerFates();
        RunnerIds runnerIds = runnerIdsByDay.computeIfAbsent(event.day(), day -> new RunnerIds());
        input.runners().ifPresent(file -> new RunnersCsv(input, runnerIds, field, fates).read(file));
        boolean startsKnown = input.runners().isPresent() || event.runnersFile().isEmpty();
        input.splits().ifPresent(file -> new SplitsCsv(event, clock, runnerIds, field, fates, startsKnown).read(file));
        fates.settle(input, field);
        return log.problems.isEmpty() ? field.build() : Field.empty();
    }

    /** The race, or nothing when there is any problem. */
    private Optional<Race> build(RaceBuilder builder) {
        try {
            Race race = builder.build();
            race.dayNames().stream()
                    .flatMap(day -> log.parts.translate(Cutoffs.problems(race.day(day))).stream())
                    .forEach(log.problems::add);
            return log.problems.isEmpty() ? Optional.of(race) : Optional.empty();
        } catch (InvalidRaceException e) {
            log.parts.translate(e.raceProblems()).forEach(log.problems::add);
            return Optional.empty();
        }
    }
}
