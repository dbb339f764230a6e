package org.runflow.report.race.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityResults;
import org.runflow.race.display.MapData;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.report.race.SampleDay;
import org.runflow.value.ById;

class SegmentsGeoJsonTest {
    private static final JsonNode HARBOUR = parse(text(SampleDay.harbourRace()));

    @Test
    void isACollectionOfFeaturesWithoutAReferenceSystemOfItsOwn() {
        assertThat(HARBOUR.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(HARBOUR.has("crs")).isFalse();
        assertThat(HARBOUR.get("features")).hasSize(2);
        for (JsonNode feature : HARBOUR.get("features")) {
            assertThat(feature.get("type").asText()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.get("properties").isObject()).isTrue();
            assertThat(feature.get("id")).isEqualTo(feature.get("properties").get("seg_id"));
        }
    }

    @Test
    void linesGoFromWestToEastWithLongitudeFirst() {
        JsonNode line = HARBOUR.get("features").get(0).get("geometry");

        assertThat(line.get("type").asText()).isEqualTo("LineString");
        assertThat(line.get("coordinates").size()).isGreaterThanOrEqualTo(2);
        JsonNode first = line.get("coordinates").get(0);
        JsonNode last = line.get("coordinates").get(line.get("coordinates").size() - 1);
        assertThat(first).hasSize(2);
        assertThat(last.get(0).asDouble()).isGreaterThan(first.get(0).asDouble());
        assertThat(last.get(1).asDouble()).isBetween(-0.001, 0.001);
        assertThat(text(SampleDay.harbourRace())).contains("[0.000000,0.000000]");
    }

    @Test
    void boxHoldsEveryPosition() {
        JsonNode box = HARBOUR.get("bbox");
        assertThat(box).hasSize(4);
        for (JsonNode feature : HARBOUR.get("features")) {
            for (JsonNode position : feature.get("geometry").get("coordinates")) {
                assertThat(position.get(0).asDouble())
                        .isBetween(box.get(0).asDouble(), box.get(2).asDouble());
                assertThat(position.get(1).asDouble())
                        .isBetween(box.get(1).asDouble(), box.get(3).asDouble());
            }
        }
    }

    @Test
    void propertiesAreTheStoredMetrics() {
        RaceDay day = SampleDay.harbourRace().day("fri");
        DensityResults density =
                Density.analyse(day, SampleDay.harbourRace().settings().density());
        JsonNode properties = HARBOUR.get("features").get(0).get("properties");

        assertThat(properties.get("seg_label").asText()).isEqualTo("Quay, out");
        assertThat(properties.get("events"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(density.segments().get("Q1").eventsIncluded());
        assertThat(properties.get("peak_density").asDouble())
                .isEqualTo(density.segments().get("Q1").peakDensityPerM2());
        assertThat(properties.get("active_window").get(0).asText())
                .startsWith("2026-06-12T09:0")
                .endsWith("Z");
        assertThat(properties.get("worst_severity").asText()).isEqualTo("none");
    }

    @Test
    void segmentWithoutATrackHasNoGeometry() {
        JsonNode night = parse(text(SampleDay.nightRace().build()));

        assertThat(night.has("bbox")).isFalse();
        for (JsonNode feature : night.get("features")) {
            assertThat(feature.get("geometry").isNull()).isTrue();
            assertThat(feature.has("bbox")).isFalse();
        }
    }

    @Test
    void foreignTextIsEscaped() {
        Race race = SampleDay.race("x")
                .event("dash", e -> e.start("09:00").distanceKm(1).field(SampleDay.field("d", 3, 5, 0.1, 1)))
                .segment("S1", s -> s.label("a \"b\"\n\\c </script>").widthM(2).pass("dash", 0, 1))
                .build();

        assertThat(parse(text(race))
                        .get("features")
                        .get(0)
                        .get("properties")
                        .get("seg_label")
                        .asText())
                .isEqualTo("a \"b\"\n\\c </script>");
    }

    @Test
    void refusesMetricsOfAnotherDay() {
        RaceDay harbour = SampleDay.harbourRace().day("fri");
        DensityResults density =
                Density.analyse(harbour, SampleDay.harbourRace().settings().density());
        SegmentMetrics none =
                new SegmentMetrics(density.header(), new SegmentMetrics.Summary(0, 0, 0, 0, 0, 0), ById.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentsGeoJson.render(MapData.of(harbour, density), none, density))
                .withMessageContaining("'Q1'");
    }

    private static String text(Race race) {
        RaceDay day = race.day("fri");
        SampleDay results = SampleDay.of(race);
        DayFlags flags = results.flags();
        SegmentMetrics metrics = SegmentMetrics.of(
                day, results.density(), flags, Flow.analyse(day, race.settings().flow()));
        return SegmentsGeoJson.render(MapData.of(day, results.density()), metrics, results.density());
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
