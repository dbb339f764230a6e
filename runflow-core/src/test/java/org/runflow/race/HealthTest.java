package org.runflow.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.RACE_DAY;
import static org.runflow.race.RaceDayPipeline.SETTINGS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.race.density.DayFlags;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.store.Digest;
import org.runflow.value.ById;

class HealthTest {
    private static final RaceDay DAY = Race.builder("Harbour Run")
            .day("sun", LocalDate.of(2026, 4, 12))
            .event("10k", e -> e.start("09:00").distanceKm(10))
            .segment("quay", s -> s.widthM(4).pass("10k", 0, 10))
            .build()
            .day("sun");
    private static final DayFlags NO_FLAGS = new DayFlags(ById.of());

    /** Flags are there, flow is damaged, everything else is missing. */
    private static final class Shelf implements ArtifactReader {
        @Override
        public <T> T get(ArtifactKey<T> key) {
            if (key.equals(FLOW)) {
                throw new ArtifactCorruptException(key.name(), "0".repeat(64), "a byte differs");
            }
            for (var input : List.of(RACE_DAY.with(DAY), SETTINGS.with(Settings.defaults()), FLAGS.with(NO_FLAGS))) {
                if (input.key().equals(key)) {
                    return key.type().cast(input.value());
                }
            }
            throw new ArtifactUnavailableException(key.name(), "nobody made it");
        }
    }

    @Test
    void reportsWhatIsMissingAndWhatIsDamaged() {
        Health health = Health.of(new Shelf(), List.of(FLAGS, FLOW, DENSITY));
        assertThat(health.ok()).isFalse();
        assertThat(health.artifacts())
                .containsExactly(
                        new Health.Result(
                                "flags", "ui/metrics/flags.json", true, true, Optional.of(Digest.of(NO_FLAGS))),
                        new Health.Result(
                                "flow.results", "computation/flow_results.json", true, false, Optional.empty()),
                        new Health.Result(
                                "density.results", "computation/density_results.json", false, false, Optional.empty()));
    }

    @Test
    void isOkWhenEverythingCanBeRead() {
        assertThat(Health.of(new Shelf(), List.of(FLAGS)).ok()).isTrue();
    }

    @Test
    void namesInputsAndRulebookByTheirDigests() {
        Health health = Health.of(new Shelf(), List.of());
        assertThat(health.inputs())
                .containsExactly(
                        new Health.Given("race-day", Digest.of(DAY)),
                        new Health.Given("settings", Digest.of(Settings.defaults())));
        assertThat(health.rulebook().digest())
                .isEqualTo(Digest.of(Settings.defaults().density().rulebook()));
    }
}
