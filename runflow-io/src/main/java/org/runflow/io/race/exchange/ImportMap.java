package org.runflow.io.race.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a table of results is to be understood (FORMATS §6). What a map does not say is found in the table; the map that was used is written beside the
 * files, so that the next table of the same kind is understood alike.
 *
 * @param event name of the event, absent when it is told otherwise
 * @param gun its gun, {@code HH:MM[:SS]}, absent when it is told otherwise
 * @param distanceKm its distance, absent when it is told otherwise
 * @param matsAre what times at mats count from: {@code gun}, {@code net} or {@code clock}
 * @param offsets where start offsets come from: {@code gun-net}, {@code start}, {@code wave-starts} or {@code zero}
 * @param encoding encoding of the text as it was read; it is only told
 * @param separator what separates the cells
 * @param decimal the decimal mark; both are read, it is only told
 * @param columns the meaning of a column, by its header: a word of {@link Meaning}
 * @param mats the kilometre of a mat, by its header or name
 * @param waveStarts when a wave started, by its name
 * @param contests the event of a contest, by the value in the table
 * @param statuses {@code ok}, {@code dns}, {@code dnf} or {@code dsq} by the word in the table
 */
public record ImportMap(
        Optional<String> event,
        Optional<String> gun,
        Optional<Double> distanceKm,
        Optional<String> matsAre,
        Optional<String> offsets,
        Optional<String> encoding,
        Optional<String> separator,
        Optional<String> decimal,
        Map<String, String> columns,
        Map<String, Double> mats,
        Map<String, String> waveStarts,
        Map<String, String> contests,
        Map<String, String> statuses) {
    /** Copies the maps in their order. */
    public ImportMap {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        mats = Collections.unmodifiableMap(new LinkedHashMap<>(mats));
        waveStarts = Collections.unmodifiableMap(new LinkedHashMap<>(waveStarts));
        contests = Collections.unmodifiableMap(new LinkedHashMap<>(contests));
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    }

    /** {@return a map that says nothing} */
    public static ImportMap empty() {
        return new ImportMap(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** {@return the map as JSON} */
    public String toJson() {
        return ImportMapJson.text(this);
    }
}
