package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.race.read.Broken.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Rulebook;
import org.runflow.race.service.Rulebook.Mitigation;
import org.runflow.race.service.Severity;

class RulebookFileTest {
    private static final String FULL = """
        { "name": "club", "version": "1",
          "tables": {
            "road": {"upper_bounds_per_m2": [0.3, 0.5, 0.7, 1, 1.5]},
            "path": {"upper_bounds_per_m2": [0.2, 0.4, 0.6, 0.8, 1], "flow": {"warn_per_min_m": 30, "critical_per_min_m": 40}}},
          "policy": {"watch_level": "A", "watch_utilization_percentile": 80, "caution_level": "b", "critical_level": "D"},
          "binding": {"by_segment_type": {"trail": "path"}, "narrow_below_width_m": 3, "narrow": "path", "otherwise": "road"},
          "mitigations": [{"schema": "path", "severity": "caution", "reason": "rate", "text": "Slow down."}],
          "experience_weights": [0, 0.2, 0.4, 0.6, 0.8, 1] }
        """;

    private static RaceFiles use(RaceFiles files, String rulebook) {
        return files.with("rules.json", rulebook)
                .edit("analysis.json", "{\"bin_m\": 50}", "{\"rulebook\": \"rules.json\"}");
    }

    private static Broken rulebook(String name, String text, String... problems) {
        return folder(name, files -> use(files, text), problems);
    }

    static Stream<Broken> broken() {
        return Stream.of(
                rulebook(
                        "nothing in it",
                        "{}",
                        "rules.json line 1, name: is missing; it must be a text in quotes",
                        "rules.json line 1, version: is missing; it must be a text in quotes",
                        "rules.json line 1, tables: is missing; it must be an object in braces",
                        "rules.json line 1, binding: is missing; it must be an object in braces"),
                rulebook(
                        "four bounds",
                        FULL.replace("[0.3, 0.5, 0.7, 1, 1.5]", "[0.3, 0.5, 0.7, 1]"),
                        "rules.json line 3, tables.road: a service table needs five bounds, A to E, was [0.3, 0.5,"
                                + " 0.7, 1.0]"),
                rulebook(
                        "bounds fall",
                        FULL.replace("[0.3, 0.5,", "[0.3, 0.2,"),
                        "rules.json line 3, tables.road: bounds must increase strictly from above 0, was [0.3, 0.2,"
                                + " 0.7, 1.0, 1.5]"),
                rulebook(
                        "a bound in quotes",
                        FULL.replace("[0.3, 0.5,", "[0.3, \"0.5\","),
                        "rules.json line 3, tables.road.upper_bounds_per_m2[1] '0.5': must be a number"),
                rulebook(
                        "no such level",
                        FULL.replace("\"D\"", "\"G\""),
                        "rules.json line 5, policy.critical_level 'G': must be one of [a, b, c, d, e, f]"),
                rulebook(
                        "levels out of order",
                        FULL.replace("\"D\"", "\"A\""),
                        "rules.json line 5, policy: levels must not decrease from watch to critical, was A, B, A"),
                rulebook(
                        "critical below warn",
                        FULL.replace("\"critical_per_min_m\": 40", "\"critical_per_min_m\": 4"),
                        "rules.json line 4, tables.path.flow: flow references must satisfy 0 < warn <= critical, was"
                                + " 30.0 and 4.0"),
                rulebook(
                        "binds to an unknown table",
                        FULL.replace("\"trail\": \"path\"", "\"trail\": \"dirt\""),
                        "rules.json line 1: rulebook 'club' binds segments to schema 'dirt', but has only [path,"
                                + " road]"),
                rulebook(
                        "unknown key and reason",
                        FULL.replace("\"rate\"", "\"speed\", \"tone\": 1"),
                        "rules.json line 7, mitigations[0].reason 'speed': must be one of [density, rate, utilization]",
                        "rules.json line 7, mitigations[0].tone '1': is unknown here; known are reason, schema,"
                                + " severity, text"),
                rulebook(
                        "weights fall",
                        FULL.replace("0.8, 1] }", "0.5, 1] }"),
                        "rules.json line 1: experience weights of rulebook 'club' must not decrease and lie within 0"
                                + " to 1, was [0.0, 0.2, 0.4, 0.6, 0.5, 1.0]"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void reportsExactlyWhatIsWrong(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }

    @Test
    void readsEverythingARulebookHolds(@TempDir Path folder) {
        Rulebook rulebook = use(RaceFiles.goodIn(folder), FULL)
                .open()
                .race()
                .settings()
                .density()
                .rulebook();
        assertThat(rulebook.tables()).containsOnlyKeys("path", "road");
        assertThat(rulebook.table("path").flow().orElseThrow().criticalPerMinM())
                .isEqualTo(40);
        assertThat(rulebook.policy())
                .isEqualTo(new FlagPolicy(LevelOfService.A, 80, LevelOfService.B, LevelOfService.D));
        assertThat(rulebook.binding().schemaOf(Optional.of("trail"), 9)).isEqualTo("path");
        assertThat(rulebook.mitigations())
                .containsExactly(new Mitigation(Optional.of("path"), Severity.CAUTION, FlagReason.RATE, "Slow down."));
        assertThat(rulebook.experienceWeights()).isEqualTo(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0));
    }

    @Test
    void takesOneTableForEverySchema(@TempDir Path folder) {
        String one =
                "{\"name\": \"one\", \"version\": \"1\", \"tables\": {\"any\": {\"upper_bounds_per_m2\": [1, 2, 3, 4,"
                        + " 5]}}}";
        Rulebook rulebook = use(RaceFiles.goodIn(folder), one)
                .open()
                .race()
                .settings()
                .density()
                .rulebook();
        assertThat(rulebook.table("start_corral").classify(2.5)).isEqualTo(LevelOfService.C);
        assertThat(rulebook.policy()).isEqualTo(Rulebook.standard().policy());
    }

    @Test
    void choosesABuiltInRulebookByName(@TempDir Path folder) {
        RaceFiles files =
                RaceFiles.goodIn(folder).edit("analysis.json", "{\"bin_m\": 50}", "{\"rulebook\": \"hcm-walkway\"}");
        assertThat(files.open().race().settings().density().rulebook().name()).isEqualTo("hcm-walkway");
    }
}
