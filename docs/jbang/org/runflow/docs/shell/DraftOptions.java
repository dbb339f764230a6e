package org.runflow.docs.shell;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.runflow.io.race.exchange.DraftEvent;
import picocli.CommandLine.Option;

/** The events of a race to be: tracks, starts, and what is known of the runners. */
final class DraftOptions {
    private static final Pattern SHORT_TIME = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern WAVES = Pattern.compile("(\\d{1,4})@(.+)");

    @Option(names = "--date", paramLabel = "DATE", description = "Day of the race, such as 2027-05-09.")
    private Optional<String> date = Optional.empty();

    @Option(
            names = "--gpx",
            paramLabel = "FILE=EVENT@START",
            required = true,
            description =
                    "A track, the name of its event, and the gun: half.gpx=half@08:30, or half@2027-05-09T08:30. Repeat for each event.")
    private List<String> tracks = List.of();

    @Option(
            names = "--runners",
            paramLabel = "EVENT=N|FILE",
            description = "How many run: half=1500; or a runners file: half=half_runners.csv (default: 1000).")
    private List<String> runners = List.of();

    @Option(
            names = "--finish",
            paramLabel = "EVENT=A/B/C",
            description = "Net times, h:mm or h:mm:ss, of a quarter, half and three quarters: half=1:38/1:53/2:12.")
    private List<String> finishes = List.of();

    @Option(
            names = "--waves",
            paramLabel = "EVENT=N@GAP",
            description = "So many equal waves, and from one to the next: half=4@2m (default: one).")
    private List<String> waves = List.of();

    /** The events; everything that cannot be read is told at once. */
    List<DraftEvent> events() {
        Set<String> wrong = new LinkedHashSet<>();
        Map<String, DraftEvent> events = new LinkedHashMap<>();
        for (String track : tracks) {
            event(track, wrong).ifPresent(event -> {
                if (events.put(event.name(), event) != null) {
                    wrong.add("--gpx names the event '" + event.name() + "' twice.");
                }
            });
        }
        forEach("--runners", "half=1500", runners, events, wrong, DraftOptions::withRunners);
        forEach("--finish", "half=1:38/1:53/2:12", finishes, events, wrong, DraftOptions::withFinish);
        forEach("--waves", "half=4@2m", waves, events, wrong, DraftOptions::withWaves);
        if (!wrong.isEmpty()) {
            throw new UsageException(String.join("\n", wrong));
        }
        return new ArrayList<>(events.values());
    }

    private Optional<DraftEvent> event(String track, Set<String> wrong) {
        int at = track.lastIndexOf('@');
        int equals = track.lastIndexOf('=', Math.max(0, at));
        if (at < 0 || equals < 1) {
            wrong.add("--gpx takes FILE=EVENT@START such as half.gpx=half@08:30, not '" + track + "'.");
            return Optional.empty();
        }
        return start(track.substring(at + 1), wrong)
                .map(start ->
                        DraftEvent.of(track.substring(equals + 1, at), Path.of(track.substring(0, equals)), start));
    }

    private Optional<LocalDateTime> start(String text, Set<String> wrong) {
        String padded = text.matches("\\d:.*") ? "0" + text : text;
        try {
            if (padded.indexOf('T') > 0) {
                return Optional.of(LocalDateTime.parse(padded));
            }
            LocalTime time = LocalTime.parse(padded);
            if (date.isEmpty()) {
                wrong.add("--date is missing: the day of the race, such as --date 2027-05-09.");
                return Optional.empty();
            }
            return Optional.of(LocalDateTime.of(LocalDate.parse(date.get()), time));
        } catch (DateTimeException e) {
            wrong.add("'" + date.map(day -> day + " ").orElse("") + text
                    + "' is no start: write --date 2027-05-09 and half@08:30, or half@2027-05-09T08:30.");
            return Optional.empty();
        }
    }

    /** Reads what is told of one event. */
    private interface Telling {
        /** The event with what was told, or nothing when the text tells nothing. */
        Optional<DraftEvent> tell(DraftEvent event, String told);
    }

    private static void forEach(
            String option,
            String example,
            List<String> texts,
            Map<String, DraftEvent> events,
            Set<String> wrong,
            Telling telling) {
        for (String text : texts) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            DraftEvent event = events.get(name);
            Optional<DraftEvent> told =
                    event == null || equals < 0 ? Optional.empty() : telling.tell(event, text.substring(equals + 1));
            if (told.isPresent()) {
                events.put(name, told.get());
            } else if (event == null) {
                wrong.add(
                        option + " names an event '" + name + "' that no --gpx has; there is " + events.keySet() + ".");
            } else {
                wrong.add(option + " cannot be '" + text + "'; it is such as " + example + ".");
            }
        }
    }

    private static Optional<DraftEvent> withRunners(DraftEvent event, String told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                told.matches("\\d{1,9}") ? event.expecting(Integer.parseInt(told)) : event.withRunners(Path.of(told)));
    }

    private static Optional<DraftEvent> withFinish(DraftEvent event, String told) {
        String[] parts = told.split("/", -1);
        double[] seconds = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Matcher time = SHORT_TIME.matcher(parts[i]);
            if (!time.matches()) {
                return Optional.empty();
            }
            String s = time.group(3);
            seconds[i] = 3600.0 * Integer.parseInt(time.group(1))
                    + 60.0 * Integer.parseInt(time.group(2))
                    + (s == null ? 0 : Integer.parseInt(s));
        }
        return parts.length == 3
                ? Optional.of(event.finishingInS(seconds[0], seconds[1], seconds[2]))
                : Optional.empty();
    }

    private static Optional<DraftEvent> withWaves(DraftEvent event, String told) {
        Matcher waves = WAVES.matcher(told);
        if (!waves.matches()) {
            return Optional.empty();
        }
        try {
            double gapS = MoveOption.span(waves.group(2)).toMillis() / 1000.0;
            return Optional.of(event.inWaves(Integer.parseInt(waves.group(1)), gapS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
