package org.runflow.io.race.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.race.KnownRace;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DayResult;
import org.runflow.store.Digest;

/**
 * Tells what the results of a day were computed from, and whether each of them is there and is what was stored; also of a day some of whose stages have
 * failed or were left out. Digests are those of the values, the same on every machine; the digests of the published files stand in the day's metadata.
 *
 * @param header which day
 * @param ok whether every artifact is present and verified
 * @param inputs what the analysis was given
 * @param rulebook the rulebook behind its judgements
 * @param artifacts its results, in the order of the pipeline
 */
record Health(DayHeader header, boolean ok, List<Given> inputs, KnownRace.Rules rulebook, List<Result> artifacts)
        implements DayResult {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code ok} is not what the artifacts say
     */
    public Health {
        inputs = List.copyOf(inputs);
        artifacts = List.copyOf(artifacts);
        if (ok != artifacts.stream().allMatch(Result::verified)) {
            throw new IllegalArgumentException("a day is ok exactly when all artifacts are verified, was " + ok);
        }
    }

    /**
     * Something the analysis was given.
     *
     * @param name of the input
     * @param digest of its value
     */
    public record Given(String name, Digest digest) {}

    /**
     * One artifact.
     *
     * @param name its name
     * @param path where a run shows it, relative to the day
     * @param present whether it was found
     * @param verified whether it is what was stored
     * @param digest of the value, present exactly when verified
     */
    public record Result(String name, String path, boolean present, boolean verified, Optional<Digest> digest) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if it is verified without being present, or without a digest, or has a digest unverified
         */
        public Result {
            if ((verified && !present) || verified != digest.isPresent()) {
                throw new IllegalArgumentException("artifact '" + name + "' is verified with its digest only, was "
                        + (present ? "present" : "absent") + ", verified: " + verified + ", " + digest);
            }
        }
    }

    /** Describes a day by what was found of it. */
    static Health of(DayHeader day, List<Given> inputs, KnownRace.Rules rulebook, List<Result> artifacts) {
        return new Health(day, artifacts.stream().allMatch(Result::verified), inputs, rulebook, artifacts);
    }

    /** As the file has them; a test reads them back. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("day", header.day());
        properties.put("date", header.date().toString());
        properties.put("utc_offset", header.utcOffset().getId());
        properties.put("events", header.events());
        properties.put("ok", ok);
        properties.put("inputs", inputs.stream().map(Health::properties).toList());
        properties.put("rulebook", properties(rulebook));
        properties.put("artifacts", artifacts.stream().map(Health::properties).toList());
        return properties;
    }

    private static Map<String, Object> properties(Given given) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", given.name());
        properties.put("digest", given.digest().hex());
        return properties;
    }

    private static Map<String, Object> properties(KnownRace.Rules rules) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", rules.name());
        properties.put("version", rules.version());
        properties.put("digest", rules.digest().hex());
        return properties;
    }

    private static Map<String, Object> properties(Result result) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", result.name());
        properties.put("path", result.path());
        properties.put("present", result.present());
        properties.put("verified", result.verified());
        result.digest().ifPresent(digest -> properties.put("digest", digest.hex()));
        return properties;
    }
}
