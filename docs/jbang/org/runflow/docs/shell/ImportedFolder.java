package org.runflow.docs.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.runflow.io.race.exchange.DraftEvent;
import org.runflow.io.race.exchange.ImportedResults;
import org.runflow.io.race.exchange.RaceDraft;
import picocli.CommandLine.Option;

/** A race folder made of results and the track of their event. */
final class ImportedFolder {
    @Option(
            names = "--gpx",
            paramLabel = "TRACK",
            description = "The track of the event: --into becomes a race folder; needs --date.")
    private Optional<Path> track = Optional.empty();

    @Option(names = "--date", paramLabel = "DATE", description = "Day of the race, with --gpx, such as 2027-05-09.")
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of the clocks, with --gpx (default: that of this computer).")
    private Optional<String> zone = Optional.empty();

    Optional<Path> track() {
        return track;
    }

    /** Only what was not there before may be taken away again, so a new folder replaces nothing. */
    void check(Optional<Path> into, boolean replace) {
        if (track.isPresent() && (into.isEmpty() || date.isEmpty())) {
            throw new UsageException("--gpx makes a race folder: say --into FOLDER and --date 2027-05-09, too.");
        }
        if (track.isEmpty() && (date.isPresent() || zone.isPresent())) {
            throw new UsageException("--date and --zone are for a new race folder, which needs --gpx TRACK.");
        }
        if (track.isPresent() && replace) {
            throw new UsageException(
                    "--gpx makes a new race folder and replaces nothing; leave out --replace, or --gpx,"
                            + " --date and --zone for a race that is there.");
        }
        zone.ifPresent(InitCommand::zone);
    }

    /** Before anything is written. */
    void requireStart(ImportedResults understood) {
        if (track.isPresent()) {
            var unused = start(understood);
        }
    }

    /** Makes a race of the files that were written; takes them away again when that fails. */
    void make(ImportedResults understood, Path folder, List<Path> written) {
        try {
            DraftEvent event = DraftEvent.of(understood.event(), track.orElseThrow(), start(understood))
                    .withRunners(written.get(0));
            RaceDraft draft = RaceDraft.fromTracks(List.of(event));
            (zone.isPresent() ? draft.zone(InitCommand.zone(zone.get())) : draft.assumingZone(ZoneId.systemDefault()))
                    .writeTo(folder);
        } catch (RuntimeException e) {
            written.forEach(ImportedFolder::takeAway);
            throw e;
        }
    }

    private LocalDateTime start(ImportedResults understood) {
        String gun = understood
                .map()
                .gun()
                .orElseThrow(
                        () -> new UsageException("--gun is missing: when the event started, such as --gun 08:30."));
        try {
            return LocalDateTime.of(LocalDate.parse(date.orElseThrow()), LocalTime.parse(gun));
        } catch (DateTimeException e) {
            throw new UsageException(
                    "'" + date.orElseThrow() + " " + gun + "' is no start: write --date 2027-05-09 and --gun 08:30.");
        }
    }

    private static void takeAway(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take away '" + file + "'", e);
        }
    }
}
