package org.runflow.io.race.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.runflow.io.race.dialect.ClockText;

/**
 * Where start offsets come from: gun and net times, clocks of starts, starts of waves, or nowhere.
 *
 * @param source {@code gun-net}, {@code start}, {@code wave-starts} or {@code zero}
 * @param map the map
 * @param target the event
 */
record StartOffsets(String source, ImportMap map, ImportTarget target) {
    static final String ZERO = "zero";

    private static final long JITTER_MILLIS = 2000;

    static StartOffsets of(
            List<ResultEntry> entries,
            ResultColumns columns,
            ImportMap map,
            ImportTarget target,
            ImportProblems problems,
            List<String> notes) {
        StartOffsets offsets = new StartOffsets(map.offsets().orElse(found(entries, map)), map, target);
        if (offsets.source().equals("wave-starts")) {
            offsets.checkWaves(entries, problems);
        }
        if (!offsets.source().isEmpty()) {
            return offsets;
        }
        boolean netOnly = entries.stream().anyMatch(entry -> entry.net != null)
                && entries.stream().noneMatch(entry -> entry.gun != null);
        if (netOnly) {
            problems.add(
                    "has net times only and no starts, so nobody knows who started when; say \"offsets\": \"zero\" in a map to"
                            + " let all start at the gun, or \"wave_starts\": {\"A\": \"08:30\"}");
        } else {
            notes.add(
                    (columns.hasTimes() ? "There are no net times and no starts" : "There are no starts")
                            + ": everybody starts at the gun. Design waves with runflow waves, or say \"wave_starts\" in a map.");
        }
        return new StartOffsets(ZERO, map, target);
    }

    private static String found(List<ResultEntry> entries, ImportMap map) {
        if (entries.stream().anyMatch(entry -> entry.start != null)) {
            return "start";
        }
        if (entries.stream().anyMatch(entry -> entry.gun != null && entry.net != null)) {
            return "gun-net";
        }
        return map.waveStarts().isEmpty() ? "" : "wave-starts";
    }

    private void checkWaves(List<ResultEntry> entries, ImportProblems problems) {
        if (target.gunMillis().isEmpty()) {
            problems.add("has starts of waves in the map, so the gun of the event must be known: say --gun 08:30");
            return;
        }
        map.waveStarts().forEach((wave, clock) -> {
            if (target.clock().read(clock).problem().isPresent()) {
                problems.add("the map says wave " + wave + " started at '" + clock + "', which is no time of day");
            }
        });
        for (ResultEntry entry : entries) {
            if (entry.hasAnyTime() && wave(entry).isEmpty()) {
                problems.add(entry.line, "wave", entry.wave, "is no wave of wave_starts in the map");
            }
        }
    }

    private Optional<Long> wave(ResultEntry entry) {
        return ResultColumns.told(map.waveStarts(), entry.wave)
                .map(clock -> target.clock().read(clock))
                .filter(reading -> reading.problem().isEmpty())
                .map(ClockText.Reading::millis)
                .map(target::sinceGun);
    }

    /** The start offset in milliseconds; a little before the gun counts as the gun. Nothing where the row does not tell it. */
    Optional<Long> of(ResultEntry entry) {
        Optional<Long> offset = switch (source) {
            case "start" -> Optional.ofNullable(entry.start);
            case "gun-net" ->
                entry.gun == null || entry.net == null
                        ? Optional.empty()
                        : Optional.of(Objects.requireNonNull(entry.gun) - Objects.requireNonNull(entry.net));
            case "wave-starts" -> target.gunMillis().isEmpty() ? Optional.empty() : wave(entry);
            default -> Optional.of(0L);
        };
        return offset.map(millis -> millis >= -JITTER_MILLIS && millis < 0 ? 0L : millis);
    }
}
