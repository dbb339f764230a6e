package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Segment;
import org.runflow.race.rule.Grid;
import org.runflow.race.service.Flag;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;

/** Ranks, levels and flags against counting by hand; few different flows, so that most have equals, and bins that end short. */
class JudgeTest {
    private static final DensitySettings SETTINGS = DensitySettings.defaults();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ranksAmongAllCellsOfTheWindow(long seed) {
        Random random = new Random(seed);
        List<Segment> segments = new ArrayList<>();
        List<SegmentCells> unjudged = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double lengthM = 150 + 70 * i;
            segments.add(Segment.builder("S" + i)
                    .widthM(1 + i % 2)
                    .pass("run", i, i + lengthM / 1000)
                    .build());
            unjudged.add(cells(random, "S" + i, lengthM, 1 + i % 2));
        }

        List<SegmentCells> judged = Judge.judge(SETTINGS, segments, unjudged);

        for (int i = 0; i < segments.size(); i++) {
            SegmentCells cells = judged.get(i);
            ServiceTable table = SETTINGS.rulebook().table(SETTINGS.schemaOf(segments.get(i)));
            for (int cell = 0; cell < cells.size(); cell++) {
                double utilization = utilization(unjudged, cells.window(cell), cells.specificFlowPerMinM(cell));
                LevelOfService level = table.classify(cells.densityPerM2(cell));
                Flag flag =
                        SETTINGS.rulebook().policy().judge(level, cells.specificFlowPerMinM(cell), utilization, table);
                assertThat(cells.utilizationPercentile(cell)).isEqualTo(utilization);
                assertThat(cells.level(cell)).isEqualTo(level);
                assertThat(cells.flag(cell)).isEqualTo(flag);
            }
        }
    }

    private static double utilization(List<SegmentCells> all, int window, double flow) {
        double[] flows = all.stream()
                .flatMapToDouble(cells -> IntStream.range(0, cells.size())
                        .filter(cell -> cells.window(cell) == window)
                        .mapToDouble(cells::specificFlowPerMinM))
                .toArray();
        int less = 0;
        int equal = 0;
        for (double other : flows) {
            less += other < flow ? 1 : 0;
            equal += other == flow ? 1 : 0;
        }
        // the average of the ranks less + 1 to less + equal
        return 100 * ((2 * less + 1 + equal) / 2.0) / flows.length;
    }

    private static SegmentCells cells(Random random, String id, double lengthM, double widthM) {
        int bins = new Grid(lengthM, 100).bins();
        List<int[]> occupied = new ArrayList<>();
        for (int window = 0; window < 30; window++) {
            for (int bin = 0; bin < bins; bin++) {
                if (random.nextInt(3) > 0) {
                    occupied.add(new int[] {window, bin});
                }
            }
        }
        SegmentCellsBuilder cells =
                new SegmentCellsBuilder(id, lengthM, widthM, 100, SETTINGS.windowS(), occupied.size());
        for (int[] cell : occupied) {
            long personMs = 60_000L * (1 + random.nextInt(200));
            long distanceUm = 50_000_000L * random.nextInt(120);
            cells.cell(
                    cell[1], SETTINGS.windowMillis() * cell[0], personMs, distanceUm, LevelOfService.A, 0, Flag.NONE);
        }
        return cells.build();
    }
}
