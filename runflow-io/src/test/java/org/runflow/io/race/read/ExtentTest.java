package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.density.Density;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.InvalidRaceException;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;

/** Settings that ask for more than can be computed are problems before anything is computed, in a folder and in code, with the same words. */
class ExtentTest {
    private static final String HINT_BINS = "[Hint: take longer bins or windows]";

    @TempDir
    Path folder;

    private RaceFiles files(int runners, double km, double pace, String settings) {
        StringBuilder field = new StringBuilder("runner_id,pace,start_offset\n");
        for (int i = 0; i < runners; i++) {
            field.append(i + 1).append(',').append(pace).append(",0\n");
        }
        return RaceFiles.goodIn(folder)
                .without("flow.csv")
                .without("locations.csv")
                .with("analysis.json", """
                        {"name": "Long", "time_zone": "UTC", "days": {"sat": "2026-05-09"}, "segments_file": "segments.csv",
                         "settings": {%s},
                         "events": [{"name": "long", "day": "sat", "start_time": "08:00", "distance_km": %s, "runners_file": "runners.csv"}]}
                        """.formatted(settings, km))
                .with(
                        "segments.csv",
                        "seg_id,seg_label,width_m,long,long_from_km,long_to_km\nS1,Street,4,y,0," + km + "\n")
                .with("runners.csv", field.toString());
    }

    @ParameterizedTest
    @CsvSource({"450, 1000, 2, 100, 60", "100, 42.2, 6, 10, 5", "3, 2000, 5, 100, 60", "50, 1000, 10, 10, 15"})
    void whatCanBeComputedIsAccepted(int runners, double km, double pace, double binM, int windowS) {
        assertThat(files(runners, km, pace, "\"bin_m\": " + binM + ", \"window_s\": " + windowS)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 1000, 2, 1, 1, '120,002,000 cells', '10,000,000'",
        "3, 1000, 10, 1, 1, '600,002,000,000 places and crossings of edges', '10,000,000,000'"
    })
    void tooFineAGridIsAProblemOfTheSettings(
            int runners, double km, double pace, double binM, int windowS, String found, String most) {
        RaceFiles files = files(runners, km, pace, "\"window_s\": " + windowS + ", \"bin_m\": " + binM);
        assertThat(files.problems())
                .singleElement()
                .asString()
                .satisfies(problem -> assertThat(problem)
                        .startsWith("analysis.json line 2, settings.bin_m '" + binM + "': on sat bins of " + binM
                                + " m and windows of " + windowS + " s make up to ")
                        .endsWith(" of a day; " + most + " are the most. " + HINT_BINS)
                        .contains(found.substring(found.indexOf(' '))));
    }

    @Test
    void tooManySlicesAreAProblemOfTheSettings() {
        assertThat(files(2, 2000, 2, "\"pass_slice_m\": 1").problems())
                .containsExactly(
                        "analysis.json line 2, settings.pass_slice_m '1.0': on sat 1 flow rows in slices of 1.0 m make up 2,000,000"
                                + " slices, to be looked at for 8,000,000 runners; 400,000 and 10,000,000,000 are the most. [Hint: take longer"
                                + " slices]");
    }

    @Test
    void codeHearsTheSameBeforeAnythingIsComputed() {
        Race race = files(450, 1000, 2, "").open().race();
        Settings fine = race.settings()
                .withDensity(grid -> new DensitySettings(1, 1, 30, grid.rulebook(), grid.segmentSchemas()));
        RaceDay day = race.day("sat");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Density.cells(day, fine.density()))
                .withMessageStartingWith("bins of 1.0 m and windows of 1 s make up to")
                .withMessageEndingWith(HINT_BINS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flow.analyse(day, new FlowSettings(5, 1)))
                .withMessageContaining("slices");
        assertThatThrownBy(() -> race.with(fine))
                .isInstanceOf(InvalidRaceException.class)
                .hasMessageContaining("bins of 1.0 m and windows of 1 s make up to");
    }
}
