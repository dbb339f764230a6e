package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.oracle.Races;

class SegmentSchemaTest {
    @ParameterizedTest
    @CsvSource({
        // settings, the segment's own, its type, width m, schema
        "start_corral, on_course_open, on_course_open, 1, start_corral",
        ", start_corral, on_course_narrow, 1, start_corral",
        ", , start_corral, 1, start_corral",
        ", , on_course_open, 1, on_course_open",
        ", , bridge, 1.9, on_course_narrow",
        ", , , 1.9, on_course_narrow",
        ", , , 2, on_course_open",
    })
    void settingsGoBeforeTheSegmentBeforeTheRulebook(
            String setting, String own, String type, double widthM, String schema) {
        SortedMap<String, String> schemas =
                setting == null ? ImmutableSortedMap.of() : ImmutableSortedMap.of("S", setting);
        SegmentTraits traits = new SegmentTraits(
                Optional.ofNullable(own),
                Optional.ofNullable(type),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Segment segment = Races.withEvent(Field.empty())
                .segment("S", s -> s.widthM(widthM).pass("e", 0, 1).traits(traits))
                .build()
                .day("sun")
                .segments()
                .get("S");

        assertThat(DensitySettings.defaults().withSegmentSchemas(schemas).schemaOf(segment))
                .isEqualTo(schema);
    }
}
