package org.runflow.io.race.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.runflow.io.race.check.Warning;
import org.runflow.io.race.check.WarningKind;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Note;

/** Chooses the track of an event among those of a file: the one that was asked for, else the one whose length fits best. */
final class TrackChoice {
    private static final double MIN_LENGTH_M = 1;

    private final InputFile file;
    private final RaceInputs.EventInput event;
    private final int waypoints;

    /** For a file with that many waypoints beside its tracks. */
    TrackChoice(InputFile file, RaceInputs.EventInput event, int waypoints) {
        this.file = file;
        this.event = event;
        this.waypoints = waypoints;
    }

    private record Candidate(String shown, List<GpxContent.Way> ways, double lengthM) {
        static Candidate of(String shown, List<GpxContent.Way> ways) {
            return new Candidate(shown, ways, GpxContent.lengthM(ways));
        }
    }

    /** The track, or nothing when that is a problem. */
    Optional<Track> choose(List<GpxContent.Way> all) {
        List<GpxContent.Way> ways =
                all.stream().filter(way -> way.points.size() > 1).toList();
        Optional<String> asked = event.request().gpxTrack();
        if (asked.isPresent()) {
            return named(ways, asked.get()).flatMap(way -> track(List.of(way)));
        }
        if (ways.size() < 2) {
            return track(ways.isEmpty() ? all : ways);
        }
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(Candidate.of("all together", ways));
        for (int i = 0; i < ways.size(); i++) {
            candidates.add(Candidate.of(shown(ways, i), List.of(ways.get(i))));
        }
        double wantedM = event.distanceKnown()
                ? 1000 * event.request().distanceKm()
                : candidates.get(0).lengthM();
        Candidate best = candidates.stream()
                .min(Comparator.comparingDouble(candidate -> Math.abs(candidate.lengthM() - wantedM)))
                .orElseThrow();
        report(candidates, best);
        return track(best.ways());
    }

    private Optional<GpxContent.Way> named(List<GpxContent.Way> ways, String asked) {
        List<GpxContent.Way> named =
                ways.stream().filter(way -> way.name.equals(asked)).toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        if (named.isEmpty() && asked.matches("[1-9]\\d{0,3}") && Integer.parseInt(asked) <= ways.size()) {
            return Optional.of(ways.get(Integer.parseInt(asked) - 1));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            names.add(shown(ways, i));
        }
        file.problem((named.isEmpty() ? "has no track '" : "has " + named.size() + " tracks '") + asked
                + "', which gpx_track of event '" + event.request().name() + "' asks for; it has "
                + String.join(", ", names) + (named.isEmpty() ? "" : ": ask for one by its number from 1"));
        return Optional.empty();
    }

    private static String shown(List<GpxContent.Way> ways, int index) {
        GpxContent.Way way = ways.get(index);
        String name = way.name.isEmpty() ? "number " + (index + 1) : "'" + way.name + "'";
        String parts = way.segments().size() < 2
                ? ""
                : way.segments().stream()
                        .map(segment -> km(GpxContent.lengthM(List.of(segment))))
                        .collect(Collectors.joining(", ", " (segments ", ")"));
        return name + " " + km(GpxContent.lengthM(List.of(way))) + parts;
    }

    private void report(List<Candidate> candidates, Candidate best) {
        String tracks = file.name() + " has " + (candidates.size() - 1) + " tracks: "
                + candidates.stream().skip(1).map(Candidate::shown).collect(Collectors.joining(", ")) + "; together "
                + km(candidates.get(0).lengthM()) + ".";
        if (best.equals(candidates.get(0))) {
            file.note(Note.info(tracks + " They are taken as one, in file order."));
        } else {
            file.warn(new Warning(
                    WarningKind.TRACK,
                    file.name(),
                    0,
                    Warning.ALL,
                    tracks + " " + best.shown() + " is taken alone, as it fits the distance of '"
                            + event.request().name()
                            + "' best; name it with gpx_track, or keep it alone in the file."));
        }
    }

    private Optional<Track> track(List<GpxContent.Way> ways) {
        Optional<Track> track = GpxContent.track(ways);
        if (track.isEmpty()) {
            int points = ways.stream().mapToInt(way -> way.points.size()).sum();
            file.problem(
                    points == 0 && waypoints > 0
                            ? "has waypoints only, no track or route; export the way, not the places"
                            : "has " + points + (points == 1 ? " point" : " points")
                                    + " of a track or route; it needs two or more");
        } else if (!(TrackNotes.drawnLengthM(track.get()) >= MIN_LENGTH_M)) {
            file.problem("has a track without a length: all points lie within a metre");
            return Optional.empty();
        }
        file.understood(understood(ways));
        return track;
    }

    private static String understood(List<GpxContent.Way> ways) {
        int points = ways.stream().mapToInt(way -> way.points.size()).sum();
        long parts = ways.stream().mapToLong(way -> way.segments().size()).sum();
        String names = ways.stream()
                .map(way -> way.name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("', '", "'", "'"));
        return (ways.size() == 1 ? "1 track" : ways.size() + " tracks") + (names.equals("''") ? "" : " " + names) + ", "
                + (parts > ways.size() ? parts + " segments, " : "") + points + " points";
    }

    private static String km(double metres) {
        return String.format(Locale.ROOT, "%.1f km", metres / 1000);
    }
}
