package org.runflow.report.race.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.road.RoadResults;
import org.runflow.report.race.map.RoadsGeoJson;

class RoadReportsTest {
    private static RoadResults pier(boolean drawn) {
        List<GeoPoint> there = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new GeoPoint(0, 0.0001 * (i <= 50 ? i : 100 - i)))
                .toList();
        Field field = Field.builder().runner("1", 5, 0).runner("2", 6, 0).build();
        RaceBuilder race = Race.builder("pier")
                .day("sun", LocalDate.of(2026, 6, 7))
                .event("run", event -> {
                    event.start("10:00").distanceKm(1.2).field(field);
                    if (drawn) {
                        event.track(Track.of(there));
                    }
                })
                .segment("P1", segment -> segment.widthM(3).pass("run", 0, 0.6))
                .segment("P2", segment -> segment.widthM(3).pass("run", 0.6, 1.2));
        return RoadResults.of(race.build().day("sun"), CorridorSettings.defaults());
    }

    @Test
    void saysWhatToWriteAndWhoIsOnEveryRoad() {
        String report = RoadsReport.render(pier(true));
        assertThat(report)
                .contains("1 road by the tracks of the events")
                .contains("lie on one road, in opposite directions")
                .contains("flow.csv")
                .contains("road-1")
                .contains("against");
    }

    @Test
    void saysSoWhereThereIsNothing() {
        assertThat(RoadsReport.render(pier(false)))
                .contains("Nothing: segments and flow rows agree with the tracks.")
                .contains("None: no event of the day has a track.");
    }

    @Test
    void drawsEveryRoadAlongItsFirstStream() throws JsonProcessingException {
        JsonNode map = new ObjectMapper().readTree(RoadsGeoJson.render(pier(true)));
        JsonNode road = map.get("features").get(0);
        assertThat(map.get("features")).hasSize(1);
        assertThat(road.get("id").asText()).isEqualTo("road-1");
        assertThat(road.get("geometry").get("type").asText()).isEqualTo("LineString");
        assertThat(road.get("bbox").get(2).asDouble()).isEqualTo(0.005);
        assertThat(road.get("properties").get("streams").get(1).get("direction").asText())
                .isEqualTo("against");
        JsonNode empty = new ObjectMapper().readTree(RoadsGeoJson.render(pier(false)));
        assertThat(empty.has("bbox")).isFalse();
        assertThat(empty.get("features")).isEmpty();
    }
}
