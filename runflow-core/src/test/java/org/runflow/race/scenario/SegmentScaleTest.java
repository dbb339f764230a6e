package org.runflow.race.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Segment;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Rulebook;
import org.runflow.race.service.ServiceTable;

/** Levels in whole milliseconds of persons are those of the densities that they divide to, whatever the divisions round to. */
class SegmentScaleTest {
    private static final int[] WINDOWS_S = {1, 4, 9, 15, 20, 30, 45, 60};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theMostOfALevelIsTheLastOfIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            List<Double> bounds = bounds(random);
            Segment segment = Segment.builder("s")
                    .label("s")
                    .widthM(0.1 + random.nextInt(200) / 10.0)
                    .pass("e", 0, (1 + random.nextInt(250)) / 1000.0)
                    .build();
            check(new SegmentScale(segment, settings(bounds).withWindowS(WINDOWS_S[random.nextInt(WINDOWS_S.length)])));
        }
    }

    private static void check(SegmentScale scale) {
        for (int bin = 0; bin < scale.bins(); bin++) {
            assertThat(scale.mostAtBest(bin)).isEqualTo(scale.mostAt(bin, 0));
            for (int level = 0; level < scale.bounds(bin); level++) {
                long most = scale.mostAt(bin, level);
                assertThat(at(scale, bin, most).ordinal()).isLessThanOrEqualTo(level);
                assertThat(at(scale, bin, most + 1).ordinal()).isGreaterThan(level);
                assertThat(scale.level(bin, most))
                        .isEqualTo(at(scale, bin, most).ordinal());
                assertThat(scale.level(bin, most + 1))
                        .isEqualTo(at(scale, bin, most + 1).ordinal());
            }
        }
    }

    private static LevelOfService at(SegmentScale scale, int bin, long personMs) {
        return scale.classify(scale.densityPerM2(bin, personMs));
    }

    /** Short decimals, and their neighbours among the numbers that a computer has. */
    private static List<Double> bounds(Random random) {
        List<Double> bounds = new ArrayList<>();
        double bound = 0;
        for (int level = 0; level < LevelOfService.F.ordinal(); level++) {
            bound = Math.round(100 * bound + 1 + random.nextInt(60)) / 100.0;
            bounds.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Math.nextUp(bound);
                        case 1 -> Math.nextDown(bound);
                        default -> bound;
                    });
        }
        return bounds;
    }

    private static DensitySettings settings(List<Double> bounds) {
        Rulebook standard = Rulebook.standard();
        TreeMap<String, ServiceTable> tables = new TreeMap<>();
        for (String schema : standard.tables().keySet()) {
            tables.put(schema, new ServiceTable(bounds, standard.table(schema).flow()));
        }
        Rulebook rulebook = new Rulebook(
                "close",
                "1",
                tables,
                standard.policy(),
                standard.binding(),
                standard.mitigations(),
                standard.experienceWeights());
        return DensitySettings.defaults().withRulebook(rulebook);
    }
}
