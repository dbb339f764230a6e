package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.error.NotStorableException;
import org.runflow.io.store.DirectoryStore;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.store.ArtifactStore;

/** What the analysis of a race computes with may be the result of anybody's stage: it comes back, or is refused by that stage. */
class ResultsUnderOtherNamesTest {
    private static final org.runflow.race.model.Field FIELD =
            org.runflow.race.model.Field.of(new String[] {"a", "b"}, new double[] {4, 5.5}, new double[] {0, 1.25});
    private static final Race RACE = Race.builder("Night Run")
            .zone("America/Moncton")
            .day("sun", LocalDate.of(2025, 5, 11))
            .event(
                    "10k",
                    e -> e.start("23:40")
                            .distanceKm(10)
                            .track(Track.of(List.of(new GeoPoint(45.95, -66.64), new GeoPoint(46.04, -66.64))))
                            .field(FIELD))
            .segment("N", s -> s.widthM(1.5).pass("10k", 0, 10))
            .build();
    private static final RaceDay DAY = RACE.day("sun");
    private static final Run RUN = RaceDayPipeline.standard()
            .run(RaceDayPipeline.RACE_DAY.with(DAY), RaceDayPipeline.SETTINGS.with(RACE.settings()));

    @TempDir
    Path folder;

    static List<Object> values() throws IllegalAccessException {
        List<Object> values = new ArrayList<>(List.of(
                RACE,
                DAY,
                DAY.clock(),
                DAY.events().get(0),
                DAY.events().get(0).field(),
                DAY.segments().get(0)));
        for (Field constant : RaceDayPipeline.class.getFields()) {
            if (constant.get(null) instanceof ArtifactKey<?> key) {
                RUN.find(key).ifPresent(values::add);
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static ArtifactKey<Object> keyOf(Object value) {
        return (ArtifactKey<Object>) (ArtifactKey<?>) ArtifactKey.of("mine", value.getClass());
    }

    @ParameterizedTest
    @MethodSource("values")
    void comeBackWhereFormsAreKnown(Object value) {
        ArtifactStore store = DirectoryStore.builder(folder)
                .codecs(RaceForms.standard().codecs())
                .open();
        assertThat(store.get(keyOf(value), store.put(keyOf(value), value))).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void comeBackOrAreRefusedWhereNothingIsKnown(Object value) {
        ArtifactStore store = DirectoryStore.at(folder);
        try {
            assertThat(store.get(keyOf(value), store.put(keyOf(value), value))).isEqualTo(value);
        } catch (NotStorableException e) {
            assertThat(e).hasMessageContaining("of which nothing is said but its canonical form");
        }
    }

    @Test
    void refusalNamesTheComponent() {
        ArtifactStore store = DirectoryStore.at(folder);
        assertThatThrownBy(() -> store.put(keyOf(DAY), DAY))
                .isInstanceOf(NotStorableException.class)
                .hasMessageContaining("artifact 'mine' cannot be kept")
                .hasMessageContaining("org.runflow.race.model.Field")
                .hasMessageContaining("[\"field\"]");
        assertThatThrownBy(() -> store.put(keyOf(RUN.get(RaceDayPipeline.CELLS)), RUN.get(RaceDayPipeline.CELLS)))
                .isInstanceOf(NotStorableException.class)
                .hasMessageContaining("org.runflow.race.density.SegmentCells");
    }
}
