package org.runflow.io.race.form;

import static org.runflow.race.RaceDayPipeline.BIN_SUMMARY;
import static org.runflow.race.RaceDayPipeline.BUSY_TIMES;
import static org.runflow.race.RaceDayPipeline.CELLS;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.EXPERIENCE;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.HEADER;
import static org.runflow.race.RaceDayPipeline.LOCATIONS;
import static org.runflow.race.RaceDayPipeline.MAP_DATA;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;
import static org.runflow.race.RaceDayPipeline.PASS_PROFILES;
import static org.runflow.race.RaceDayPipeline.RACE_DAY;
import static org.runflow.race.RaceDayPipeline.RATE_SERIES;
import static org.runflow.race.RaceDayPipeline.ROADS;
import static org.runflow.race.RaceDayPipeline.ROAD_DENSITY;
import static org.runflow.race.RaceDayPipeline.RULEBOOK_IDENTITY;
import static org.runflow.race.RaceDayPipeline.SCHEMA_DENSITY;
import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;
import static org.runflow.race.RaceDayPipeline.SETTINGS;
import static org.runflow.race.RaceDayPipeline.TIME_DISTANCE;

import java.util.List;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.io.catalog.PublishedScope;
import org.runflow.io.catalog.ScopeDocument;
import org.runflow.store.Digest;

/**
 * Writes the {@link Health} of every day a run was given, over what its pipeline computes of it. A result that a run publishes is verified: its bytes have been compared with their digest while
 * they were copied, unless they were digested just before, when this very run stored them; and a run whose copy fails is not published. Stages added by others are not looked at, and a stage that had nothing to do
 * is not missed.
 */
final class HealthDocument {
    private static final ArtifactKey<Health> HEALTH =
            ArtifactKey.of("health", Health.class).schema("1.0.0").publishedAt("ui/metadata/health.json");
    private static final List<ArtifactKey<?>> GIVEN = List.of(RACE_DAY, SETTINGS);
    private static final List<ArtifactKey<?>> CHECKED = List.of(
            OVERVIEW,
            CELLS,
            DENSITY,
            BIN_SUMMARY,
            FLAGS,
            FLOW,
            PASS_PROFILES,
            LOCATIONS,
            EXPERIENCE,
            ROADS,
            ROAD_DENSITY,
            SEGMENT_METRICS,
            BUSY_TIMES,
            RATE_SERIES,
            MAP_DATA,
            TIME_DISTANCE,
            SCHEMA_DENSITY);

    private HealthDocument() {}

    static ScopeDocument<Health> document() {
        return ScopeDocument.ofProperties(HEALTH, GIVEN, scope -> of(scope).map(Health::properties));
    }

    private static Optional<Health> of(PublishedScope scope) {
        List<Health.Result> results = CHECKED.stream()
                .filter(scope::knows)
                .filter(key -> !scope.isSkipped(key))
                .map(key -> result(scope, key))
                .toList();
        return scope.find(HEADER)
                .filter(day -> !results.isEmpty())
                .flatMap(day ->
                        scope.find(RULEBOOK_IDENTITY).map(rulebook -> Health.of(day, given(scope), rulebook, results)));
    }

    private static List<Health.Given> given(PublishedScope scope) {
        return GIVEN.stream()
                .flatMap(key -> scope.findDigest(key).map(digest -> new Health.Given(key.name(), digest)).stream())
                .toList();
    }

    private static Health.Result result(PublishedScope scope, ArtifactKey<?> key) {
        Optional<Digest> digest = scope.findDigest(key);
        return new Health.Result(key.name(), key.publishedFile(), digest.isPresent(), digest.isPresent(), digest);
    }
}
