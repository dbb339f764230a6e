package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a folder may say of each setting, up to its borders; beyond them is a problem among the others, never an exception of a record. */
class SettingsBordersTest {
    private static final String SETTINGS = "\"settings\": {\"bin_m\": 50}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "bin_m, 1, 0.999999",
        "bin_m, 10000, 10000.000001",
        "window_s, 1, 0",
        "window_s, 900, 1800",
        "window_s, 225, 60.5",
        "density_window_min, 1, 0",
        "density_window_min, 1440, 1441",
        "density_window_min, 7, 7.5",
        "co_presence_s, 1e-300, 0",
        "co_presence_s, 86400, 86400.001",
        "co_presence_s, 86399.9999, 1e300",
        "pass_slice_m, 1, 0.999",
        "pass_slice_m, 1000000, 1000000.001",
        "pass_slice_m, 10.001, 10.0015",
        "setup_min, 0, -1",
        "setup_min, 1440, 1441",
        "busiest_min, 1, 0",
        "busiest_min, 1440, 1441",
        "snap_flag_m, 1e-300, 0",
        "snap_flag_m, 1e300, -1",
        "snap_flag_m, 1, 1e400"
    })
    void acceptsTheBorderAndListsWhatLiesBeyond(String name, String within, String beyond) {
        assertThat(with(name, within).problems()).isEmpty();
        assertThat(with(name, beyond)
                        .edit("analysis.json", "\"Harbour Run\"", "\"\"")
                        .problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("analysis.json line 2, name"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("analysis.json line 11, settings." + name + " '" + beyond + "': must be a"));
    }

    @ParameterizedTest
    @CsvSource({"corridor_m, 1, 0.999", "corridor_m, 100, 100.5", "width_m, 0.001, 0", "width_m, 1000000, 1000001"})
    void settingsInAGroupHaveBordersToo(String name, String within, String beyond) {
        assertThat(with("corridors", "{\"" + name + "\": " + within + "}").problems())
                .isEmpty();
        assertThat(with("corridors", "{\"" + name + "\": " + beyond + ", \"lanes\": 2}")
                        .problems())
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem)
                                .startsWith("analysis.json line 11, settings.corridors." + name + " '" + beyond
                                        + "': must be a"),
                        problem -> assertThat(problem)
                                .isEqualTo("analysis.json line 11, settings.corridors.lanes '2': is unknown here;"
                                        + " known are corridor_m, width_m"));
    }

    private RaceFiles with(String name, String value) {
        return RaceFiles.goodIn(folder)
                .edit("analysis.json", SETTINGS, "\"settings\": {\"" + name + "\": " + value + "}");
    }
}
