package org.runflow.io.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.DesignedWave;
import org.runflow.race.scenario.DesignedWaves;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.scenario.WaveDesign;
import org.runflow.race.service.LevelOfService;

/** MODEL §13: waves of the Fredericton Sunday, computed by brute force apart from this implementation. */
class KnownWavesTest {
    private static Race race;
    private static DesignedWaves ten;
    private static DesignedWaves half;

    @BeforeAll
    static void open() {
        Path data = Path.of(System.getProperty("runflow.root", "..")).resolve("../shared/data/fredericton");
        assumeTrue(Files.isDirectory(data), "the Fredericton race does not lie beside the checkout");
        race = RaceFolder.open(data).race();
        ten = WaveDesign.equal(3).gapS(180).ratePerS(1.5).of(field("10k"));
        half = WaveDesign.equal(4).gapS(120).ratePerS(1.7).of(field("half"));
    }

    private static Field field(String event) {
        return race.day("sun").events().get(event).field();
    }

    @Test
    void wavesThatKeepTheirPlan() {
        assertThat(ten.waves()).extracting(DesignedWave::firstRunner).containsExactly("1000", "1205", "1412");
        assertThat(ten.waves()).extracting(DesignedWave::clearMillis).containsExactly(137_333L, 317_333L, 497_333L);
        assertThat(IntStream.range(0, ten.field().size())
                        .mapToLong(runner -> Math.round(1000 * ten.field().startOffsetS(runner)))
                        .sum())
                .isEqualTo(153_470_001);
    }

    @Test
    void wavesThatWaitForTheLine() {
        assertThat(half.waves())
                .extracting(DesignedWave::startMillis)
                .containsExactly(0L, 134_118L, 268_236L, 402_354L);
    }

    @Test
    void bothTogetherMakeTheStartFree() {
        PlanOutcome day = Sweep.of(race.with("10k", ten.field()).with("half", half.field()), "sun")
                .today();

        assertThat(day.segments().get("A1").peakDensityPerM2()).isEqualTo(0.24614333333333333);
        assertThat(day.segments().get("A1").los()).isEqualTo(LevelOfService.A);
    }
}
