package org.runflow.race.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.service.Rulebook.SchemaBinding;

class FlagPolicyTest {
    private static final FlagPolicy POLICY = Rulebook.standard().policy();
    private static final ServiceTable NARROW = Rulebook.standard().table("on_course_narrow");
    private static final ServiceTable OPEN = Rulebook.standard().table("on_course_open");

    @ParameterizedTest
    @CsvSource({
        // level, specific flow p/min/m, percentile, severity, reasons; narrow road: warn 300, critical 400
        "A, 299.9, 100, NONE, ''", // a high rank alone is nothing
        "B, 10, 89.9, NONE, ''",
        "B, 10, 90, WATCH, UTILIZATION",
        "C, 10, 89.9, CAUTION, DENSITY",
        "C, 10, 95, CAUTION, DENSITY", // the rank reaches only watch
        "A, 300, 50, CAUTION, RATE",
        "D, 300, 50, CAUTION, DENSITY+RATE",
        "D, 400, 99, CRITICAL, RATE", // the density reaches only caution
        "E, 399.9, 99, CRITICAL, DENSITY",
        "F, 400, 99, CRITICAL, DENSITY+RATE",
    })
    void flagsByTheHighestSeverityAndNamesWhatReachedIt(
            LevelOfService level, double flowPerMinM, double percentile, Severity severity, String reasons) {
        Flag flag = POLICY.judge(level, flowPerMinM, percentile, NARROW);

        assertThat(flag.severity()).isEqualTo(severity);
        assertThat(flag.reasons().stream().map(FlagReason::name).collect(Collectors.joining("+")))
                .isEqualTo(reasons);
    }

    @Test
    void aRoadWithoutReferenceFlowsIsNeverFlaggedByItsRate() {
        assertThat(POLICY.judge(LevelOfService.A, 1e6, 100, OPEN)).isEqualTo(Flag.NONE);
    }

    @Test
    void levelsMustNotDecreaseFromWatchToCritical() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlagPolicy(LevelOfService.C, 90, LevelOfService.B, LevelOfService.E));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlagPolicy(LevelOfService.B, 101, LevelOfService.C, LevelOfService.E));
    }

    @Test
    void aFlagHasReasonsExactlyWhenItIsRaised() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Flag(Severity.WATCH, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flag(Severity.NONE, List.of(FlagReason.RATE)));
    }

    @ParameterizedTest
    @CsvSource({
        // type, width m, schema
        "bridge, 5, start_corral",
        "bridge, 1, start_corral", // the type goes before the width
        "road, 1.99, on_course_narrow",
        "road, 2, on_course_open",
        ", 1.99, on_course_narrow",
    })
    void aBindingGoesByTypeThenByWidth(String type, double widthM, String schema) {
        SchemaBinding binding = new SchemaBinding(
                ImmutableSortedMap.of("bridge", "start_corral"), 2, "on_course_narrow", "on_course_open");

        assertThat(binding.schemaOf(Optional.ofNullable(type), widthM)).isEqualTo(schema);
    }
}
