package org.runflow.io.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceClock;

/** MODEL §11: answers computed by brute force apart from this implementation. */
class KnownDensityTest {
    private static Race race;

    @BeforeAll
    static void open() {
        Path data = Path.of(System.getProperty("runflow.root", "..")).resolve("../shared/data/fredericton");
        assumeTrue(Files.isDirectory(data), "the Fredericton race does not lie beside the checkout");
        race = RaceFolder.open(data).race();
    }

    @ParameterizedTest
    @CsvSource({
        // day, segment, concurrency, first at, density, bin, window, throughput, window, half a unit of the last digit
        // given
        "sun, A1, 912, 07:42:39, 0.54104, 0, 07:41:00, 7.142747, , 5e-6, 5e-7",
        "sun, B1, 455, 07:40:46.600, 0.4004, 0, 07:36:00, 1.709, , 5e-5, 5e-4",
        "sun, D1, 367, 07:36:29, 0.1388, 0, 07:24:00, 0.681, 07:21:00, 5e-5, 5e-4",
        "sun, F1, 1170, 08:02:18.200, 0.3041, 0, 07:56:00, 2.632, , 5e-5, 5e-4",
        "sat, O1, 550, 08:33:03, 0.4792, 1, 08:31:00, 6.035, 08:30:00, 5e-5, 5e-4",
    })
    void peaksAreThoseOfBruteForce(
            String day,
            String segmentId,
            int concurrency,
            String concurrencyAt,
            double densityPerM2,
            int bin,
            String densityAt,
            double ratePerS,
            String rateAt,
            double densityTolerance,
            double rateTolerance) {
        SegmentDensity segment = results(day).getSegment(segmentId);

        assertThat(segment.peakConcurrency()).isEqualTo(concurrency);
        assertThat(segment.peakConcurrencyTimestamp().map(RaceClock::timeOfDay)).contains(concurrencyAt);
        assertThat(segment.peakDensityPerM2()).isCloseTo(densityPerM2, Offset.offset(densityTolerance));
        assertThat(segment.peakDensityBin()).contains(bin);
        assertThat(segment.peakDensityTimestamp().map(RaceClock::timeOfDay)).contains(densityAt);
        assertThat(segment.peakRatePerS()).isCloseTo(ratePerS, Offset.offset(rateTolerance));
        if (rateAt != null) {
            assertThat(segment.peakRateTimestamp().map(RaceClock::timeOfDay)).contains(rateAt);
        }
    }

    @Test
    void totalsAreExactToTheMillisecond() {
        BinSummary sunday = BinSummary.of(cells("sun"), race.settings().density());

        assertThat(sunday.totals().occupiedCells()).isEqualTo(56_277);
        assertThat(sunday.totals().personSeconds()).isEqualTo(17_234_774.400);
        assertThat(results("sun").summary().personSeconds()).isEqualTo(14_544_923.550);
        assertThat(cells("sat").size()).isEqualTo(1_398);
    }

    @Test
    void everyCellOfA1HoldsWhatBruteForceFinds() throws NoSuchAlgorithmException {
        SegmentCells cells = cells("sun").getSegment("A1");
        String lines = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparingInt(cells::bin).thenComparingInt(cells::window))
                .map(cell -> "A1," + cells.bin(cell) + "," + cells.windowStartMillis(cell) + "," + cells.personMs(cell)
                        + "\n")
                .collect(Collectors.joining());

        assertThat(cells.size()).isEqualTo(190);
        assertThat(IntStream.range(0, cells.size()).mapToLong(cells::personMs).sum())
                .isEqualTo(620_052_300);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("445d2b4bc91effb4b0848c48a0865c8ab04cefeb995b2c4df44a389249346433");
    }

    private static DensityResults results(String day) {
        return Density.analyse(race.day(day), race.settings().density());
    }

    private static DensityCells cells(String day) {
        return Density.cells(race.day(day), race.settings().density());
    }
}
