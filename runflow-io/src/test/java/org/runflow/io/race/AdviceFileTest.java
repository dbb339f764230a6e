package org.runflow.io.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.AdviceProblem;
import org.runflow.race.scenario.Constraint;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.Variable;
import org.runflow.race.service.LevelOfService;

class AdviceFileTest {
    private static final Race RACE = Race.builder("Harbour Run")
            .day("sun", LocalDate.of(2026, 4, 12))
            .event(
                    "10k",
                    e -> e.day("sun")
                            .start("09:00")
                            .distanceKm(10)
                            .field(Field.builder().runner("1", 5, 0).build()))
            .event(
                    "walk",
                    e -> e.day("sun")
                            .start("09:30")
                            .distanceKm(4)
                            .field(Field.builder().runner("2", 10, 0).build()))
            .segment("quay", s -> s.label("Quay").widthM(3).pass("10k", 0, 4).pass("walk", 0, 4))
            .segment("bridge", s -> s.label("Bridge").widthM(2).pass("10k", 4, 10))
            .build();

    private static final String COMPLETE = """
        {"schema_version": "1.0.0", "day": "sun",
         "variables": [{"group": "10k", "from_min": -10, "to_min": 10, "step_min": 2.5},
                       {"group": "walk", "shifts_ms": [-60000, 0]}],
         "constraints": [{"type": "after", "a": "walk", "b": "10k", "gap_s": 90.5, "name": "lanes"},
                         {"type": "finish_by", "event": "all", "clock": "12:25"},
                         {"type": "clear_by", "segment": "quay", "clock": "11:00:30"},
                         {"type": "max_density", "segment": "all", "density": 0.33},
                         {"type": "max_level", "segment": "bridge", "level": "C"},
                         {"type": "max_meetings", "row": "quay_10k_walk", "n": 0},
                         {"type": "max_passes", "row": "quay_10k_walk", "n": 7},
                         {"type": "fixed", "group": "walk"}],
         "objectives": [{"type": "exposure_from", "level": "B"}, {"type": "peak_density"},
                        {"type": "passes", "rows": ["quay_10k_walk"]}, {"type": "meetings", "rows": ["quay_10k_walk"]},
                        {"type": "latest_finish"}, {"type": "span"}, {"type": "moved"}],
         "budget": 500, "front": [0, 6]}
        """;

    @TempDir
    private Path folder;

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("problem.json"), json);
    }

    /** A pipe that nobody writes into would be waited for. */
    @Test
    void onlyOrdinaryFilesAreRead() throws IOException {
        Path place = Files.createDirectory(folder.resolve("pipe.json"));
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> AdviceFile.open(place, RACE, "sun"));

        assertThat(thrown).hasMessageContaining("pipe.json: cannot be read: it is no ordinary file");
    }

    @Test
    void everythingThatCanBeAskedIsRead() throws IOException {
        AdviceProblem problem = AdviceFile.open(write(COMPLETE), RACE, "sun").problem();

        assertThat(problem.variables())
                .containsExactly(
                        new Variable(
                                "10k",
                                List.of(
                                        -600_000L, -450_000L, -300_000L, -150_000L, 0L, 150_000L, 300_000L, 450_000L,
                                        600_000L)),
                        new Variable("walk", List.of(-60_000L, 0L)));
        assertThat(problem.constraints())
                .containsExactly(
                        Constraint.after("walk", "10k", Duration.ofMillis(90_500))
                                .named("lanes"),
                        Constraint.finishBy("all", "12:25"),
                        Constraint.clearBy("quay", "11:00:30"),
                        Constraint.maxDensity("all", 0.33),
                        Constraint.maxLevel("bridge", LevelOfService.C),
                        Constraint.maxMeetings("quay_10k_walk", 0),
                        Constraint.maxPasses("quay_10k_walk", 7),
                        Constraint.fixed("walk"));
        assertThat(problem.objectives())
                .containsExactly(
                        Objective.exposureFrom(LevelOfService.B),
                        Objective.peakDensity(),
                        Objective.passes("quay_10k_walk"),
                        Objective.meetings("quay_10k_walk"),
                        Objective.latestFinish(),
                        Objective.span(),
                        Objective.moved());
        assertThat(problem.budget()).isEqualTo(500);
        assertThat(problem.front()).containsExactly(0, 6);
    }

    /** To a computer 1.001 of 1000 ms, and 0.27 of 60,000, are a little beside a whole number. */
    @Test
    void wholeMillisecondsAreAsPeopleWriteThem() throws IOException {
        AdviceProblem problem = AdviceFile.open(
                        write(COMPLETE.replace("90.5", "1.001")
                                .replace("\"to_min\": 10", "\"to_min\": -9.5")
                                .replace("2.5", "0.27")),
                        RACE,
                        "sun")
                .problem();

        assertThat(problem.constraints().get(0))
                .isEqualTo(
                        Constraint.after("walk", "10k", Duration.ofMillis(1001)).named("lanes"));
        assertThat(problem.variables().get(0)).isEqualTo(new Variable("10k", List.of(-600_000L, -583_800L)));
    }

    @Test
    void littleIsEnough() throws IOException {
        AdviceProblem problem = AdviceFile.open(
                        write(
                                "{\"schema_version\":\"1.0.0\",\"day\":\"sun\",\"variables\":[{\"group\":\"walk\",\"shifts_ms\":[0]}],\"objectives\":[{\"type\":\"moved\"}]}"),
                        RACE,
                        "sun")
                .problem();

        assertThat(problem.constraints()).isEmpty();
        assertThat(problem.budget()).isEqualTo(AdviceProblem.USUAL_BUDGET);
        assertThat(problem.front()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "1.0.0"                               | "2.0.0"                | line 1, schema_version: must be "1.0.0" here
        "day": "sun"                          | "day": "sat"           | line 1, day: must be "sun" here
        "day": "sun",                         |                        | line 1, day: is missing
        "group": "10k"                        | "group": "11k"         | line 2, variables[0]: there is no event or wave '11k'
        "from_min": -10                       | "from_min": "x"        | line 2, variables[0].from_min: must be a number
        "from_min": -10                       | "from_min": 11         | line 2, variables[0]: needs from_min to to_min rising
        "from_min": -10, "to_min": 10         | "from_min": -541, "to_min": -540 | line 2, variables[0]: a shift of -9 h 1 min would put the gun
        "step_min": 2.5                       | "step_min": 0          | line 2, variables[0]: needs from_min to to_min rising
        [-60000, 0]                           | []                     | line 3, variables[1]: 'walk' needs at least one shift
        [-60000, 0]                           | [0, 0]                 | line 3, variables[1]: the shifts of 'walk' must rise
        [-60000, 0]                           | [-60000.5, 0]          | line 3, variables[1].shifts_ms[0]: must be a whole number of milliseconds
        [-60000, 0]                           | [-60000]               | line 11, constraints[7]: contradicts the shifts of 'walk'
        "group": "walk", "shifts_ms"          | "group": "10k", "shifts_ms" | line 3, variables[1]: '10k' is named twice
        "gap_s": 90.5                         | "gap_s": "soon"        | line 4, constraints[0].gap_s: must be a number
        "a": "walk", "b": "10k"               | "a": "walk"            | line 4, constraints[0].b: is missing
        "event": "all"                        | "event": "run"         | line 5, constraints[1]: there is no event 'run'
        "12:25"                               | "12.25"                | line 5, constraints[1].clock: must be a clock such as
        "12:25"                               | "08:00"                | line 5, constraints[1]: no plan can reach 08:00:00: even with the earliest of all shifts it is
        "segment": "quay"                     | "segment": "pier"      | line 6, constraints[2]: there is no segment 'pier'; the day has [quay, bridge]
        "segment": "quay"                     | "location": "pier"     | line 6, constraints[2]: there is no location 'pier'
        0.33                                  | -1                     | line 7, constraints[3]: needs a density above 0
        "level": "C"                          | "level": "G"           | line 8, constraints[4].level: is no level; there are A, B, C, D, E, F
        "row": "quay_10k_walk", "n": 0        | "row": "quay", "n": 0  | line 9, constraints[5]: no flow row, or more than one, is called 'quay'
        "n": 7                                | "n": 7.5               | line 10, constraints[6].n: must be a whole number
        "n": 7                                | "n": 7, "m": 1         | line 10, constraints[6].m: is unknown here; known are n, name, row, type
        "type": "fixed"                       | "type": "free"         | line 11, constraints[7].type: is no constraint; there are after
        {"type": "span"}                      | {"type": "speed"}      | line 14, objectives[5].type: is no objective; there are exposure_from
        {"type": "span"}                      | 7                      | line 14, objectives[5]: must be an object
        "rows": ["quay_10k_walk"]}, {"type": "meetings" | "rows": []}, {"type": "meetings" | line 13, objectives[2]: needs at least one flow row
        "budget": 500                         | "budget": 0            | line 1, budget: must be 1 or more
        "front": [0, 6]                       | "front": [0, 7]        | line 1, front: needs the indexes of two objectives
        "budget": 500                         | "budgets": 500         | line 15, budgets: is unknown here
        """)
    void mistakesAreNamedWithTheirPlace(String right, String wrong, String expected) throws IOException {
        assertThat(COMPLETE).contains(right);
        Path file = write(COMPLETE.replace(right, wrong == null ? "" : wrong));

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> AdviceFile.open(file, RACE, "sun"));

        assertThat(thrown.problems())
                .extracting(InputProblem::toString)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("problem.json")
                        .contains(expected.substring(0, expected.indexOf(':')))
                        .contains(expected.substring(expected.indexOf(": ") + 2)));
    }

    @Test
    void allMistakesAreListedAtOnce() throws IOException {
        Path file = write(COMPLETE.replace("\"level\": \"C\"", "\"level\": \"c\"")
                .replace("\"event\": \"all\"", "\"event\": \"run\"")
                .replace("\"segment\": \"quay\"", "\"segment\": \"pier\"")
                .replace("[0, 6]", "[0]"));

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> AdviceFile.open(file, RACE, "sun"));

        assertThat(thrown.problems()).hasSize(4);
    }

    @Test
    void nothingToMakeSmallIsSaidBesideOtherMistakes() throws IOException {
        Path file = write(
                "{\"schema_version\":\"1.0.0\",\"day\":\"sun\",\"variables\":[{\"group\":\"walk\",\"shifts_ms\":[]}],\"objectives\":[]}");

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> AdviceFile.open(file, RACE, "sun"));

        assertThat(thrown.problems())
                .extracting(InputProblem::toString)
                .anyMatch(problem -> problem.contains("needs at least one shift"))
                .anyMatch(problem -> problem.contains("objectives: at least one figure must be asked to be small"))
                .hasSize(2);
    }

    @Test
    void whatIsNoJsonIsSaid() throws IOException {
        Path file = write("{\"day\": ");

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> AdviceFile.open(file, RACE, "sun"));
        InvalidInputException missing = catchThrowableOfType(
                InvalidInputException.class, () -> AdviceFile.open(folder.resolve("nothing.json"), RACE, "sun"));

        assertThat(thrown).hasMessageContaining("is not JSON");
        assertThat(missing).hasMessageContaining("nothing.json");
    }
}
